import type { ProductPage } from '@/lib/catalog';
import type { BuyerActor, Db, VendorActor } from '@/lib/db';
import { acceptInvoice } from '@/lib/invoicing';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { beginRecharge } from '@/lib/wallet/use-cases/begin-recharge';
import { aDeliveredOrder } from '../../factories/delivery';
import { anInvoiceApplication } from '../../factories/invoicing';
import { anOrder } from '../../factories/orders';
import { aSettledOrder, aWithdrawal } from '../../factories/settlement';
import { contextFor } from '../../support/acting';

const dayMs = 86_400_000;

export interface Parties {
  buyer: BuyerActor;
  seller: VendorActor;
  product: ProductPage;
  now: Date;
}

/** What a buyer and a vendor of these tests have between them; each record is there for one action to act on. */
export async function makeTrade(db: Db, parties: Parties) {
  const { buyer, product, now } = parties;
  const lately = new Date(now.getTime() - dayMs);
  const order = await aDeliveredOrder(db, buyer, product, lately);
  const invoice = await invoiceOf(db, parties);
  const recharge = await begunRecharge(db, parties);
  const others = {
    invoiceToWithdraw: await invoiceOf(db, parties),
    invoiceToAccept: await invoiceOf(db, parties),
    invoiceToMail: await acceptedInvoice(db, parties),
  };
  // It takes all that was settled so far; what is settled later waits for the next.
  const withdrawal = await aWithdrawal(db, parties.seller, now);
  return {
    ...others,
    withdrawal,
    order,
    orderToPay: await anOrder(db, buyer, product, now),
    orderToCancel: await anOrder(db, buyer, product, now),
    orderToRefund: await aDeliveredOrder(db, buyer, product, lately),
    orderToInvoice: (await settledOrder(db, parties)).orderId,
    instance: (await db.instance.findUniqueOrThrow({ where: { orderId: order } })).id,
    call: (await db.deliveryCall.findFirstOrThrow({ where: { orderId: order } })).id,
    callToResend: await unansweredCall(db, await aDeliveredOrder(db, buyer, product, lately), now),
    callForStaffToResend: await unansweredCall(db, await aDeliveredOrder(db, buyer, product, lately), now),
    orderToWithdraw: (await settledOrder(db, parties)).orderId,
    invoice,
    recharge: recharge.rechargeId,
    rechargeNumber: recharge.orderNo,
    rechargeToResume: (await begunRecharge(db, parties)).rechargeId,
    notification: await aMessage(db, buyer.accountId, now),
    receipt: (await db.receipt.findFirstOrThrow({ where: { accountId: buyer.accountId } })).id,
  };
}

function begunRecharge(db: Db, { buyer, now }: Parties) {
  return beginRecharge(contextFor(db, buyer, now), { amount: fen(10_000) });
}

function settledOrder(db: Db, { buyer, product, now }: Parties) {
  return aSettledOrder(db, buyer, product, new Date(now.getTime() - 15 * dayMs));
}

async function invoiceOf(db: Db, parties: Parties): Promise<string> {
  const { orderId, settledAt } = await settledOrder(db, parties);
  return anInvoiceApplication(db, parties.buyer, orderId, settledAt);
}

async function acceptedInvoice(db: Db, parties: Parties): Promise<string> {
  const applicationId = await invoiceOf(db, parties);
  await acceptInvoice(contextFor(db, parties.seller, parties.now), { applicationId });
  return applicationId;
}

/** A vendor's application that was told of something and has not answered, with nothing set to try again. */
async function unansweredCall(db: Db, orderId: string, now: Date): Promise<string> {
  const { id: instanceId, vendorId } = await db.instance.findUniqueOrThrow({ where: { orderId } });
  const { id } = await db.deliveryCall.create({
    data: {
      ...{ id: newId('cal'), instanceId, orderId, vendorId, action: 'expired', createdAt: now },
      ...{ body: { action: 'expireInstance' }, attemptCount: 1 },
    },
  });
  return id;
}

async function aMessage(db: Db, accountId: string, now: Date): Promise<string> {
  const id = newId('ntf');
  const link = '/console/wallet';
  const event = 'wallet.recharged';
  const params = { amount: '100.00', orderNo: 'R1' };
  await db.notification.create({ data: { id, accountId, event, params, link, key: id, createdAt: now } });
  return id;
}
