import type { ProductPage } from '@/lib/catalog';
import type { BuyerActor, Db } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { type Fen, fen } from '@/lib/kernel/money';
import { account, post } from '@/lib/ledger';
import { payOrder, placeOrder } from '@/lib/orders';
import type { PlaceOrderInput } from '@/lib/orders/schema';
import { contextFor } from '../support/acting';
import { anAccount, builtAt } from './catalog';

/** A person who buys, with money in the wallet. */
export async function aBuyer(
  db: Db,
  { balance = fen(0), name = '买家', at = builtAt }: { balance?: Fen; name?: string; at?: Date } = {},
): Promise<BuyerActor> {
  const buyer: BuyerActor = { kind: 'buyer', accountId: await anAccount(db, { name, at }), sessionId: 'ses_buyer' };
  await fund(db, buyer.accountId, balance, at);
  return buyer;
}

/** Brings money into a wallet as a recharge does. */
export async function fund(db: Db, accountId: string, amount: Fen, at = builtAt): Promise<void> {
  const id = newId('rch');
  await post(contextFor(db, { kind: 'system', job: 'factory' }, at), {
    reason: 'wallet.recharged',
    key: `wallet.recharged:${id}`,
    subject: { type: 'recharge', id },
    transfers: [{ from: account.gatewayClearing(), to: account.wallet(accountId), amount }],
  });
}

/** What a buyer sends from a product's page; the first spec's last price, which is the year's, unless said otherwise. */
export function checkout(product: ProductPage, wishes: Partial<PlaceOrderInput> = {}): PlaceOrderInput {
  const spec = product.specs[0];
  const price = spec?.prices.at(-1);
  if (!spec || !price) throw new Error(`Product ${product.productId} has no price`);
  return {
    productId: product.productId,
    specId: spec.id,
    priceId: price.id,
    agreementAccepted: true,
    contactName: '张三丰',
    contactPhone: '13812345678',
    contactEmail: 'zhang@example.com',
    ...wishes,
  };
}

/** An order that waits to be paid. */
export async function anOrder(db: Db, buyer: BuyerActor, product: ProductPage, at = builtAt): Promise<string> {
  return (await placeOrder(contextFor(db, buyer, at), checkout(product))).orderId;
}

/** An order whose money is in escrow; the wallet must cover it. */
export async function aPaidOrder(db: Db, buyer: BuyerActor, product: ProductPage, at = builtAt): Promise<string> {
  const orderId = await anOrder(db, buyer, product, at);
  await payOrder(contextFor(db, buyer, at), { orderId });
  return orderId;
}
