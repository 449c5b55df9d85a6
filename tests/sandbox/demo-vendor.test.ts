import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDemoVendor } from '../../scripts/sandbox/demo-vendor/create-demo-vendor';
import { endOfTerm } from '../../scripts/sandbox/demo-vendor/validity';
import type { Partner } from '../../scripts/sandbox/wire/server';
import { about, aCreation, MarketCaller, token } from './market-caller';
import { answered } from './merchant';

const market = new MarketCaller(() => vendor.url);
let vendor: Partner;

beforeEach(async () => {
  vendor = await createDemoVendor({ port: 0, journalFile: null, token });
});
afterEach(() => vendor.close());

const created = async (overrides: Record<string, unknown> = {}) =>
  (await market.call(aCreation(overrides))).body.signId;
const stateOf = async (signId: unknown) =>
  (await answered(await fetch(`${vendor.url}/sandbox/instances/${signId}`))).body;

describe('who may call', () => {
  const verify = { action: 'verifyInterface', echoback: 'hello' };

  it('echoes for a right signature', async () => {
    const answer = await market.call(verify);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ echoback: 'hello' });
  });

  it.each([
    ['another token', { token: 'other' }, 401],
    ['33 s old', { away: -33 }, 401],
    ['33 s ahead', { away: 33 }, 401],
    ['28 s old', { away: -28 }, 200],
    ['right webhook headers', { webhook: 'right' }, 200],
    ['webhook headers over another body', { webhook: 'other-body' }, 401],
    ['webhook headers without the id', { webhook: 'incomplete' }, 401],
    ['stale webhook headers', { webhook: 'stale' }, 401],
    ['another endpoint', { tenant: 'team-wiki-2' }, 200],
    ['an endpoint that cannot be', { tenant: 'UPPER' }, 404],
  ] as const)('%s', async (_case, options, status) => {
    expect((await market.call(verify, options)).status).toBe(status);
  });

  it('refuses calls that lack what the protocol requires', async () => {
    for (const field of ['orderId', 'accountId', 'openId', 'productId', 'resourceId', 'productInfo']) {
      expect((await market.call(aCreation({ [field]: undefined }))).status, field).toBe(400);
    }
    expect((await market.call(aCreation({ openId: 'short' }))).status).toBe(400);
    expect((await market.call(aCreation({ openId: '' }))).status).toBe(200);
    expect((await market.call({ action: 'launchRocket' })).status).toBe(400);
    expect((await market.call(about('nl234567892', 'renewInstance', { instanceExpireTime: 'soon' }))).status).toBe(400);
  });
});

