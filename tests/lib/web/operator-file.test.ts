import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { GET } from '@/app/[locale]/(operations)/operations/ledger/accounts/[accountId]/export/route';
import { createSession } from '@/lib/auth';
import { fen } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { setSessionCookie } from '@/lib/web/session-cookie';
import { prepareEnvironment } from '../../factories/environment';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { aPerson } from '../auth/people';
import { ownPage } from './fake-next';

vi.mock('next/headers', async () => (await import('./fake-next')).nextHeaders);

let database: CommittedDatabase;
beforeAll(async () => {
  database = await openCommittedDatabase();
  prepareEnvironment();
  await database.run(async (_db, ctx) => {
    for (const [index, amount] of [100_000n, 250_050n].entries()) {
      await post(ctx, {
        reason: 'wallet.recharged',
        key: `=cmd ${index}`,
        subject: { type: 'recharge', id: `rch_${index}` },
        transfers: [{ from: account.gatewayClearing(), to: account.wallet('acc_csv'), amount: fen(amount) }],
      });
    }
    await post(ctx, {
      reason: 'order.paid',
      key: 'order.paid:ord_1',
      subject: { type: 'order', id: 'ord_1' },
      transfers: [{ from: account.wallet('acc_csv'), to: account.escrow('ord_1'), amount: fen(200_000) }],
    });
  });
});
afterAll(() => database.close());
beforeEach(() => ownPage('/zh/operations'));

async function signInAs(options: { isStaff: boolean; secondFactor: boolean; duty?: 'FINANCE' | 'CONDUCT' }) {
  const { id } = await aPerson(database.prisma, options);
  if (options.duty) await database.prisma.staffDuty.create({ data: { accountId: id, duty: options.duty } });
  const session = { accountId: id, ip: '', userAgent: '', secondFactor: options.secondFactor };
  await setSessionCookie(await createSession(database.prisma, session));
}

function take(accountId: string, { locale = 'en', reason = '' } = {}): Promise<Response> {
  const path = `http://localhost:3000/${locale}/operations/ledger/accounts/x/export${reason && `?reason=${reason}`}`;
  return GET(new Request(path), { params: Promise.resolve({ locale, accountId }) });
}

describe("an account's entries as a file", () => {
  test('a stranger is asked to sign in; whoever may not see it finds nothing', async () => {
    expect((await take('wallet%3Aacc_csv')).status).toBe(401);
    for (const options of [
      { isStaff: false, secondFactor: false },
      { isStaff: true, secondFactor: false, duty: 'FINANCE' as const },
      { isStaff: true, secondFactor: true, duty: 'CONDUCT' as const },
    ]) {
      await signInAs(options);
      const answer = await take('wallet%3Aacc_csv');
      expect([answer.status, await answer.text()]).toEqual([404, '']);
    }
  });

  test('finance takes it: every entry, oldest first, nothing a spreadsheet would run', async () => {
    await signInAs({ isStaff: true, secondFactor: true, duty: 'FINANCE' });
    const answer = await take('wallet%3Aacc_csv');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="wallet-acc_csv-\d{8}\.csv"$/);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines.map((line) => line.split(',').slice(1, 5).join(','))).toEqual([
      '"Reason","In (CNY)","Out (CNY)","Balance after (CNY)"',
      '"Recharge",1000.00,,1000.00',
      '"Recharge",2500.50,,3500.50',
      '"Order paid",,2000.00,1500.50',
    ]);
    expect(lines[1]).toContain(`"'=cmd 0"`);
  });

  test('a filter holds for the file too', async () => {
    await signInAs({ isStaff: true, secondFactor: true, duty: 'FINANCE' });
    const text = await (await take('wallet%3Aacc_csv', { locale: 'zh', reason: 'order.paid' })).text();
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
    expect(text).toContain('"订单付款"');
  });

  test.each(['wallet%3Aacc_missing', '%E0%A4%A', ''])('an account there is none of is not found: %s', async (id) => {
    await signInAs({ isStaff: true, secondFactor: true, duty: 'FINANCE' });
    expect((await take(id)).status).toBe(404);
  });
});
