import { afterAll, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db';
import { beijingDay, dueOf } from '@/lib/kernel/clock';
import { fen } from '@/lib/kernel/money';
import { closeSender } from '@/lib/outbox';
import { findArrivals, listEarnings, loadWithdrawal, loadWithdrawalTerms } from '@/lib/settlement';
import { withdrawSelectedInput } from '@/lib/settlement/schema';
import { aProduct, aSeller } from '../../factories/catalog';
import { aBuyer } from '../../factories/orders';
import { aSettledOrder, aWithdrawal, deposit, signSupplement } from '../../factories/settlement';
import { rolledBack } from '../../support/context';

afterAll(closeSender);

// A Friday morning in Beijing; the factories' bank account was proved the day before at the same time.
const at = new Date('2026-11-20T02:00:00Z');
const proved = new Date('2026-11-19T02:00:00Z');

async function anotherAccountSince(db: Db, vendorId: string, verifiedAt: Date) {
  await db.vendorBankAccount.update({ where: { vendorId }, data: { verifiedAt } });
}

describe('the terms of a withdrawal', () => {
  it('SET-05: say what is missing and what was signed', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const before = await loadWithdrawalTerms(db, seller.vendorId, at);
      expect(before).toMatchObject({ supplement: null, missing: ['SUPPLEMENT'], held: 0n, bankHold: null });
      await signSupplement(db, seller, at);
      await deposit(db, seller, 500_000, at);
      const after = await loadWithdrawalTerms(db, seller.vendorId, at);
      expect(after).toMatchObject({ supplement: { acceptedAt: at }, missing: [], held: 500_000n });
    }));

  it.each([
    ['one millisecond short of 24 hours', proved.getTime() + 1, true],
    ['24 hours', proved.getTime(), false],
  ])('SET-10: a bank account proved %s ago', (_, verifiedAt, waits) =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      await signSupplement(db, seller, at);
      await anotherAccountSince(db, seller.vendorId, new Date(verifiedAt));
      const { missing, bankHold } = await loadWithdrawalTerms(db, seller.vendorId, at);
      expect(missing).toEqual(waits ? ['BANK_ACCOUNT_TOO_NEW'] : []);
      expect(bankHold && dueOf(bankHold)).toEqual(waits ? new Date(verifiedAt + 24 * 3_600_000) : null);
    }),
  );

  it('SET-07: promise the days that a withdrawal asked for now is given', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      const product = await aProduct(db, seller);
      const buyer = await aBuyer(db, { balance: fen(1_000_000) });
      const { orderId, settledAt } = await aSettledOrder(db, buyer, product);
      const { arrival } = await loadWithdrawalTerms(db, seller.vendorId, settledAt);
      expect([arrival.from.amount, arrival.by.amount]).toEqual([15, 20]);
      const id = await aWithdrawal(db, seller, settledAt);
      const { arrivalFrom, arrivalBy } = await loadWithdrawal(db, id, { vendorId: seller.vendorId });
      expect([beijingDay(arrivalFrom), beijingDay(arrivalBy)]).toEqual([
        beijingDay(dueOf(arrival.from)),
        beijingDay(dueOf(arrival.by)),
      ]);
      expect((await findArrivals(db, [id, 'wdr_none'])).get(id)).toEqual(arrival.by);
      expect((await findArrivals(db, ['wdr_none'])).size).toBe(0);
      const { rows } = await listEarnings(db, seller.vendorId, settledAt, { page: 1, pageSize: 5 });
      expect(rows).toMatchObject([{ orderId, withdrawalId: id }]);
    }));
});

describe('the form that withdraws what is ticked', () => {
  it('DEC-14: never means everything', () => {
    expect(withdrawSelectedInput.safeParse({}).success).toBe(false);
    expect(withdrawSelectedInput.safeParse({ orderIds: [] }).error?.issues[0]?.message).toBe(
      'settlement.fields.nothingTicked',
    );
    expect(withdrawSelectedInput.parse({ orderIds: ['ord_1'] })).toEqual({ orderIds: ['ord_1'] });
  });
});
