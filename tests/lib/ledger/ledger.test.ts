import { describe, expect, test } from 'vitest';
import type { Db } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import {
  type AccountId,
  account,
  balanceOf,
  InsufficientFunds,
  listEntries,
  type Posting,
  PostingKeyReused,
  post,
  trialBalance,
} from '@/lib/ledger';
import { contextFor, rolledBack } from '../../support/context';

const market = { kind: 'system', job: 'test' } as const;
const [wallet, escrow] = [account.wallet('acc_1'), account.escrow('ord_1')];

function move(db: Db, from: AccountId, to: AccountId, amount: number | bigint, part: Partial<Posting> = {}) {
  return post(contextFor(db, market), {
    reason: 'order.paid',
    key: newId('key'),
    subject: { type: 'order', id: 'ord_1' },
    transfers: [{ from, to, amount: fen(amount) }],
    ...part,
  });
}

const recharge = (db: Db, amount: number) => move(db, account.gatewayClearing(), wallet, amount);

/** What an attempt throws; what it wrote is taken back, and the transaction goes on. */
async function refusal(db: Db, attempt: () => Promise<unknown>): Promise<unknown> {
  await db.$executeRaw`SAVEPOINT before_attempt`;
  const error = await attempt().then(
    () => null,
    (reason: unknown) => reason,
  );
  await db.$executeRaw`ROLLBACK TO SAVEPOINT before_attempt`;
  return error;
}

describe('a posting', () => {
  test('takes from one end what it gives to the other, and all balances sum to zero', () =>
    rolledBack(async (db) => {
      const before = await trialBalance(db);
      await recharge(db, 1000);
      await move(db, wallet, escrow, 400);
      expect(await balanceOf(db, wallet)).toBe(600n);
      expect(await balanceOf(db, escrow)).toBe(400n);
      const after = await trialBalance(db);
      const clearing = (table: typeof after) =>
        table.rows.find((row) => row.kind === 'gateway_clearing')?.balance ?? 0n;
      expect(clearing(after) - clearing(before)).toBe(-1000n);
      expect([before.sum, after.sum]).toEqual([0n, 0n]);
    }));

  test('of several transfers is one whole, each entry with the balance it left', () =>
    rolledBack(async (db) => {
      await recharge(db, 1000);
      await move(db, wallet, escrow, 1, {
        transfers: [
          { from: wallet, to: escrow, amount: fen(700) },
          { from: escrow, to: account.commissionIncome(), amount: fen(70) },
          { from: escrow, to: account.vendorPayable('vnd_1'), amount: fen(630) },
        ],
      });
      const { rows } = await listEntries(db, escrow, { page: 1, pageSize: 10 });
      expect(rows.map(({ amount, balanceAfter }) => [amount, balanceAfter])).toEqual([
        [-630n, 0n],
        [-70n, 630n],
        [700n, 700n],
      ]);
      expect(rows.map((row) => row.counterAccountId)).toEqual(['vendor_payable:vnd_1', 'income_commission', wallet]);
    }));

  test('of nothing leaves nothing', () =>
    rolledBack(async (db) => {
      expect(await move(db, wallet, escrow, 0, { key: 'nothing' })).toBe('posted');
      expect(await db.ledgerPosting.count({ where: { key: 'nothing' } })).toBe(0);
    }));
});

