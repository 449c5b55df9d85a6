import { describe, expect, it } from 'vitest';
import {
  countDepositWork,
  findDeduction,
  listDepositMovements,
  listStaffDeposits,
  noteCategoryIncome,
  payDeposit,
  topUpOf,
} from '@/lib/deposits';
import { loadDepositCertificate } from '@/lib/deposits/queries/certificate';
import { fen } from '@/lib/kernel/money';
import { aStaffMember, recharge } from '../../factories/accounts';
import { aCharge } from '../../factories/deposits';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

const at = new Date('2026-11-20T02:00:00Z');
const page = { page: 1, pageSize: 10 };

async function aDeductedVendor(db: Parameters<Parameters<typeof rolledBack>[0]>[0], amount: number) {
  const vendor = await aVendor(db, { storeName: '云岫软件' });
  const staff = await aStaffMember(db, 'FINANCE');
  await recharge(db, vendor.accountId, fen(1_000_000));
  await payDeposit(contextFor(db, vendor, at), { tier: fen(200_000) });
  const { deductionId } = await aCharge(db, staff, vendor, { amount: fen(amount) }, new Date(at.getTime() + 1000));
  return { vendor, vendorId: vendor.vendorId, deductionId };
}

describe('the history of a deposit (DEP-08, DEP-15)', () => {
  it('shows payments and deductions as one list, each with what was held afterwards', () =>
    rolledBack(async (db) => {
      const { vendorId, deductionId } = await aDeductedVendor(db, 250_000);
      const { rows, total } = await listDepositMovements(db, vendorId, page);
      expect(total).toBe(2);
      expect(rows).toMatchObject([
        { kind: 'DEDUCTION', amount: -200_000n, toDebt: 50_000n, heldAfter: 0n, ground: 'BREACH' },
        { kind: 'PAYMENT', channel: 'BALANCE', amount: 200_000n, toDebt: 0n, heldAfter: 200_000n, number: null },
      ]);
      const payments = await listDepositMovements(db, vendorId, { kind: 'PAYMENT', sort: 'amount', ...page });
      expect(payments.total).toBe(1);
      expect(await findDeduction(db, vendorId, deductionId)).toMatchObject({ amount: 250_000n, toDebt: 50_000n });
      expect(await findDeduction(db, 'vnd_other', deductionId)).toBeNull();
    }));
});

describe('staff’s list of deposits (DEP-04, DEP-16, DEC-02)', () => {
  it('says what is held, due, short and owed, and finds vendors by it', () =>
    rolledBack(async (db) => {
      const { vendor, vendorId } = await aDeductedVendor(db, 250_000);
      const paid = await aVendor(db, { storeName: '缴足的店铺' });
      await recharge(db, paid.accountId, fen(500_000));
      await payDeposit(contextFor(db, paid, at), { tier: fen(500_000) });
      await noteCategoryIncome(contextFor(db, paid, at), {
        vendorId: paid.vendorId,
        category: 'saas',
        orderId: 'ord_1',
      });
      await noteCategoryIncome(contextFor(db, vendor, at), { vendorId, category: 'image', orderId: 'ord_2' });

      const { rows } = await listStaffDeposits(db, at, page);
      expect(rows).toMatchObject([
        { id: vendorId, held: 0n, highestDue: 100_000n, short: 200_000n, debt: 50_000n, topUp: 'RUNNING' },
        { id: paid.vendorId, held: 500_000n, highestDue: 500_000n, short: 0n, debt: 0n, topUp: null, derivation: null },
      ]);
      expect(rows[0]?.derivation).toMatchObject({ ruleId: 'DEP-16', amount: 7 });
      const idsOf = async (filter: Partial<Parameters<typeof listStaffDeposits>[2]>) =>
        (await listStaffDeposits(db, at, { ...filter, ...page })).rows.map(({ id }) => id);
      for (const state of ['SHORT', 'TOP_UP', 'DEBT', 'NONE'] as const)
        expect(await idsOf({ state })).toEqual([vendorId]);
      expect(await idsOf({ state: 'HELD' })).toEqual([paid.vendorId]);
      expect(await idsOf({ state: 'CLOSED' })).toEqual([]);
      expect(await idsOf({ search: '缴足' })).toEqual([paid.vendorId]);
      expect(await idsOf({ sort: '-held' })).toEqual([paid.vendorId, vendorId]);
      expect(await countDepositWork(db)).toEqual({ topUps: 1, closed: 0, debts: 1 });
      expect(await topUpOf(db, vendorId)).toMatchObject({ tier: 200_000n, missing: 200_000n, status: 'RUNNING' });
    }));
});

describe('what a deposit certificate states (DEP-09, C-12)', () => {
  it('what is held, what it covers, and how it came about', () =>
    rolledBack(async (db) => {
      const { vendorId } = await aDeductedVendor(db, 50_000);
      const certificate = await loadDepositCertificate(db, vendorId, new Date(at.getTime() + 2000));
      expect(certificate).toMatchObject({
        storeName: '云岫软件',
        held: 150_000n,
        paidInTotal: 200_000n,
        takenInTotal: 50_000n,
        firstPaidAt: at,
        policyVersion: '2019-09',
        categories: ['image', 'tech-ops/image-maintenance'],
      });
      expect(certificate.payments).toHaveLength(1);
    }));
});
