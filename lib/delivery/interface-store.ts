import type { Context } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { openText, sealText } from '@/lib/vault';

export interface Endpoint {
  url: string;
  token: string;
}

/** Where a vendor's live application answers, with its token; null before it is published. */
export async function findProductionEndpoint(ctx: Context, vendorId: string): Promise<Endpoint | null> {
  const row = await ctx.db.deliveryInterface.findUnique({ where: { vendorId } });
  if (!row?.productionUrl || !row.productionToken) return null;
  return { url: row.productionUrl, token: openText('delivery-token', vendorId, row.productionToken) };
}

export interface DebugEndpoint extends Endpoint {
  verifiedAt: Date;
}

/** Where a vendor debugs, with the token; null before anything is saved. */
export async function findDebugEndpoint(ctx: Context, vendorId: string): Promise<DebugEndpoint | null> {
  const row = await ctx.db.deliveryInterface.findUnique({ where: { vendorId } });
  if (!row?.debugUrl || !row.debugToken || !row.verifiedAt) return null;
  return {
    url: row.debugUrl,
    token: openText('delivery-token', vendorId, row.debugToken),
    verifiedAt: row.verifiedAt,
  };
}

/** Keeps a debugging endpoint that proved its token. `verifiedAt` starts the count of passed calls anew. */
export async function saveDebugEndpoint(ctx: Context, vendorId: string, endpoint: DebugEndpoint): Promise<void> {
  const data = {
    debugUrl: endpoint.url,
    debugToken: sealText('delivery-token', vendorId, endpoint.token),
    verifiedAt: endpoint.verifiedAt,
    updatedAt: ctx.now,
  };
  await ctx.db.deliveryInterface.upsert({ where: { vendorId }, create: { vendorId, ...data }, update: data });
}

/** Makes the debugging endpoint the live one. */
export async function publishDebugEndpoint(ctx: Context, vendorId: string, { url, token }: Endpoint): Promise<void> {
  await ctx.db.deliveryInterface.update({
    where: { vendorId },
    data: {
      productionUrl: url,
      productionToken: sealText('delivery-token', vendorId, token),
      publishedAt: ctx.now,
      updatedAt: ctx.now,
    },
  });
}

export interface NewDebugRun {
  vendorId: string;
  action: string;
  passed: boolean;
  url: string;
  requestBody: string;
  answer: string | null;
  error: string | null;
  durationMs: number;
}

/** Writes a debugging call down. */
export async function addDebugRun(ctx: Context, run: NewDebugRun): Promise<void> {
  await ctx.db.debugRun.create({ data: { ...run, answer: storable(run.answer), id: newId('dbg'), at: ctx.now } });
}

/** A vendor's answer as a column can hold it: no NUL. It is as short as `vendorHttpLimits` let it be. */
export function storable(answer: string | null): string | null {
  return answer === null ? null : answer.replaceAll('\u0000', '\ufffd').toWellFormed();
}