describe('a key names one business event', () => {
  const first: Posting = {
    reason: 'wallet.recharged',
    key: 'wallet.recharged:rch_1',
    subject: { type: 'recharge', id: 'rch_1' },
    transfers: [{ from: account.gatewayClearing(), to: wallet, amount: fen(1000) }],
  };

  test('posted again with the same content it is one posting', () =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, market);
      expect(await post(ctx, first)).toBe('posted');
      expect(await post(contextFor(db, market, '2027-01-01T00:00:00Z'), first)).toBe('replayed');
      expect(await balanceOf(db, wallet)).toBe(1000n);
    }));

  test.each<[string, Partial<Posting>]>([
    ['another amount', { transfers: [{ from: account.gatewayClearing(), to: wallet, amount: fen(1001) }] }],
    ['another source', { transfers: [{ from: account.bankClearing(), to: wallet, amount: fen(1000) }] }],
    ['another destination', { transfers: [{ from: account.gatewayClearing(), to: escrow, amount: fen(1000) }] }],
    ['another reason', { reason: 'order.refunded' }],
    ['another subject', { subject: { type: 'recharge', id: 'rch_2' } }],
    ['one transfer more', { transfers: [...first.transfers, { from: wallet, to: escrow, amount: fen(1) }] }],
  ])('with %s it is refused', (_, other) =>
    rolledBack(async (db) => {
      const ctx = contextFor(db, market);
      await post(ctx, first);
      expect(await refusal(db, () => post(ctx, { ...first, ...other }))).toBeInstanceOf(PostingKeyReused);
      expect(await balanceOf(db, wallet)).toBe(1000n);
    }),
  );
});

describe('no pot is overdrawn', () => {
  const pots: [string, AccountId][] = [
    ['wallet', wallet],
    ['escrow', escrow],
    ['vendor payable', account.vendorPayable('vnd_1')],
    ['deposit', account.vendorDeposit('vnd_1')],
    ['payout', account.payout('wdr_1')],
  ];
  test.each(pots)('%s: to the last fen, and not one more', (_, pot) =>
    rolledBack(async (db) => {
      await move(db, account.gatewayClearing(), pot, 100);
      const spend = (amount: number) => move(db, pot, account.bankClearing(), amount);
      expect(await refusal(db, () => spend(101))).toBeInstanceOf(InsufficientFunds);
      expect(await balanceOf(db, pot)).toBe(100n);
      await spend(100);
      expect(await balanceOf(db, pot)).toBe(0n);
      expect(await refusal(db, () => spend(1))).toBeInstanceOf(InsufficientFunds);
    }),
  );

  test('one never used has nothing', () =>
    rolledBack(async (db) => {
      expect(await refusal(db, () => move(db, account.wallet('acc_new'), escrow, 1))).toBeInstanceOf(InsufficientFunds);
    }));

  test('DEC-02: what a vendor owes is never more than nothing', () =>
    rolledBack(async (db) => {
      const debt = account.vendorDebt('vnd_1');
      await move(db, debt, account.penaltyIncome(), 500);
      expect(await balanceOf(db, debt)).toBe(-500n);
      await recharge(db, 501);
      const settle = (amount: number) => move(db, wallet, debt, amount);
      expect(await refusal(db, () => settle(501))).toMatchObject({
        message: expect.stringContaining('ledger_account_debt_sign'),
      });
      await settle(500);
      expect(await balanceOf(db, debt)).toBe(0n);
    }));
});

describe('a malformed transfer is refused by the database', () => {
  const raw = (db: Db, from: string[], to: string[], amounts: bigint[]) =>
    db.$queryRaw`SELECT ledger_post(${newId('pst')}, ${newId('key')}, 'order.paid', 'hash', 'order', 'ord_1', now(), NULL, NULL,
      ${from}::text[], ${to}::text[], ${amounts}::bigint[])`;

  test.each<[string, string[], string[], bigint[], RegExp]>([
    ['of nothing', ['gateway_clearing'], ['wallet:a'], [0n], /malformed transfer/],
    ['of less than nothing', ['gateway_clearing'], ['wallet:a'], [-5n], /malformed transfer/],
    ['to itself', ['wallet:a'], ['wallet:a'], [5n], /malformed transfer/],
    ['without a second end', ['gateway_clearing'], [], [5n], /malformed posting/],
    ['without any', [], [], [], /malformed posting/],
    ['to a pot of no kind', ['gateway_clearing'], ['purse:a'], [5n], /foreign key|ledger_account_kind/],
  ])('%s', (_, from, to, amounts, message) =>
    rolledBack(async (db) => {
      expect(await refusal(db, () => raw(db, from, to, amounts))).toMatchObject({
        message: expect.stringMatching(message),
      });
    }),
  );
});
