import { describe, expect, test } from 'vitest';
import { type Context, type Db, type SystemActor, systemContext } from '@/lib/db';
import { fen } from '@/lib/kernel/money';
import {
  type AccountId,
  account,
  findAccount,
  findPosting,
  listAccounts,
  listEntries,
  listEntriesAfter,
  listEntryReasons,
  listPostings,
  post,
  trialBalance,
} from '@/lib/ledger';
import { rolledBack } from '../../support/context';

const page = { page: 1, pageSize: 20 };
const wallet = account.wallet('acc_1');
const escrow = account.escrow('ord_1');

/** ¥3,000 come in, an order of ¥2,000 is paid and settled at ten percent. */
async function aSale(db: Db): Promise<void> {
  const ctx: Context<SystemActor> = systemContext(db, 'test', new Date('2026-11-20T02:00:00Z'));
  const order = { type: 'order', id: 'ord_1' };
  const move = (from: AccountId, to: AccountId, amount: bigint) => ({ from, to, amount: fen(amount) });
  await post(ctx, {
    ...{ reason: 'wallet.recharged', key: 'r1', subject: { type: 'recharge', id: 'rch_1' } },
    transfers: [move(account.gatewayClearing(), wallet, 300_000n)],
  });
  await post(ctx, { reason: 'order.paid', key: 'p1', subject: order, transfers: [move(wallet, escrow, 200_000n)] });
  await post(ctx, {
    ...{ reason: 'order.settled', key: 's1', subject: order, receiptId: 'rcp_1' },
    transfers: [
      move(escrow, account.commissionIncome(), 20_000n),
      move(escrow, account.vendorPayable('vnd_1'), 180_000n),
    ],
  });
}

describe('what staff read of the ledger', () => {
  test('the trial balance sums to zero, kind by kind', () =>
    rolledBack(async (db) => {
      await aSale(db);
      const { rows, sum } = await trialBalance(db);
      expect(sum).toBe(0n);
      const held = Object.fromEntries(rows.filter((row) => row.balance !== 0n).map((row) => [row.kind, row.balance]));
      expect(held).toEqual({
        ...{ wallet: 100_000n, vendor_payable: 180_000n, income_commission: 20_000n, gateway_clearing: -300_000n },
      });
      expect(rows.find(({ kind }) => kind === 'escrow')).toMatchObject({ accounts: 1, nature: 'liability' });
    }));

  test('accounts are found by kind, part of the address and balance, in the order asked for', () =>
    rolledBack(async (db) => {
      await aSale(db);
      const shown = async (filter: object) => (await listAccounts(db, { ...page, ...filter })).rows.map(({ id }) => id);
      expect(await shown({ nonZero: true })).toEqual([
        ...['gateway_clearing', 'vendor_payable:vnd_1', 'wallet:acc_1', 'income_commission'],
      ]);
      expect(await shown({ nonZero: true, sort: 'balance' })).toEqual([
        ...['income_commission', 'wallet:acc_1', 'vendor_payable:vnd_1', 'gateway_clearing'],
      ]);
      expect(await shown({ sort: 'id', pageSize: 2 })).toEqual(['escrow:ord_1', 'gateway_clearing']);
      expect(await shown({ sort: '-id', pageSize: 1 })).toEqual(['wallet:acc_1']);
      expect(await shown({ kind: 'escrow' })).toEqual(['escrow:ord_1']);
      expect(await shown({ search: 'vnd_1' })).toEqual(['vendor_payable:vnd_1']);
      expect(await shown({ search: '%' })).toEqual([]);
      expect((await listAccounts(db, { ...page, pageSize: 1 })).total).toBe(5);
    }));

  test('an account says what it is; one never posted to is none', () =>
    rolledBack(async (db) => {
      await aSale(db);
      expect(await findAccount(db, wallet)).toMatchObject({
        ...{ kind: 'wallet', nature: 'liability', ownerId: 'acc_1', balance: 100_000n, keepsBalance: true },
      });
      expect(await findAccount(db, account.commissionIncome())).toMatchObject({
        balance: 20_000n,
        keepsBalance: false,
      });
      expect(await findAccount(db, account.wallet('acc_2'))).toBeNull();
    }));

  test('entries carry the other end, the balance after, and the record behind them', () =>
    rolledBack(async (db) => {
      await aSale(db);
      const { rows, total } = await listEntries(db, escrow, page);
      expect(total).toBe(3);
      expect(
        rows.map(({ reason, amount, balanceAfter, counterAccountId }) => [
          reason,
          amount,
          balanceAfter,
          counterAccountId,
        ]),
      ).toEqual([
        ['order.settled', -180_000n, 0n, 'vendor_payable:vnd_1'],
        ['order.settled', -20_000n, 180_000n, 'income_commission'],
        ['order.paid', 200_000n, 200_000n, 'wallet:acc_1'],
      ]);
      expect(rows[0]).toMatchObject({ subjectType: 'order', subjectId: 'ord_1', receiptId: 'rcp_1', key: 's1' });
      const paid = await listEntries(db, escrow, { ...page, reason: 'order.paid', oldestFirst: true });
      expect(paid).toMatchObject({ total: 1, rows: [{ amount: 200_000n }] });
      expect(await listEntryReasons(db, escrow)).toEqual(['order.paid', 'order.settled']);
    }));

  test('a long account is read in parts that neither overlap nor leave a gap', () =>
    rolledBack(async (db) => {
      await aSale(db);
      const amounts: bigint[] = [];
      let afterId = 0n;
      for (let parts = 0; parts < 10; parts += 1) {
        const rows = await listEntriesAfter(db, escrow, { afterId, limit: 2 });
        amounts.push(...rows.map(({ amount }) => amount));
        afterId = rows.at(-1)?.id ?? afterId;
        if (rows.length < 2) break;
      }
      expect(amounts).toEqual([200_000n, -20_000n, -180_000n]);
    }));

  test('a posting is its transfers, each from somewhere to somewhere', () =>
    rolledBack(async (db) => {
      await aSale(db);
      const [, settled] = await listPostings(db, { type: 'order', id: 'ord_1' });
      expect(await findPosting(db, settled?.id ?? '')).toMatchObject({
        ...{ reason: 'order.settled', key: 's1', receiptId: 'rcp_1', actorId: null },
        transfers: [
          { no: 1, from: 'escrow:ord_1', to: 'income_commission', amount: 20_000n },
          { no: 2, from: 'escrow:ord_1', to: 'vendor_payable:vnd_1', amount: 180_000n },
        ],
      });
      expect(await findPosting(db, 'pst_missing')).toBeNull();
    }));
});
