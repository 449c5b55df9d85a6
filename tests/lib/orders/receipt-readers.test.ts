import { expect, test } from 'vitest';
import { fen } from '@/lib/kernel/money';
import { findVendorOrder, payOrder } from '@/lib/orders';
import { findReceipt, listReceipts } from '@/lib/receipts';
import { aProduct, aSeller } from '../../factories/catalog';
import { aBuyer, anOrder } from '../../factories/orders';
import { contextFor, rolledBack } from '../../support/context';

test('PRV-01: the decision on a payment shows what is in the wallet, so it is the buyer’s alone', () =>
  rolledBack(async (db) => {
    const seller = await aSeller(db);
    const buyer = await aBuyer(db, { balance: fen(500_000) });
    const orderId = await anOrder(db, buyer, await aProduct(db, seller));
    await payOrder(contextFor(db, buyer), { orderId });

    const receipts = await listReceipts(db, 'order', orderId);
    const readBy = async (accountId: string, vendorId?: string) => {
      const read = receipts.map(({ id }) => findReceipt(db, id, { accountId, vendorId, isStaff: false }));
      return (await Promise.all(read)).flatMap((receipt) => (receipt ? [receipt.kind] : [])).sort();
    };
    expect(await readBy(buyer.accountId)).toEqual(['orders.payment', 'orders.terms']);
    expect(await readBy(seller.accountId, seller.vendorId)).toEqual(['orders.terms']);
    expect((await findVendorOrder(db, seller.vendorId, orderId))?.contactPhone).toBe('138****5678');
  }));
