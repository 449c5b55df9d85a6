import { claimForm, keepFormResult, recordCall } from '@/lib/audit';
import type { Identity } from '@/lib/auth';
import {
  type Actor,
  actorAccountId,
  announceTouchedPages,
  type Context,
  type Db,
  inTransaction,
  type RequestInfo,
} from '@/lib/db';
import type { JsonObject } from '@/lib/kernel/receipts';
import { stamp } from '@/lib/vault';
import type { Area } from '@/lib/vendors/status';
import { outdatePages } from './page-tags';
import { FormKeyMissing } from './refusals';

/** A use case: load, decide, move, post, in one transaction. */
export type UseCase<A extends Actor, I, R> = (ctx: Context<A>, input: I) => Promise<R>;

/** Runs one part of a longer call in a transaction of its own. */
export type InStep<A extends Actor> = <T>(work: (ctx: Context<A>) => Promise<T>) => Promise<T>;

/** A use case that must ask somebody outside in between: a vendor's application, a partner. */
export type SteppedUseCase<A extends Actor, I, R> = (inStep: InStep<A>, input: I) => Promise<R>;

/** What is known of a call before it is decided; the audit row says it. */
export interface Call {
  door: string;
  action: string;
  /** The area of the seller center it belongs to, at a vendor's door. */
  area?: Area;
  request: RequestInfo;
  identity: Identity | null;
  /** The form as typed, without secrets. */
  input: JsonObject;
}

/** A call that was admitted and parsed. */
export interface Admitted<A extends Actor, I> {
  call: Call;
  actor: A;
  now: Date;
  input: I;
  /** The key and the whole content of a form that must never act twice; undefined where it may. */
  formUse: { key: FormDataEntryValue | null; content: string } | undefined;
}

/** How an admitted call is performed; answers the path to go to, or null to stay. */
export type Perform<A extends Actor, I, R> = (
  admitted: Admitted<A, I>,
  goTo?: (result: R, input: I) => string,
) => Promise<{ result: R; goTo: string | null }>;

/** One transaction: form key, use case, audit row, outdated pages, all or nothing. */
export function inOneTransaction<A extends Actor, I, R>(act: UseCase<A, I, R>): Perform<A, I, R> {
  return async (admitted, goTo) => {
    const { call, input, formUse } = admitted;
    const { answer, tags } = await inTransaction(async (db) => {
      const ctx = contextOf(db, admitted);
      const use = formUse === undefined ? null : claimOf(formUse, admitted.actor, call);
      if (use) {
        const claim = await claimForm(db, use);
        if (!claim.fresh)
          return { answer: claim.result as { result: R; goTo: string | null }, tags: new Set<string>() };
      }
      const result = await act(ctx, input);
      const answer = { result, goTo: goTo?.(result, input) ?? null };
      await conclude(ctx, call);
      if (use) await keepFormResult(db, use, { result: result ?? null, goTo: answer.goTo });
      return { answer, tags: ctx.touchedTags };
    });
    outdatePages(tags);
    return answer;
  };
}

/** Several transactions with calls to the outside between them; each writes its own audit row. */
export function inSteps<A extends Actor, I, R>(act: SteppedUseCase<A, I, R>): Perform<A, I, R> {
  return async (admitted, goTo) => {
    const inStep: InStep<A> = async (work) => {
      const { result, tags } = await inTransaction(async (db) => {
        const ctx = contextOf(db, admitted);
        const result = await work(ctx);
        if (ctx.changes.length > 0) await conclude(ctx, admitted.call);
        return { result, tags: ctx.touchedTags };
      });
      outdatePages(tags);
      return result;
    };
    const result = await act(inStep, admitted.input);
    return { result, goTo: goTo?.(result, admitted.input) ?? null };
  };
}

function contextOf<A extends Actor, I>(db: Db, { actor, now, call }: Admitted<A, I>): Context<A> {
  return { db, actor, now, request: call.request, changes: [], touchedTags: new Set() };
}

async function conclude(ctx: Context, call: Call): Promise<void> {
  const { door, action, area, input } = call;
  await recordCall(ctx, { door, action, area, input, outcome: 'done' });
  await announceTouchedPages(ctx.db, ctx.touchedTags);
}

function claimOf({ key, content }: { key: FormDataEntryValue | null; content: string }, actor: Actor, call: Call) {
  if (typeof key !== 'string' || key.length < 8 || key.length > 100) throw new FormKeyMissing();
  // Stamped, not only hashed: secrets are part of the content, and few enough digits could be tried one by one.
  const contentHash = stamp('form', [content]);
  return { accountId: actorAccountId(actor) ?? '', action: `${call.door}:${call.action}`, key, contentHash };
}
