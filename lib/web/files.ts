import { recordCall } from '@/lib/audit';
import { type Context, inTransaction } from '@/lib/db';
import { openPrivateFile, type PrivateLink, readPublic, viewPrivateFile } from '@/lib/files';
import { DomainError } from '@/lib/kernel/errors';
import { asking, buyerActor } from './identity';
import { requestInfo } from './request-info';
import { refusalWords } from './words';

/** Strangers' bytes: never guessed at, never run, never framed. */
const guarded = { 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox" };

/** A public picture; its address never changes what it shows. */
export async function servePublicFile(fileId: string, name: string): Promise<Response> {
  const size = /^([a-z]+)\.webp$/.exec(name)?.[1] ?? '';
  const content = await readPublic(fileId, size);
  if (!content) return new Response(null, { status: 404, headers: guarded });
  return new Response(new Uint8Array(content), {
    headers: { ...guarded, 'content-type': 'image/webp', 'cache-control': 'public, max-age=31536000, immutable' },
  });
}

/** A private file, for whom its link was made; each view and each refusal goes into the audit. ONB-04. */
export async function servePrivateFile(link: PrivateLink): Promise<Response> {
  const { identity, now } = await asking();
  const request = await requestInfo();
  const headers = { ...guarded, 'cache-control': 'private, no-store' };
  // Anyone may type an address: what is kept of it is what Postgres takes.
  const asked = link.fileId.slice(0, 60).toWellFormed().replaceAll('\u0000', '');
  const record = (ctx: Context, outcome: string) =>
    recordCall(ctx, { door: 'file', action: 'viewPrivateFile', input: { fileId: asked }, outcome });
  try {
    const actor = buyerActor(identity);
    const duties = identity?.isStaff && identity.secondFactor ? identity.duties : [];
    const reader = { accountId: actor.accountId, vendorId: identity?.vendorId ?? null, duties };
    const file = await inTransaction(async (db) => {
      const ctx: Context = { db, actor, now, request, changes: [], touchedTags: new Set() };
      const viewed = await viewPrivateFile(ctx, reader, link);
      await record(ctx, 'done');
      return viewed;
    });
    const content = await openPrivateFile(file, `${identity?.name} ${actor.accountId.slice(-6)}`, now);
    return new Response(new Uint8Array(content), { headers: { ...headers, 'content-type': file.mime } });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await inTransaction(async (db) => {
      const actor = identity ? buyerActor(identity) : ({ kind: 'public' } as const);
      await record({ db, actor, now, request, changes: [], touchedTags: new Set() }, `refused:${error.code}`);
    });
    const status = { 'kernel.unauthenticated': 401, 'files.linkExpired': 410 }[error.code] ?? 404;
    return new Response(refusalWords(error, request.locale), {
      status,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    });
  }
}
