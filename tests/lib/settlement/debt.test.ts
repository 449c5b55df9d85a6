import { afterAll, describe, expect, it } from 'vitest';
import { debtOf, repayDebt } from '@/lib/deposits';
import { Forbidden } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf, trialBalance } from '@/lib/ledger';
import { closeSender } from '@/lib/outbox';
import { listReceipts } from '@/lib/receipts';
import { listEarnings, loadEarningsSummary, requestWithdrawal } from '@/lib/settlement';
import { recordPayoutReport } from '@/lib/settlement/use-cases/record-payout-report';
import { aStaffMember } from '../../factories/accounts';
import { aProduct, aSeller } from '../../factories/catalog';
import { aCharge, orderNumberOf } from '../../factories/deposits';
import { aBuyer, fund } from '../../factories/orders';
import { aSettledOrder, aWithdrawal, deposit, signSupplement } from '../../factories/settlement';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

// One order of ¥1,440 leaves the vendor ¥1,296.
const share = 129_600n;
const all = { page: 1, pageSize: 10 };

async function market(db: Parameters<Parameters<typeof rolledBack>[0]>[0]) {
  const seller = await aSeller(db);
  const product = await aProduct(db, seller);
  const buyer = await aBuyer(db, { balance: fen(1_000_000) });
  const staff = await aStaffMember(db, 'FINANCE');
  const first = await aSettledOrder(db, buyer, product);
  const held = (id: Parameters<typeof balanceOf>[1]) => balanceOf(db, id);
  return { seller, product, buyer, staff, first, at: first.settledAt, held };
}

describe('a charge larger than the deposit', () => {
  it('becomes debt, and settled income pays it before anything is withdrawn (DEC-02, DEC-14)', () =>
    rolledBack(async (db) => {
      const { seller, buyer, product, staff, first, at, held } = await market(db);
      const { vendorId } = seller;
      await deposit(db, seller, 200_000, at);
      await aCharge(db, staff, seller, { amount: fen(500_000) }, at);
      expect(await held(account.vendorDeposit(vendorId))).toBe(0n);
      expect(await held(account.penaltyIncome())).toBe(500_000n);
      expect(await held(account.vendorPayable(vendorId))).toBe(0n);
      expect(await debtOf(db, vendorId)).toBe(300_000n - share);

      const { rows } = await listEarnings(db, vendorId, at, all);
      expect(rows).toMatchObject([{ orderId: first.orderId, state: 'NETTED', netted: share, vendorShare: share }]);
      await signSupplement(db, seller, at);
      await expect(requestWithdrawal(contextFor(db, seller, at), { orderIds: [] })).rejects.toMatchObject({
        code: 'settlement.nothingToWithdraw',
      });

      const { settledAt: later } = await aSettledOrder(db, buyer, product);
      expect(await debtOf(db, vendorId)).toBe(300_000n - 2n * share);
      expect(await loadEarningsSummary(db, vendorId, later)).toMatchObject({
        netted: 2n * share,
        debt: 300_000n - 2n * share,
        payable: 0n,
        withdrawable: 0n,
        needsDeposit: 0n,
      });
      await aSettledOrder(db, buyer, product);
      expect(await debtOf(db, vendorId)).toBe(0n);
      expect(await held(account.vendorPayable(vendorId))).toBe(3n * share - 300_000n);
      expect((await trialBalance(db)).sum).toBe(0n);
    }));

  it('leaves the part of an order that the debt did not need, and only that is withdrawn (DEC-14)', () =>
    rolledBack(async (db) => {
      const { seller, staff, first, at, held } = await market(db);
      await aCharge(db, staff, seller, { amount: fen(share - 1n) }, at);
      await signSupplement(db, seller, at);
      await deposit(db, seller, 500_000, at);
      const { amount, withdrawalId } = await requestWithdrawal(contextFor(db, seller, at), {
        orderIds: [first.orderId],
      });
      expect(amount).toBe(1n);
      expect(await held(account.payout(withdrawalId))).toBe(1n);
      expect(await held(account.vendorPayable(seller.vendorId))).toBe(0n);
    }));

  it('takes nothing of a withdrawal under way, but comes first when the bank sends it back (DEC-02)', () =>
    rolledBack(async (db) => {
      const { seller, staff, at, held } = await market(db);
      const id = await aWithdrawal(db, seller, at);
      await aCharge(db, staff, seller, { amount: fen(600_000) }, at);
      expect(await debtOf(db, seller.vendorId)).toBe(100_000n);
      await db.withdrawal.update({ where: { id }, data: { status: 'PAYING' } });
      await recordPayoutReport(contextFor(db, { kind: 'system', job: 'test' }, at), {
        transferNo: 'trf_1',
        requestId: id,
        kind: 'PAYOUT',
        amount: fen(share),
        status: 'REJECTED',
        reasonCode: 'ACCOUNT_INACTIVE',
        reason: '账户已销户',
        executedAt: null,
      });
      expect(await debtOf(db, seller.vendorId)).toBe(0n);
      expect(await held(account.vendorPayable(seller.vendorId))).toBe(share - 100_000n);
    }));

  it('can be paid back from the wallet at once, whole, and only once (DEC-02)', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const staff = await aStaffMember(db, 'FINANCE');
      const at = '2026-11-20T02:00:00Z';
      await aCharge(db, staff, seller, { amount: fen(30_000) }, at);
      const ctx = contextFor(db, seller, at);
      await fund(db, seller.ownerAccountId, fen(29_999));
      await expect(repayDebt(ctx, {})).rejects.toMatchObject({ code: 'wallet.insufficientBalance' });
      await fund(db, seller.ownerAccountId, fen(1));
      const { receiptId } = await repayDebt(ctx, {});
      expect(receiptId).toMatch(/^rcp_/);
      expect(await debtOf(db, seller.vendorId)).toBe(0n);
      expect(await balanceOf(db, account.wallet(seller.ownerAccountId))).toBe(0n);
      await expect(repayDebt(ctx, {})).rejects.toMatchObject({ code: 'deposits.noDebt' });
    }));
});

