import { afterAll, describe, expect, it } from 'vitest';
import type { Db, OperatorActor } from '@/lib/db';
import { Forbidden, NotFound } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import { StepRefused } from '@/lib/kernel/transitions';
import { closeSender } from '@/lib/outbox';
import { findSettlement, listStaffWithdrawals, loadWithdrawal, payOut, requeryPayout } from '@/lib/settlement';
import { recordPayoutReport } from '@/lib/settlement/use-cases/record-payout-report';
import { anAccount, aProduct, aSeller } from '../../factories/catalog';
import { systemStepsIn } from '../../factories/delivery';
import { aBuyer } from '../../factories/orders';
import { aSettledOrder, aWithdrawal, MemoryBank } from '../../factories/settlement';
import { contextFor, rolledBack } from '../../support/context';

afterAll(closeSender);

const system = { kind: 'system', job: 'test' } as const;
const all = { page: 1, pageSize: 20 };

async function aPayout(db: Db, storeName = '测试店铺') {
  const seller = await aSeller(db, { storeName });
  const buyer = await aBuyer(db, { balance: fen(1_000_000) });
  const { orderId, settledAt: at } = await aSettledOrder(db, buyer, await aProduct(db, seller));
  return { seller, orderId, at, withdrawalId: await aWithdrawal(db, seller, at) };
}

async function staff(db: Db, ...duties: OperatorActor['duties']): Promise<OperatorActor> {
  return { kind: 'operator', accountId: await anAccount(db, { name: '财务' }), sessionId: 'ses_staff', duties };
}

const payOutJobs = async (db: Db, withdrawalId: string) =>
  (
    await db.$queryRaw<
      { id: string }[]
    >`SELECT id FROM pgboss.job WHERE name = 'pay-out' AND data->>'withdrawalId' = ${withdrawalId}`
  ).length;

describe('staff ask the bank (SET-07)', () => {
  it('takes the finance duty, and a withdrawal that is there', () =>
    rolledBack(async (db) => {
      const { withdrawalId, at } = await aPayout(db);
      const clerk = contextFor(db, await staff(db, 'CONDUCT', 'PRODUCT_REVIEW', 'ONBOARDING_REVIEW'), at);
      await expect(requeryPayout(clerk, { withdrawalId })).rejects.toBeInstanceOf(Forbidden);
      const finance = contextFor(db, await staff(db, 'FINANCE'), at);
      await expect(requeryPayout(finance, { withdrawalId: 'wdr_none' })).rejects.toEqual(new NotFound());
    }));

  it('sends the job again, once per question, and the money once', () =>
    rolledBack(async (db) => {
      const { withdrawalId, at } = await aPayout(db);
      const bank = new MemoryBank();
      await payOut({ withdrawalId }, systemStepsIn(db, at), bank);
      const before = await payOutJobs(db, withdrawalId);
      const ctx = contextFor(db, await staff(db, 'FINANCE'), at);
      await requeryPayout(ctx, { withdrawalId });
      expect(await payOutJobs(db, withdrawalId)).toBe(before + 1);
      expect(ctx.changes).toMatchObject([{ subjectType: 'withdrawal', subjectId: withdrawalId }]);
      await payOut({ withdrawalId }, systemStepsIn(db, at), bank);
      expect([...bank.transfers.values()].map(({ asked }) => asked)).toEqual([1]);
      const { events } = await loadWithdrawal(db, withdrawalId, {});
      expect(events.map(({ verb }) => verb)).toEqual(['request', 'pay', 'requery']);
    }));

  it.each([null, '账户已销户'])('not once the bank has answered (%s)', (reason) =>
    rolledBack(async (db) => {
      const { withdrawalId, at } = await aPayout(db);
      const bank = new MemoryBank();
      await payOut({ withdrawalId }, systemStepsIn(db, at), bank);
      await recordPayoutReport(contextFor(db, system, at), bank.report(withdrawalId, reason));
      const before = await payOutJobs(db, withdrawalId);
      const ctx = contextFor(db, await staff(db, 'FINANCE'), at);
      await expect(requeryPayout(ctx, { withdrawalId })).rejects.toBeInstanceOf(StepRefused);
      expect(await payOutJobs(db, withdrawalId)).toBe(before);
    }),
  );
});

describe('staff’s list of withdrawals', () => {
  it('has those under way first, is searched and filtered, and never shows the account number', () =>
    rolledBack(async (db) => {
      const done = await aPayout(db, '青禾数据');
      const open = await aPayout(db, '北辰网络');
      const bank = new MemoryBank();
      await payOut({ withdrawalId: done.withdrawalId }, systemStepsIn(db, done.at), bank);
      await recordPayoutReport(contextFor(db, system, done.at), bank.report(done.withdrawalId));
      const { rows } = await listStaffWithdrawals(db, all);
      expect(rows.map(({ id, status }) => [id, status])).toEqual([
        [open.withdrawalId, 'REQUESTED'],
        [done.withdrawalId, 'PAID'],
      ]);
      expect(rows[0]).toMatchObject({ storeName: '北辰网络', arrival: { ruleId: 'SET-07' }, contradicts: false });
      expect(rows[0]).not.toHaveProperty('accountNumber');
      const ids = async (filter: object) =>
        (await listStaffWithdrawals(db, { ...all, ...filter })).rows.map(({ id }) => id);
      expect(await ids({ search: '青禾' })).toEqual([done.withdrawalId]);
      expect(await ids({ status: 'REQUESTED' })).toEqual([open.withdrawalId]);
      expect(await ids({ vendorId: done.seller.vendorId })).toEqual([done.withdrawalId]);
      const { arrivalBy = new Date(0) } = rows[0] ?? {};
      expect(await ids({ lateAt: arrivalBy })).toEqual([]);
      expect(await ids({ lateAt: new Date(arrivalBy.getTime() + 1) })).toEqual([open.withdrawalId]);
    }));

  it('marks what the bank said twice and differently', () =>
    rolledBack(async (db) => {
      const { withdrawalId, at } = await aPayout(db);
      const bank = new MemoryBank();
      await payOut({ withdrawalId }, systemStepsIn(db, at), bank);
      await recordPayoutReport(contextFor(db, system, at), bank.report(withdrawalId));
      await recordPayoutReport(contextFor(db, system, at), bank.report(withdrawalId, '账户已冻结'));
      expect((await listStaffWithdrawals(db, all)).rows).toMatchObject([{ status: 'PAID', contradicts: true }]);
    }));
});

it('SET-02: an order says how its money was divided and who took the vendor’s part', () =>
  rolledBack(async (db) => {
    const { orderId, withdrawalId } = await aPayout(db);
    expect(await findSettlement(db, 'ord_none')).toBeNull();
    expect(await findSettlement(db, orderId)).toMatchObject({
      orderAmount: 144_000n,
      commission: 14_400n,
      vendorShare: 129_600n,
      withdrawal: { id: withdrawalId, status: 'REQUESTED' },
    });
  }));
