import { afterAll, describe, expect, test } from 'vitest';
import { findInstanceOfOrder, listInstances, loadInstance } from '@/lib/delivery';
import { fen } from '@/lib/kernel/money';
import { closeSender } from '@/lib/outbox';
import { listReceipts } from '@/lib/receipts';
import { aProduct, aSeller } from '../../factories/catalog';
import { deliver, publishEndpoint } from '../../factories/delivery';
import { aBuyer, aPaidOrder } from '../../factories/orders';
import { rolledBack } from '../../support/context';

afterAll(closeSender);

const page = { page: 1, pageSize: 20 };

describe('ORD-06: what a buyer bought', () => {
  test('counts down to the end of its term and can be opened once it runs', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      await publishEndpoint(db, seller.vendorId);
      const buyer = await aBuyer(db, { balance: fen(1_000_000) });
      const orderId = await aPaidOrder(db, buyer, await aProduct(db, seller));
      expect(await findInstanceOfOrder(db, orderId)).toBeNull();
      await deliver(db, orderId);

      const [row] = (await listInstances(db, buyer.accountId, page)).rows;
      expect(row).toMatchObject({
        orderId,
        status: 'ACTIVE',
        canLogIn: true,
        countdown: { clock: 'years', amount: 1 },
      });
      expect(row?.countdown?.due).toBe(row?.expiresAt?.toISOString());
      expect(await loadInstance(db, row?.id ?? '', buyer.accountId)).toMatchObject({ countdown: row?.countdown });

      const ofOrder = await findInstanceOfOrder(db, orderId);
      expect(ofOrder).toMatchObject({ id: row?.id, canLogIn: true });
      expect(ofOrder).not.toHaveProperty('authUrl');
    }));

  test('what does not end comes last, whichever way ends are sorted', () =>
    rolledBack(async (db) => {
      const seller = await aSeller(db);
      await publishEndpoint(db, seller.vendorId);
      const buyer = await aBuyer(db, { balance: fen(1_000_000) });
      const product = await aProduct(db, seller);
      const ids: string[] = [];
      for (const expiresAt of [null, new Date('2027-03-01T00:00:00Z'), new Date('2027-02-01T00:00:00Z')]) {
        const orderId = await aPaidOrder(db, buyer, product);
        await deliver(db, orderId);
        ids.push((await db.instance.update({ where: { orderId }, data: { expiresAt } })).id);
      }
      const [endless, march, february] = ids;
      const sorted = async (sort: 'expiresAt' | '-expiresAt') =>
        (await listInstances(db, buyer.accountId, { ...page, sort })).rows.map(({ id }) => id);
      expect(await sorted('expiresAt')).toEqual([february, march, endless]);
      expect(await sorted('-expiresAt')).toEqual([march, february, endless]);
    }));
});

test('receipts of an order are listed to those they concern', () =>
  rolledBack(async (db) => {
    const seller = await aSeller(db);
    const buyer = await aBuyer(db, { balance: fen(1_000_000) });
    const orderId = await aPaidOrder(db, buyer, await aProduct(db, seller));
    const kindsFor = async (reader: { accountId: string; vendorId?: string; isStaff: boolean }) =>
      (await listReceipts(db, 'order', orderId, reader)).map(({ kind }) => kind).sort();
    const both = ['orders.payment', 'orders.terms'];
    expect(await kindsFor({ accountId: buyer.accountId, isStaff: false })).toEqual(both);
    // The payment's receipt holds the buyer's balance, which is no business of the vendor.
    const vendor = { accountId: 'acc_x', vendorId: seller.vendorId, isStaff: false };
    expect(await kindsFor(vendor)).toEqual(['orders.terms']);
    expect(await kindsFor({ accountId: 'acc_x', isStaff: false })).toEqual([]);
    expect(await kindsFor({ accountId: 'acc_x', isStaff: true })).toEqual(both);
  }));
