import { announceTouchedPages, inTransaction, systemContext } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { marketNow } from '@/lib/market-clock';
import type { Jobs } from '@/lib/outbox';
import { tencentV1 } from './dialects';
import type { InstanceEvent } from './events';
import { type PostToVendor, postAsConfigured } from './http';
import { type Endpoint, findProductionEndpoint } from './interface-store';
import { retryAt } from './rules';
import { type Sent, sendEvent } from './sending';
import type { InSystemStep } from './steps';
import { loadCallRow } from './store';
import { recordAttempt } from './use-cases/record-attempt';
import { startFulfilment } from './use-cases/start-fulfilment';

/** Transactions of a job: each with the market's time, its pages renewed when it commits. */
export function systemSteps(job: string): InSystemStep {
  return (work) =>
    inTransaction(async (db) => {
      const ctx = systemContext(db, job, await marketNow(db));
      const result = await work(ctx);
      await announceTouchedPages(db, ctx.touchedTags);
      return result;
    });
}

/** Job `fulfil-order`: starts what a paid order promises. FUL-04. */
export async function fulfilOrder(
  { orderId }: Jobs['fulfil-order'],
  inStep: InSystemStep = systemSteps('fulfil-order'),
): Promise<void> {
  await inStep((ctx) => startFulfilment(ctx, { orderId }));
}

/** Job `call-vendor`: one try of a call, with the same request id as every other try of it. SAS-01. */
export async function callVendor(
  { callId }: Jobs['call-vendor'],
  inStep: InSystemStep = systemSteps('call-vendor'),
  post: PostToVendor = postAsConfigured,
): Promise<void> {
  const outgoing = await inStep(async (ctx) => {
    const call = await loadCallRow(ctx, callId);
    if (call.status !== 'PENDING') return null;
    // Set before the try: should this process die on the way, the call is still made again.
    await setDeadline(ctx, {
      kind: 'retry-call',
      subjectType: 'delivery-call',
      subjectId: callId,
      derivation: retryAt(ctx.now, call.attemptCount + 1),
    });
    return { event: call.body as InstanceEvent, endpoint: await findProductionEndpoint(ctx, call.vendorId) };
  });
  if (!outgoing) return;
  const { event, endpoint } = outgoing;

  const sent = endpoint ? await sendEvent(tencentV1, endpoint, callId, event, post) : notConfigured(callId, event);

  await inStep((ctx) => recordAttempt(ctx, { callId, url: urlOf(endpoint), sent }));
}

function urlOf(endpoint: Endpoint | null): string {
  return endpoint?.url ?? '';
}

function notConfigured(callId: string, event: InstanceEvent): Sent {
  const failure = 'NOT_CONFIGURED' as const;
  const answer = { status: null, body: null, failure, durationMs: 0 };
  return { request: tencentV1.body(event, callId), answer, reply: null, failure };
}
