import { holdProduct } from '@/lib/catalog';
import { type Context, type SystemActor, touchPages } from '@/lib/db';
import { cancelDeadline, setDeadline } from '@/lib/deadlines';
import { dueOf } from '@/lib/kernel/clock';
import { announce } from '@/lib/notifications';
import { markDelivered } from '@/lib/orders';
import { policyByVersion } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { memberAccountIds } from '@/lib/vendors';
import type { VendorReply } from '../events';
import type { CallFailure } from '../http';
import { acceptedSignId, decideDeliveryHold, endOfTerm } from '../rules';
import type { Sent } from '../sending';
import {
  addAttempt,
  type CallRow,
  hasFailedBefore,
  type LockedInstance,
  loadCallRow,
  lockCall,
  lockInstance,
  lockPurchase,
  moveCall,
  moveInstance,
  noteSignId,
  type Purchase,
  queueCall,
  subscriptionOf,
} from '../store';
import { showProductAgain } from './end-instance';

/** Writes one try of a call down, whole, and draws the consequence: delivered, ended, asked again, or the product hidden. SAS-01. */
export async function recordAttempt(
  ctx: Context<SystemActor>,
  { callId, url, sent }: { callId: string; url: string; sent: Sent },
): Promise<void> {
  // Which order to lock is read without a lock: orders are locked before calls everywhere.
  const { orderId } = await loadCallRow(ctx, callId);
  const purchase = await lockPurchase(ctx, orderId);
  const call = await lockCall(ctx, callId);
  const instance = await lockInstance(ctx, call.instanceId);
  const number = await addAttempt(ctx, call, {
    url,
    request: sent.request,
    httpStatus: sent.answer.status,
    answer: sent.answer.body,
    error: sent.failure,
    durationMs: sent.answer.durationMs,
  });
  const { reply, failure } = sent;
  if (reply?.outcome === 'created') return noteCreated(ctx, { purchase, call, instance }, reply);
  if (reply?.outcome === 'done') return noteDone(ctx, call, instance);
  if (reply?.outcome === 'accepted') {
    if (instance.status === 'CREATING') await noteSignId(ctx, instance.id, acceptedSignId);
    return;
  }
  const isFirst = !(await hasFailedBefore(ctx, call.id, number));
  const stillWanted = call.status === 'PENDING' && instance.status === 'CREATING' && purchase.status === 'PAID';
  if (failure && isFirst && stillWanted) await hideForFailure(ctx, purchase, failure);
}

interface Concerned {
  purchase: Purchase;
  call: CallRow;
  instance: LockedInstance;
}

type Created = Extract<VendorReply, { outcome: 'created' }>;

async function noteCreated(ctx: Context<SystemActor>, { purchase, call, instance }: Concerned, created: Created) {
  await answered(ctx, call);
  switch (instance.status) {
    case 'CREATING':
      return activate(ctx, purchase, instance, created);
    case 'DESTROYED':
      // The answer to a creation nobody waited for any longer: what was made must go.
      await moveInstance(ctx, instance, 'reclaim');
      return destroyMade(ctx, instance, created.signId);
    case 'DESTROYING':
      if (instance.signId === acceptedSignId) await destroyMade(ctx, instance, created.signId);
  }
}

async function destroyMade(ctx: Context<SystemActor>, instance: LockedInstance, signId: string): Promise<void> {
  await noteSignId(ctx, instance.id, signId);
  const event = { kind: 'destroyed', orderNumber: instance.orderNumber, signId, ...subscriptionOf(instance) } as const;
  await queueCall(ctx, instance, event);
}

async function noteDone(ctx: Context<SystemActor>, call: CallRow, instance: LockedInstance): Promise<void> {
  await answered(ctx, call);
  if (call.action === 'destroyed' && instance.status === 'DESTROYING') {
    await moveInstance(ctx, instance, 'finish', { endedAt: ctx.now });
  }
}

async function answered(ctx: Context<SystemActor>, call: CallRow): Promise<void> {
  // A second try that ran at the same time may have been faster, or a refund.
  if (call.status !== 'PENDING') return;
  await moveCall(ctx, call, 'answer');
  await cancelDeadline(ctx, 'retry-call', call.id);
}

async function activate(
  ctx: Context<SystemActor>,
  purchase: Purchase,
  instance: LockedInstance,
  { signId, website, authUrl, additionalInfo }: Created,
): Promise<void> {
  const term = endOfTerm(ctx.now, purchase.term);
  await moveInstance(ctx, instance, 'activate', {
    signId,
    website,
    authUrl,
    additionalInfo,
    activatedAt: ctx.now,
    expiresAt: term && dueOf(term),
  });
  if (term) {
    const subject = { subjectType: 'instance', subjectId: instance.id };
    await setDeadline(ctx, { kind: 'expire-instance', ...subject, derivation: term });
  }
  // Delivered after the review period, the order is settled at once: orders sees to that. DEC-22.
  await markDelivered(ctx, { orderId: purchase.id });
  await showProductAgain(ctx, purchase);
  await announce(ctx, {
    event: 'order.delivered',
    accountIds: [purchase.buyerId],
    params: { number: purchase.number, productName: purchase.productName },
    link: `/console/products/${instance.id}`,
    key: `order.delivered:${purchase.id}`,
  });
}

/** The first failed delivery of a paid order: the product is hidden until the order is delivered or refunded. SAS-01. */
async function hideForFailure(ctx: Context<SystemActor>, purchase: Purchase, failure: CallFailure): Promise<void> {
  const decision = decideDeliveryHold(policyByVersion(purchase.policyVersion), {
    orderNumber: purchase.number,
    productName: purchase.productName,
    failedAt: ctx.now.toISOString(),
    failure,
  });
  if (decision.outcome.hidden !== true) return;
  const receiptId = await issueReceipt(
    ctx,
    { type: 'order', id: purchase.id, vendorId: purchase.vendorId, accountId: purchase.buyerId },
    decision,
  );
  const { productId, vendorId } = purchase;
  await holdProduct(ctx, { productId, kind: 'DELIVERY_FAILURE', causeId: purchase.id, receiptId });
  touchPages(ctx, `product:${productId}`, `store:${vendorId}`, 'listings');
  await announce(ctx, {
    event: 'order.delivery-failed',
    accountIds: await memberAccountIds(ctx.db, purchase.vendorId, 'orders:view'),
    params: { number: purchase.number, productName: purchase.productName },
    link: `/seller/orders/${purchase.id}`,
    key: `order.delivery-failed:${purchase.id}`,
  });
}
