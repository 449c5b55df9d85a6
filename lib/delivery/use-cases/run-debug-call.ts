import { createHash } from 'node:crypto';
import type { Context, VendorActor } from '@/lib/db';
import { wordsOf } from '@/lib/i18n/words';
import { newId } from '@/lib/kernel/ids';
import { tencentV1 } from '../dialects';
import { DebugInstanceMissing, InterfaceMissing } from '../errors';
import type { InstanceEvent, InstanceEventKind, Term } from '../events';
import { type CallFailure, type PostToVendor, postAsConfigured } from '../http';
import { addDebugRun, type DebugEndpoint, findDebugEndpoint } from '../interface-store';
import { findLastDebugRun } from '../queries';
import { endOfTerm } from '../rules';
import type { RunDebugCallInput } from '../schema';
import { sendEvent } from '../sending';
import type { InStep } from '../steps';
import { openIdFor } from '../store';

/** Tries one call against the vendor's debugging endpoint and keeps what was sent and answered. Two transactions around the call. */
export async function runDebugCall(
  inStep: InStep<VendorActor>,
  { action }: RunDebugCallInput,
  post: PostToVendor = postAsConfigured,
): Promise<{ passed: boolean; failure: CallFailure | null }> {
  const { endpoint, requestId, event } = await inStep((ctx) => prepare(ctx, action));

  const { request, answer, failure } = await sendEvent(tencentV1, endpoint, requestId, event, post);

  const passed = failure === null;
  await inStep((ctx) =>
    addDebugRun(ctx, {
      vendorId: ctx.actor.vendorId,
      action,
      passed,
      url: endpoint.url,
      requestBody: request,
      answer: answer.body,
      error: failure,
      durationMs: answer.durationMs,
    }),
  );
  return { passed, failure };
}

interface Prepared {
  endpoint: DebugEndpoint;
  requestId: string;
  event: InstanceEvent;
}

async function prepare(ctx: Context<VendorActor>, action: InstanceEventKind): Promise<Prepared> {
  const { vendorId } = ctx.actor;
  const endpoint = await findDebugEndpoint(ctx, vendorId);
  if (!endpoint) throw new InterfaceMissing({ ruleIds: ['CAT-05'] });
  const last = await findLastDebugRun(ctx.db, vendorId, 'created', endpoint);
  const lastId = last && tencentV1.requestIdOf(last.requestBody);
  if (action === 'created') {
    // Taken on but not ready: the same request is asked again, as it would be for a real order.
    const requestId = (last?.error === 'NOT_READY' ? lastId : null) ?? newId('dbg');
    return { endpoint, requestId, event: await debugEvent(ctx, action, requestId, '') };
  }
  const reply = last?.passed && last.answer ? tencentV1.readReply('created', last.answer) : null;
  if (!lastId || reply?.outcome !== 'created') throw new DebugInstanceMissing({ ruleIds: ['CAT-05'] });
  return { endpoint, requestId: newId('dbg'), event: await debugEvent(ctx, action, lastId, reply.signId) };
}

const debugTerm: Term = { unit: 'MONTH', count: 1 };

async function debugEvent(
  ctx: Context<VendorActor>,
  kind: InstanceEventKind,
  createdBy: string,
  signId: string,
): Promise<InstanceEvent> {
  const { vendorId, accountId } = ctx.actor;
  const words = wordsOf(ctx.request.locale);
  const subscription = {
    buyerId: accountId,
    openId: await openIdFor(ctx, vendorId, accountId),
    productNumber: 1,
    instanceId: createdBy,
  };
  const orderNumber = debugOrderNumber(createdBy);
  const purchase = {
    orderNumber,
    productName: words('delivery.debug.productName'),
    specName: words('delivery.debug.specName'),
    term: debugTerm,
  };
  switch (kind) {
    case 'created':
      return { kind, isTrial: false, ...subscription, ...purchase };
    case 'renewed':
      return { kind, signId, expiresAt: endOfTerm(ctx.now, debugTerm)?.due ?? '', ...subscription, ...purchase };
    case 'expired':
      return { kind, signId, ...subscription };
    case 'destroyed':
      return { kind, signId, orderNumber, ...subscription };
  }
}

// Digits as real order numbers are, the same for every call about one debugging subscription.
function debugOrderNumber(createdBy: string): string {
  const digest = createHash('sha256').update(createdBy).digest();
  return `9${(digest.readBigUInt64BE() % 10n ** 15n).toString().padStart(15, '0')}`;
}
