import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { buyerAction, operatorAction, publicAction } from '@/lib/web/doors';
import { closeLimits } from '@/lib/web/rate-limits';
import { vendorAction } from '@/lib/web/vendor-doors';
import { prepareEnvironment } from '../../factories/environment';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { browser, ownPage } from './fake-next';
import { acts, doIt, press, rowsNamed, schema, signInAs } from './pressing';

// A test of bugs must not fill the log with them.
vi.hoisted(() => {
  process.env.LOG_LEVEL = 'silent';
});
vi.mock('next/headers', async () => (await import('./fake-next')).nextHeaders);
vi.mock('next/navigation', async () => (await import('./fake-next')).nextNavigation);
vi.mock('next/cache', async () => (await import('./fake-next')).nextCache);

let database: CommittedDatabase;
beforeAll(async () => {
  database = await openCommittedDatabase();
  prepareEnvironment();
});
afterAll(async () => {
  await closeLimits();
  await database.close();
});
beforeEach(() => ownPage());

const lastAudit = () => database.prisma.auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } });

describe('where a call comes from', () => {
  const open = publicAction(schema, doIt);

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another site that claims our host', { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }],
    ['a sandboxed frame', { origin: 'null' }],
  ])('%s is refused before anything happens', async (_, headers) => {
    for (const [name, value] of Object.entries(headers)) browser.headers.set(name, value);
    expect(await press(open, { text: 'foreign' })).toMatchObject({ status: 'refused', code: 'kernel.forbidden' });
    expect(acts).toEqual([]);
  });

  test('no Origin at all passes only where the browser says same-origin', async () => {
    browser.headers.delete('origin');
    expect(await press(open, { text: 'none' })).toMatchObject({ code: 'kernel.forbidden' });
    browser.headers.set('sec-fetch-site', 'cross-site');
    expect(await press(open, { text: 'none' })).toMatchObject({ code: 'kernel.forbidden' });
    browser.headers.set('sec-fetch-site', 'same-origin');
    expect(await press(open, { text: 'none' })).toMatchObject({ status: 'done' });
  });
});

describe('who may pass', () => {
  const buyer = buyerAction(schema, doIt);
  const vendor = vendorAction('orders:view', schema, doIt);
  const finance = operatorAction('FINANCE', schema, doIt);
  const staff = operatorAction(null, schema, doIt);

  test('a stranger passes no door but the public one', async () => {
    for (const door of [buyer, vendor, finance, staff]) {
      expect(await press(door, { text: 'x' })).toMatchObject({ code: 'kernel.unauthenticated' });
    }
    expect(acts).toEqual([]);
    expect(await press(publicAction(schema, doIt), { text: 'x' })).toMatchObject({ status: 'done' });
  });

  test("a buyer passes the buyer's door, as himself", async () => {
    const { accountId, sessionId } = await signInAs();
    expect(await press(buyer, { text: 'x' })).toMatchObject({ status: 'done' });
    expect(acts).toEqual([{ actor: { kind: 'buyer', accountId, sessionId }, text: 'x' }]);
    for (const door of [vendor, finance, staff]) {
      expect(await press(door, { text: 'x' })).toMatchObject({ code: 'kernel.forbidden' });
    }
  });

  test('staff pass with their second factor and the duty', async () => {
    await signInAs({ isStaff: true, secondFactor: false, duty: 'FINANCE' });
    expect(await press(finance, { text: 'x' })).toMatchObject({ code: 'kernel.forbidden' });
    await signInAs({ isStaff: true, secondFactor: true });
    expect(await press(finance, { text: 'x' })).toMatchObject({ code: 'kernel.forbidden' });
    expect(await press(staff, { text: 'x' })).toMatchObject({ status: 'done' });
    await signInAs({ isStaff: true, secondFactor: true, duty: 'FINANCE' });
    expect(await press(finance, { text: 'x' })).toMatchObject({ status: 'done' });
  });

  test('a revoked session and a forged cookie are nobody', async () => {
    const { sessionId } = await signInAs();
    await database.prisma.session.update({ where: { id: sessionId }, data: { revokedAt: new Date() } });
    expect(await press(buyer, { text: 'x' })).toMatchObject({ code: 'kernel.unauthenticated' });
    for (const name of browser.cookies.keys()) browser.cookies.set(name, sessionId);
    expect(await press(buyer, { text: 'x' })).toMatchObject({ code: 'kernel.unauthenticated' });
  });
});