describe('who is paid by a charge (DEP-15)', () => {
  it('the buyer of one of the vendor’s orders, into the wallet, at once and whole', () =>
    rolledBack(async (db) => {
      const { seller, buyer, staff, first, at, held } = await market(db);
      const before = await held(account.wallet(buyer.accountId));
      const orderNumber = await orderNumberOf(db, buyer, first.orderId);
      const wishes = { amount: fen(20_000), ground: 'REFUND', orderNumber } as const;
      const { deductionId } = await aCharge(db, staff, seller, wishes, at);
      expect(await held(account.wallet(buyer.accountId))).toBe(before + 20_000n);
      expect(await held(account.penaltyIncome())).toBe(0n);
      expect(await listReceipts(db, 'deposit-deduction', deductionId)).toMatchObject([
        { ruleIds: ['DEP-15', 'DEC-02', 'DEP-16', 'DEC-06'], outcome: { fromDeposit: '0', toDebt: '20000' } },
      ]);
    }));

  it('nobody, where the order is another vendor’s', () =>
    rolledBack(async (db) => {
      const { buyer, staff, first, at } = await market(db);
      const other = await aSeller(db, { storeName: '另一家店铺' });
      const orderNumber = await orderNumberOf(db, buyer, first.orderId);
      await expect(aCharge(db, staff, other, { amount: fen(1), orderNumber }, at)).rejects.toMatchObject({
        code: 'settlement.buyerNotFound',
        field: 'orderNumber',
      });
    }));
});

describe('who may charge (DEP-15)', () => {
  it.each([
    ['FINANCE', undefined, true],
    ['CONDUCT', undefined, false],
    ['CONDUCT', 'vio_1', true],
    ['PRODUCT_REVIEW', 'vio_1', false],
  ] as const)('%s with finding %s: %s', (duty, findingId, allowed) =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const staff = await aStaffMember(db, duty);
      const charge = aCharge(db, staff, seller, { amount: fen(1), findingId }, '2026-11-20T02:00:00Z');
      if (allowed) await charge;
      else await expect(charge).rejects.toThrow(Forbidden);
    }),
  );
});
