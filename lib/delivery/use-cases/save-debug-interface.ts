import { recordChange, type VendorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { tencentV1 } from '../dialects';
import { InterfaceNotVerified, TokenMissing } from '../errors';
import { type PostToVendor, postAsConfigured } from '../http';
import { addDebugRun, findDebugEndpoint, saveDebugEndpoint } from '../interface-store';
import type { SaveDebugInterfaceInput } from '../schema';
import { sendVerification } from '../sending';
import type { InStep } from '../steps';

/**
 * Saves where the vendor's application answers while it is debugged, once the endpoint has proved that it knows the token.
 * The proof is a call to the vendor, so it lies between two transactions. CAT-05.
 */
export async function saveDebugInterface(
  inStep: InStep<VendorActor>,
  input: SaveDebugInterfaceInput,
  post: PostToVendor = postAsConfigured,
): Promise<void> {
  const saved = await inStep((ctx) => findDebugEndpoint(ctx, ctx.actor.vendorId));
  const token = input.token || saved?.token;
  if (!token) throw new TokenMissing();
  const endpoint = { url: new URL(input.url).href, token };

  const { request, answer, failure } = await sendVerification(tencentV1, endpoint, newId('dbg'), post);

  await inStep(async (ctx) => {
    const { vendorId } = ctx.actor;
    await addDebugRun(ctx, {
      vendorId,
      action: 'verified',
      passed: failure === null,
      url: endpoint.url,
      requestBody: request,
      answer: answer.body,
      error: failure,
      durationMs: answer.durationMs,
    });
    if (failure !== null) return;
    // The same address and token again: what passed so far still counts.
    const unchanged = saved?.url === endpoint.url && saved.token === token;
    await saveDebugEndpoint(ctx, vendorId, { ...endpoint, verifiedAt: unchanged ? saved.verifiedAt : ctx.now });
    recordChange(ctx, {
      subjectType: 'delivery-interface',
      subjectId: vendorId,
      before: { debugUrl: saved?.url ?? null },
      after: { debugUrl: endpoint.url },
    });
  });
  if (failure !== null) throw new InterfaceNotVerified(failure);
}