describe('an instance', () => {
  it('is created with an id, a way in and what the buyer needs', async () => {
    const { body } = await market.call(aCreation());
    expect(body.signId).toMatch(/^nl[a-z2-9]{9}$/);
    const website = `${vendor.url}/welcome`;
    const authUrl = expect.stringContaining(`${vendor.url}/login?signId=${body.signId}`);
    expect(body.appInfo).toMatchObject({ website, authUrl });
    expect(body.additionalInfo).toMatchObject([
      { value: `admin@${body.signId}` },
      { value: expect.stringMatching(/^\w{14}$/) },
    ]);
    expect(await stateOf(body.signId)).toMatchObject({ state: 'ACTIVE', trial: false, spec: '10 人' });
  });

  it('is created once for a requestId and once for an order', async () => {
    const creation = { ...aCreation(), requestId: randomUUID() };
    const first = await market.call(creation);
    expect((await market.call(creation)).body).toEqual(first.body);
    expect((await market.call({ ...creation, requestId: randomUUID() })).body).toEqual(first.body);
    const other = await market.call({ ...creation, orderId: 'ord_other' });
    expect(other.status).toBe(409);
    expect((await market.call(creation, { tenant: 'debug' })).body.signId).not.toBe(first.body.signId);
  });

  it('lives: trial, paid, renewed, isolated, renewed again, destroyed', async () => {
    const signId = await created({ productInfo: { productName: '栖页', isTrial: 'true' } });
    expect(await stateOf(signId)).toMatchObject({ trial: true, state: 'ACTIVE' });
    const term = { timeSpan: 1, timeUnit: 'm', instanceExpireTime: '2027-03-01 00:00:00' };
    const modified = await market.call(about(signId, 'modifyInstance', term));
    expect(modified.body).toMatchObject({ success: true, appInfo: { authUrl: expect.stringContaining('/login?') } });
    expect(await stateOf(signId)).toMatchObject({ trial: false, spec: '50 人', expiresAt: '2027-02-28T16:00:00.000Z' });
    expect((await market.call(about(signId, 'expireInstance'))).body).toEqual({ success: 'true' });
    expect((await market.call(about(signId, 'expireInstance'))).body).toEqual({ success: 'true' });
    expect(await stateOf(signId)).toMatchObject({ state: 'ISOLATED' });
    expect((await market.call(about(signId, 'renewInstance'))).body).toEqual({ success: true });
    expect(await stateOf(signId)).toMatchObject({ state: 'ACTIVE', expiresAt: '2028-02-29T15:59:59.000Z' });
    expect((await market.call(about(signId, 'destroyInstance'))).body).toEqual({ success: 'true' });
    expect((await market.call(about(signId, 'destroyInstance'))).body).toEqual({ success: 'true' });
    expect(await stateOf(signId)).toMatchObject({ state: 'DESTROYED' });
    expect((await market.call(about(signId, 'renewInstance'))).body).toMatchObject({ success: false });
  });

  it('changes its spec and leaves its term alone', async () => {
    const signId = await created();
    const before = await stateOf(signId);
    await market.call(about(signId, 'modifyInstance'));
    expect(await stateOf(signId)).toMatchObject({ spec: '50 人', expiresAt: before.expiresAt });
  });

  it('is metered and warns', async () => {
    const signId = await created();
    const flow = await market.call(about(signId, 'flowQuery'));
    expect(flow.body).toEqual({ success: true, totalFlow: 10240, costFlow: 0, flowUnit: 'Mb' });
    const warning = { warnSpan: 9000, warnUnit: 'Mb', switch: 'ON' };
    expect((await market.call(about(signId, 'flowSetting', warning))).body).toMatchObject({ success: true });
    expect(await stateOf(signId)).toMatchObject({ warning: { span: 9000, unit: 'Mb', switch: 'ON' } });
  });

  it('of another endpoint, or of none, cannot be touched', async () => {
    const signId = await created();
    expect((await market.call(about(signId, 'destroyInstance'), { tenant: 'debug' })).body).toMatchObject({
      success: false,
    });
    expect((await market.call(about('nl222222222', 'expireInstance'))).body).toMatchObject({ success: false });
    expect(await stateOf(signId)).toMatchObject({ state: 'ACTIVE' });
  });

  it('may be destroyed by its order while the market still waits for the id', async () => {
    const creation = aCreation();
    const { body } = await market.call(creation);
    await market.call(about('0', 'destroyInstance', { orderId: creation.orderId }));
    expect(await stateOf(body.signId)).toMatchObject({ state: 'DESTROYED' });
    expect((await market.call(creation)).body).toMatchObject({ success: false });
  });
});

describe('a term', () => {
  it.each([
    ['2026-02-01T10:00:00+08:00', 1, 'm', '2026-03-01T10:00:00+08:00'],
    ['2026-01-31T10:00:00+08:00', 1, 'm', '2026-02-28T10:00:00+08:00'],
    ['2026-03-01T00:30:00+08:00', 1, 'm', '2026-04-01T00:30:00+08:00'],
    ['2024-02-29T10:00:00+08:00', 1, 'y', '2025-02-28T10:00:00+08:00'],
    ['2026-12-31T23:00:00+08:00', 2, 'd', '2027-01-02T23:00:00+08:00'],
    ['2026-12-31T23:00:00+08:00', 2, 'h', '2027-01-01T01:00:00+08:00'],
  ] as const)('from %s for %i %s ends %s', (start, span, unit, end) => {
    expect(endOfTerm(new Date(start), span, unit)).toEqual(new Date(end));
  });

  it('by the time never ends', () => {
    expect(endOfTerm(new Date(), 5, 't')).toBeNull();
  });
});
