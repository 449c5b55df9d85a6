import { actorAccountId, type Context, type Db } from '@/lib/db';
import { canonicalJson, type JsonObject } from '@/lib/kernel/receipts';
import { FormAlreadyUsed } from './errors';

export interface AuditedCall {
  door: string;
  action: string;
  /** The area of the seller center, for deeds at a vendor's door. */
  area?: string;
  /** What was asked for, without secrets. */
  input: JsonObject;
  outcome: string;
}

/** Writes the audit row of a call: one row, with every change it noted. */
export async function recordCall(ctx: Context, call: AuditedCall): Promise<void> {
  const { actor, request, changes } = ctx;
  const first = changes[0];
  const merged = (side: 'before' | 'after') =>
    changes.length > 1
      ? Object.fromEntries(changes.map((change) => [`${change.subjectType}:${change.subjectId}`, change[side] ?? null]))
      : first?.[side];
  const json = (value: unknown) => (value === undefined ? null : canonicalJson(value));
  await ctx.db.$executeRaw`
    INSERT INTO audit_entry (at, account_id, session_id, vendor_id, door, action, area, subject_type, subject_id,
                             input, before, after, outcome, request_id, ip, user_agent)
    VALUES (${ctx.now}, ${actorAccountId(actor)}, ${'sessionId' in actor ? actor.sessionId : null},
            ${'vendorId' in actor ? actor.vendorId : null}, ${call.door}, ${call.action}, ${call.area ?? null}, ${first?.subjectType ?? null},
            ${first?.subjectId ?? null}, ${canonicalJson(call.input)}::jsonb, ${json(merged('before'))}::jsonb,
            ${json(merged('after'))}::jsonb, ${call.outcome}, ${request.id}, ${request.ip}, ${request.userAgent.slice(0, 300)})`;
}

export interface FormUse {
  accountId: string;
  action: string;
  key: string;
  contentHash: string;
}

/**
 * Claims a form's key for this transaction. Answers the stored result where the same form was already handled; a second
 * press waits here for the first one to commit. Throws FormAlreadyUsed for the same key with other content.
 */
export async function claimForm(db: Db, use: FormUse): Promise<{ fresh: true } | { fresh: false; result: unknown }> {
  const inserted = await db.$executeRaw`
    INSERT INTO idempotency_key (account_id, action, key, content_hash) VALUES (${use.accountId}, ${use.action}, ${use.key}, ${use.contentHash})
    ON CONFLICT DO NOTHING`;
  if (inserted === 1) return { fresh: true };
  const [row] = await db.$queryRaw<{ content_hash: string; result: unknown }[]>`
    SELECT content_hash, result FROM idempotency_key
    WHERE account_id = ${use.accountId} AND action = ${use.action} AND key = ${use.key}`;
  if (row?.content_hash !== use.contentHash) throw new FormAlreadyUsed();
  return { fresh: false, result: row.result };
}

/** Keeps a form's answer for the next time the same form arrives. */
export async function keepFormResult(db: Db, use: FormUse, result: unknown): Promise<void> {
  await db.$executeRaw`
    UPDATE idempotency_key SET result = ${canonicalJson(result ?? null)}::jsonb
    WHERE account_id = ${use.accountId} AND action = ${use.action} AND key = ${use.key}`;
}

/** How long a form is remembered: far longer than a page stays open in a browser. */
const formDays = 365;

/** Clears away counts of limits that are over, and forms of long ago. Both live in real time. */
export async function forgetExpiredUses(db: Db): Promise<number> {
  const counts = await db.$executeRaw`
    DELETE FROM rate_limit WHERE expire < (extract(epoch FROM clock_timestamp()) * 1000)::bigint`;
  const forms = await db.$executeRaw`
    DELETE FROM idempotency_key WHERE created_at < clock_timestamp() - make_interval(days => ${formDays})`;
  return counts + forms;
}
