import { redirect } from 'next/navigation';
import type { z } from 'zod';
import { claimForm, keepFormResult, recordCall } from '@/lib/audit';
import type { Identity } from '@/lib/auth';
import {
  type Actor,
  actorAccountId,
  announceTouchedPages,
  type BuyerActor,
  type Context,
  type Duty,
  inTransaction,
  type OperatorActor,
  type PublicActor,
  type RequestInfo,
  type VendorActor,
} from '@/lib/db';
import { localePath } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import { contentHash, type JsonObject } from '@/lib/kernel/receipts';
import type { FormAction, FormState } from './form-state';
import { asking, buyerActor, operatorActor, publicActor, vendorActor } from './identity';
import { outdatePages } from './page-tags';
import { countUse, giveBackUse, type Limit } from './rate-limits';
import { readForm, typedValues } from './read-form';
import { FormKeyMissing, refuse } from './refusals';
import { assertOwnOrigin, requestInfo } from './request-info';

type UseCase<A extends Actor, I, R> = (ctx: Context<A>, input: I) => Promise<R>;

export interface DoorOptions<I, R> {
  /** The form must never act twice: it carries a key, and the same key again gets the first answer. */
  once?: boolean;
  /** Fields that are neither handed back nor audited. */
  secrets?: readonly string[];
  /** Where to go afterwards, without language. Nothing: stay, and say so. */
  goTo?: (result: R, input: I) => string;
  /** What to say where the person stays; a message key. */
  say?: string;
  /** An extra limit, counted per key; `failuresOnly` gives the count back after success. */
  limit?: Limit & { key: (input: I, request: RequestInfo) => string; failuresOnly?: boolean };
  /** Work on cookies once the transaction has committed. */
  afterwards?: (result: R) => Promise<void>;
}

/** A door for anyone. */
export function publicAction<S extends z.ZodType, R>(
  schema: S,
  act: UseCase<PublicActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  return door({ name: 'public', admit: publicActor }, schema, act, options);
}

/** A door for any signed-in person. */
export function buyerAction<S extends z.ZodType, R>(
  schema: S,
  act: UseCase<BuyerActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  return door({ name: 'buyer', admit: buyerActor }, schema, act, options);
}

/** A door for members of an admitted vendor. */
export function vendorAction<S extends z.ZodType, R>(
  schema: S,
  act: UseCase<VendorActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  return door({ name: 'vendor', admit: vendorActor }, schema, act, options);
}

/** A door for staff who hold the duty. */
export function operatorAction<S extends z.ZodType, R>(
  duty: Duty | null,
  schema: S,
  act: UseCase<OperatorActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  return door(
    { name: 'operator', admit: (identity) => operatorActor(identity, duty ?? undefined) },
    schema,
    act,
    options,
  );
}

interface Door<A extends Actor> {
  name: string;
  admit: (identity: Identity | null) => A;
}

/** Enough for a person and their browser's habits, too little for a machine that guesses. */
const everyAction: Limit = { name: 'action', points: 300, durationSeconds: 60 };

function door<A extends Actor, S extends z.ZodType, R>(
  { name, admit }: Door<A>,
  schema: S,
  act: UseCase<A, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R>,
): FormAction {
  return async (_previous, data) => {
    const request = await requestInfo();
    const call: Call = { door: name, action: act.name, request, identity: null, input: {} };
    let answer: Answer<R, z.output<S>>;
    try {
      await assertOwnOrigin();
      const { identity, now } = await asking();
      call.identity = identity;
      const actor = admit(identity);
      await countUse(everyAction, actorAccountId(actor) ?? request.ip);
      const form = readForm(data);
      call.input = audited(form, options.secrets);
      const input = await schema.parseAsync(form);
      answer = await perform({ actor, now, input, data, call, act, options });
    } catch (error) {
      return refuse(error, call, typedValues(data, options.secrets ?? []));
    }
    await options.afterwards?.(answer.result);
    if (answer.goTo !== null) redirect(localePath(request.locale, answer.goTo));
    return { status: 'done', message: wordsOf(request.locale)(options.say ?? 'web.done') };
  };
}

export interface Call {
  door: string;
  action: string;
  request: RequestInfo;
  identity: Identity | null;
  input: JsonObject;
}

interface Answer<R, I> {
  result: R;
  goTo: string | null;
  input?: I;
}

interface Performance<A extends Actor, I, R> {
  actor: A;
  now: Date;
  input: I;
  data: FormData;
  call: Call;
  act: UseCase<A, I, R>;
  options: DoorOptions<I, R>;
}

async function perform<A extends Actor, I, R>(run: Performance<A, I, R>): Promise<Answer<R, I>> {
  const { call, input, options } = run;
  const limitKey = options.limit?.key(input, call.request);
  if (options.limit && limitKey !== undefined) await countUse(options.limit, limitKey);
  const { answer, tags } = await inTransaction((db) => performIn(db, run));
  outdatePages(tags);
  if (options.limit?.failuresOnly && limitKey !== undefined) await giveBackUse(options.limit, limitKey);
  return answer;
}

async function performIn<A extends Actor, I, R>(
  db: Context['db'],
  { actor, now, input, data, call, act, options }: Performance<A, I, R>,
): Promise<{ answer: Answer<R, I>; tags: ReadonlySet<string> }> {
  const ctx: Context<A> = { db, actor, now, request: call.request, changes: [], touchedTags: new Set() };
  const use = options.once ? formUse(data, actor, call) : null;
  if (use) {
    const claim = await claimForm(db, use);
    if (!claim.fresh) return { answer: claim.result as Answer<R, I>, tags: new Set() };
  }
  const result = await act(ctx, input);
  const answer: Answer<R, I> = { result, goTo: options.goTo?.(result, input) ?? null };
  await recordCall(ctx, { door: call.door, action: call.action, input: call.input, outcome: 'done' });
  if (use) await keepFormResult(db, use, { result: result ?? null, goTo: answer.goTo });
  await announceTouchedPages(db, ctx.touchedTags);
  return { answer, tags: ctx.touchedTags };
}

function formUse(data: FormData, actor: Actor, call: Call) {
  const key = data.get('idempotencyKey');
  if (typeof key !== 'string' || key.length < 8 || key.length > 100) throw new FormKeyMissing();
  const hash = contentHash(call.input);
  return { accountId: actorAccountId(actor) ?? '', action: `${call.door}:${call.action}`, key, contentHash: hash };
}

/** What the audit row keeps of a form: texts as typed, files by name and size, secrets not at all. */
function audited(form: Record<string, unknown>, secrets: readonly string[] = []): JsonObject {
  const plain = (value: unknown): JsonObject[string] => {
    if (value instanceof File) return { file: value.name.slice(0, 120), bytes: value.size };
    if (Array.isArray(value)) return value.map((item) => plain(item) ?? null);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
    }
    return String(value).slice(0, 2000);
  };
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => [key, secrets.includes(key) ? '[hidden]' : plain(value)]),
  );
}

export type { FormState };