describe('what comes back', () => {
  const open = publicAction(schema, doIt, { secrets: ['password'], say: 'auth.security.passwordChanged' });

  test('who stays is told, and sees the page as it is now', async () => {
    const state = await press(open, { text: 'x' });
    expect(state).toEqual({ status: 'done', message: '密码已修改，其他设备已退出登录。' });
    expect(browser.refreshed).toBe(1);
  });

  test('what is no form at all is refused like an empty one', async () => {
    for (const sent of [undefined, null, 'text', { text: 'x' }, []]) {
      const state = await open({ status: 'idle' }, sent as unknown as FormData);
      expect(state).toMatchObject({ status: 'refused', code: 'kernel.invalidInput', values: {} });
    }
  });

  test('who goes on does so in the language of the page he came from', async () => {
    ownPage('/en/products/prd_1');
    const going = publicAction(schema, doIt, { goTo: ({ id }) => `/console/orders/${id}` });
    expect(await press(going, { text: 'x' })).toMatchObject({
      to: expect.stringMatching(/^\/en\/console\/orders\/agr_/),
    });
  });

  test('what does not parse marks its field, hands back what was typed, and keeps the secret', async () => {
    const state = await press(open, { text: 'x'.repeat(21), password: 'secret', surplus: '1' });
    expect(state).toMatchObject({
      status: 'refused',
      code: 'kernel.invalidInput',
      fieldErrors: { text: '最多 20 个字符' },
      values: { text: 'x'.repeat(21), surplus: '1' },
    });
    expect(JSON.stringify(state)).not.toContain('secret');
  });

  test('a refusal leaves nothing behind but its audit row, and names its rules, its field and the decision behind it', async () => {
    const before = await rowsNamed('dear');
    const state = await press(open, { text: 'dear', password: 'secret' });
    expect(state).toMatchObject({
      status: 'refused',
      code: 'ledger.insufficientFunds',
      message: '余额不足，请充值后重试。',
      ruleIds: ['WAL-04'],
      receiptId: 'rcp_known',
      fieldErrors: { text: '余额不足，请充值后重试。' },
    });
    expect(await rowsNamed('dear')).toBe(before);
    const row = await lastAudit();
    expect(row).toMatchObject({ door: 'public', action: 'doIt', outcome: 'refused:ledger.insufficientFunds' });
    expect(row.input).toEqual({ text: 'dear', password: '[hidden]' });
  });

  test('a bug is a number to quote and nothing of the inside', async () => {
    const state = await press(open, { text: 'bug' });
    expect(state).toMatchObject({
      status: 'refused',
      code: 'web.bug',
      reference: expect.stringMatching(/^[0-9A-F]{8}$/),
    });
    expect(JSON.stringify(state)).not.toContain('machine');
    expect(await rowsNamed('bug')).toBe(0);
  });

  test('a done call is written down with old and new values, and from where', async () => {
    const { accountId, sessionId } = await signInAs();
    await press(buyerAction(schema, doIt, { secrets: ['password'] }), { text: 'kept', password: 'secret' });
    expect(await lastAudit()).toMatchObject({
      ...{
        accountId,
        sessionId,
        door: 'buyer',
        action: 'doIt',
        outcome: 'done',
        ip: '203.0.113.7',
        userAgent: 'vitest',
      },
      ...{ subjectType: 'test', before: { text: null }, after: { text: 'kept' } },
      input: { text: 'kept', password: '[hidden]' },
    });
  });
});
