import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, systemContext } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import type { PaymentReport } from '@/lib/partners';
import { beginRecharge, creditRecharge, walletBalance } from '@/lib/wallet';
import { aBuyer } from '../../factories/accounts';
import { prepareEnvironment } from '../../factories/environment';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { contextFor } from '../../support/context';

let database: CommittedDatabase;

beforeAll(async () => {
  prepareEnvironment();
  database = await openCommittedDatabase(50);
});
afterAll(() => database.close());

type Credit = typeof creditRecharge;
const hands = 50;

/** Fifty hands credit one recharge at the same moment; answers what arrived in the wallet, and what each was told. */
async function race(credit: Credit): Promise<{ balance: bigint; verdicts: string[] }> {
  const buyer = await database.run((db) => aBuyer(db));
  const { orderNo } = await database.run((db, { now }) =>
    beginRecharge(contextFor(db, buyer, now), { amount: fen(200_000) }),
  );
  const report: PaymentReport = { paymentNo: 'PY1', orderNo, amount: fen(200_000), status: 'SUCCESS', paidAt: null };
  const now = new Date('2026-11-20T02:00:00Z');
  const one = () => inTransaction((db) => credit(systemContext(db, 'race', now), report), database.prisma);
  const verdicts = await Promise.all(Array.from({ length: hands }, one));
  return { balance: await walletBalance(database.prisma, buyer.accountId), verdicts };
}

/** What creditRecharge would be without its guard: it looks first and acts afterwards. */
const unguarded: Credit = async (ctx, { orderNo }) => {
  const recharge = await ctx.db.recharge.findUniqueOrThrow({ where: { orderNo } });
  if (recharge.status !== 'CREATED') return 'REPEATED';
  await ctx.db.recharge.update({ where: { orderNo }, data: { status: 'PAID' } });
  await post(ctx, {
    reason: 'wallet.recharged',
    key: newId('key'),
    subject: { type: 'recharge', id: recharge.id },
    transfers: [
      { from: account.gatewayClearing(), to: account.wallet(recharge.accountId), amount: fen(recharge.amount) },
    ],
  });
  return 'ACTED_ON';
};

describe('fifty hands crediting one recharge (WAL-01)', () => {
  it('credit it once, twenty times over, and one of them is told so', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { balance, verdicts } = await race(creditRecharge);
      expect(balance).toBe(200_000n);
      expect(verdicts.filter((verdict) => verdict === 'ACTED_ON')).toHaveLength(1);
      expect(verdicts.filter((verdict) => verdict === 'REPEATED')).toHaveLength(hands - 1);
    }
  }, 60_000);

  it('would credit it many times without the guard: this race can tell', async () => {
    const balances: bigint[] = [];
    for (let round = 0; round < 3; round += 1) balances.push((await race(unguarded)).balance);
    expect(balances.some((balance) => balance > 200_000n)).toBe(true);
  }, 60_000);
});
