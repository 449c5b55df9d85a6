import { afterAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import {
  assertDepositCovers,
  claimRemittance,
  depositHeld,
  listDepositMovements,
  listOpenLines,
  listRemittances,
  matchRemittance,
  readStatement,
  refuseRemittance,
} from '@/lib/deposits';
import { claimFields } from '@/lib/deposits/schema';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf, trialBalance } from '@/lib/ledger';
import { closeSender } from '@/lib/outbox';
import { aStaffMember } from '../../factories/accounts';
import { aLicence } from '../../factories/onboarding';
import { MemoryBank } from '../../factories/settlement';
import { aVendor } from '../../factories/vendors';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const at = new Date('2018-09-03T02:00:00Z');
const claim = {
  channel: 'WIRE',
  remitterName: '云岫软件有限公司',
  remittedOn: '2018-09-03',
  recipient: '林晓',
  recipientPhone: '13800000000',
  recipientAddress: '某市某路 1 号',
} as const;

async function world(db: Db) {
  const vendor = await aVendor(db, { at, companyName: '云岫软件有限公司' });
  const staff = await aStaffMember(db, 'FINANCE');
  const bank = new MemoryBank();
  const pays = async (amount: number, payerName = '云岫软件有限公司') => {
    const position = bank.incoming.length + 1;
    const lineNo = `IN_${vendor.vendorId}_${position}`;
    bank.incoming.push({ lineNo, position, amount: fen(amount), payerName, payerTail: '0040', memo: '', bookedAt: at });
    await readStatement({}, (work) => work(contextFor(db, { kind: 'system', job: 'test' }, at)), bank);
    return lineNo;
  };
  const claims = async (tier = 500_000) => {
    const proof = await aLicence(at);
    return (await claimRemittance(contextFor(db, vendor, at), { ...claim, tier: fen(tier), proof })).remittanceId;
  };
  const match = (remittanceId: string, bankLineId: string, exceptionReason?: string) =>
    matchRemittance(contextFor(db, staff, at), { remittanceId, bankLineId, exceptionReason });
  return { vendor, vendorId: vendor.vendorId, staff, bank, pays, claims, match };
}

describe('listing under the rules of 2018 (ONB-07, DEP-11, C-06, C-07)', () => {
  it('waits for the deposit of the category, to the fen; under those of 2019 it does not', () =>
    rolledBack(async (db) => {
      const { vendor, vendorId, pays, claims, match } = await world(db);
      const may = (category: string, when = at) =>
        assertDepositCovers(contextFor(db, vendor, when), vendorId, category);
      await expect(may('api')).rejects.toMatchObject({
        code: 'deposits.tooLow',
        params: { tier: '2,000.00', held: '0.00' },
      });
      await match(await claims(200_000), await pays(200_000));
      await may('api');
      await expect(may('saas')).rejects.toMatchObject({ params: { tier: '5,000.00', held: '2,000.00' } });
      await may('saas', new Date('2019-09-01T00:00:00+08:00'));
      await expect(may('saas', new Date('2019-08-31T23:59:59+08:00'))).rejects.toMatchObject({
        code: 'deposits.tooLow',
      });
    }));
});

describe('a claimed transfer (DEP-11…14, C-20)', () => {
  it('is paid by a line of the company’s own account: held, receipted on paper, and balanced', () =>
    rolledBack(async (db) => {
      const { vendorId, pays, claims, match } = await world(db);
      const { paymentId } = await match(await claims(), await pays(500_000, '云岫软件 有限公司'));
      expect(await depositHeld(db, vendorId)).toBe(500_000n);
      expect(await balanceOf(db, account.bankClearing())).toBe(-500_000n);
      expect((await trialBalance(db)).sum).toBe(0n);
      expect(await db.depositPayment.findUnique({ where: { id: paymentId } })).toMatchObject({
        channel: 'WIRE',
        receiptForm: 'PAPER',
        heldAfter: 500_000n,
      });
      const history = await listDepositMovements(db, vendorId, { page: 1, pageSize: 10 });
      expect(history.rows).toMatchObject([{ kind: 'PAYMENT', channel: 'WIRE' }]);
      const { rows } = await listRemittances(db, { page: 1, pageSize: 10 });
      expect(rows).toMatchObject([{ vendorId, status: 'MATCHED', isException: false }]);
    }));

  it('is not paid by another payer without a reason; with one it is, and flagged', () =>
    rolledBack(async (db) => {
      const { pays, claims, match } = await world(db);
      const [id, line] = [await claims(), await pays(500_000, '林晓')];
      await expect(match(id, line)).rejects.toMatchObject({ code: 'deposits.lineDoesNotFit' });
      await match(id, line, '企业账户变更期间由法定代表人代汇，已核对授权书');
      const { rows } = await listRemittances(db, { status: 'MATCHED', page: 1, pageSize: 10 });
      expect(rows).toMatchObject([{ isException: true }]);
    }));

  it.each([499_999, 500_001])('is not paid by %s fen, reason or none', (amount) =>
    rolledBack(async (db) => {
      const { pays, claims, match } = await world(db);
      const [id, line] = [await claims(), await pays(amount)];
      await expect(match(id, line, '金额有出入也接受')).rejects.toMatchObject({ code: 'deposits.lineDoesNotFit' });
    }),
  );

  it('takes a line once, and is decided once', () =>
    rolledBack(async (db) => {
      const { vendorId, staff, pays, claims, match } = await world(db);
      const [first, line] = [await claims(200_000), await pays(200_000)];
      expect(await listOpenLines(db, fen(200_000))).toMatchObject([{ id: line }]);
      await match(first, line);
      await expect(match(first, line)).rejects.toMatchObject({ code: 'deposits.lineTaken' });
      const second = await claims(500_000);
      await expect(claims(500_000)).rejects.toMatchObject({ code: 'deposits.claimOpen' });
      const refusal = { remittanceId: second, reason: '银行流水中没有这笔汇款' };
      await refuseRemittance(contextFor(db, staff, at), refusal);
      await expect(refuseRemittance(contextFor(db, staff, at), refusal)).rejects.toMatchObject({
        code: 'kernel.stepRefused',
      });
      expect(await depositHeld(db, vendorId)).toBe(200_000n);
      await claims(500_000);
    }));

  it('is not taken under the rules of 2019, which take the balance (DEP-10, C-08)', () =>
    rolledBack(async (db) => {
      const { vendor } = await world(db);
      const proof = await aLicence(at);
      const later = contextFor(db, vendor, '2026-11-20T02:00:00Z');
      await expect(claimRemittance(later, { ...claim, tier: fen(500_000), proof })).rejects.toMatchObject({
        code: 'deposits.transferNotTaken',
      });
    }));

  it('keeps to what a form may carry (DEP-13)', () => {
    expect(claimFields.recipientPhone.safeParse('12').success).toBe(false);
    expect(claimFields.remittedOn.safeParse('3/9/2018').success).toBe(false);
    expect(claimFields.channel.safeParse('BALANCE').success).toBe(false);
  });
});
