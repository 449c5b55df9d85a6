import { describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { depositOf, findDepositPayment, listDepositMovements, noteCategoryIncome, payDeposit } from '@/lib/deposits';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf } from '@/lib/ledger';
import { listReceipts } from '@/lib/receipts';
import { recharge } from '../../factories/accounts';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const now = new Date('2026-11-20T02:00:00Z');
const pay = (tier: number) => ({ tier: fen(tier) });

async function aVendorWith(db: Db, amount: number) {
  const vendor = await aVendor(db);
  await recharge(db, vendor.accountId, fen(amount));
  return vendor;
}

describe('the deposit', () => {
  it('is due as income asks for it, and a top-up pays the difference (DEP-04, DEP-07, DEP-08)', () =>
    rolledBack(async (db) => {
      const vendor = await aVendorWith(db, 600_000);
      const { vendorId, accountId } = vendor;
      const ctx = contextFor(db, vendor);
      expect(await depositOf(db, vendorId, now)).toMatchObject({ paid: 0n, highestDue: 0n, due: 0n });

      await payDeposit(ctx, pay(200_000));
      for (const category of ['api', 'saas', 'saas'] as const) {
        await noteCategoryIncome(ctx, { vendorId, category, orderId: `ord_${category}` });
      }
      expect(await depositOf(db, vendorId, now)).toMatchObject({
        paid: 200_000n,
        highestDue: 500_000n,
        due: 300_000n,
        incomeCategories: ['api', 'saas'],
      });

      const { paymentId } = await payDeposit(ctx, pay(500_000));
      expect(await depositOf(db, vendorId, now)).toMatchObject({ paid: 500_000n, due: 0n });
      expect(await balanceOf(db, account.wallet(accountId))).toBe(100_000n);
      expect(await balanceOf(db, account.vendorDeposit(vendorId))).toBe(500_000n);
      const { rows, total } = await listDepositMovements(db, vendorId, { page: 1, pageSize: 10 });
      expect(total).toBe(2);
      expect(rows.map(({ amount, heldAfter }) => [amount, heldAfter]).sort()).toEqual([
        [200_000n, 200_000n],
        [300_000n, 500_000n],
      ]);
      const cheapest = await listDepositMovements(db, vendorId, {
        sort: 'amount',
        page: 1,
        pageSize: 1,
        kind: 'PAYMENT',
      });
      expect(cheapest.rows).toMatchObject([{ amount: 200_000n }]);
      expect(await findDepositPayment(db, vendorId, paymentId)).toMatchObject({
        amount: 300_000n,
        heldAfter: 500_000n,
      });
      expect(await findDepositPayment(db, 'vnd_other', paymentId)).toBeNull();
      expect(await listReceipts(db, 'deposit-payment', paymentId)).toMatchObject([
        { ruleIds: ['DEP-02', 'DEP-08', 'DEP-10'], outcome: { amount: '300000', heldAfter: '500000' } },
      ]);
    }));

  it('is not paid twice for one tier, nor for a lower one (DEP-06)', () =>
    rolledBack(async (db) => {
      const vendor = await aVendorWith(db, 1_000_000);
      const ctx = contextFor(db, vendor);
      await payDeposit(ctx, pay(500_000));
      for (const tier of [500_000, 100_000]) {
        await expect(payDeposit(ctx, pay(tier))).rejects.toMatchObject({
          code: 'deposits.tierAlreadyCovered',
          params: { held: '5,000.00' },
        });
      }
      expect(await balanceOf(db, account.wallet(vendor.accountId))).toBe(500_000n);
    }));

  it('takes no amount that is no tier, and not more than the wallet holds', () =>
    rolledBack(async (db) => {
      const vendor = await aVendorWith(db, 499_999);
      const ctx = contextFor(db, vendor);
      await expect(payDeposit(ctx, pay(300_000))).rejects.toMatchObject({ code: 'deposits.unknownTier' });
      await expect(payDeposit(ctx, pay(500_000))).rejects.toMatchObject({
        code: 'wallet.insufficientBalance',
        params: { missing: '0.01' },
      });
      expect(await depositOf(db, vendor.vendorId, now)).toMatchObject({ paid: 0n });
    }));

  it('came by bank transfer only under the rules of 2018 (DEP-11, C-08)', () =>
    rolledBack(async (db) => {
      const vendor = await aVendorWith(db, 1_000_000);
      await expect(payDeposit(contextFor(db, vendor, '2018-09-01T00:00:00Z'), pay(500_000))).rejects.toMatchObject({
        code: 'deposits.notFromBalance',
      });
    }));

  it('of one vendor is none of another (DEC-18)', () =>
    rolledBack(async (db) => {
      const vendor = await aVendorWith(db, 500_000);
      const other = await aVendor(db, { storeName: '另一家店铺' });
      await payDeposit(contextFor(db, vendor), pay(100_000));
      await noteCategoryIncome(contextFor(db, vendor), {
        vendorId: vendor.vendorId,
        category: 'saas',
        orderId: 'ord_1',
      });
      expect(await depositOf(db, other.vendorId, now)).toMatchObject({ paid: 0n, highestDue: 0n });
    }));
});
