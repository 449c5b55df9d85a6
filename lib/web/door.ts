import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { Identity } from '@/lib/auth';
import { config } from '@/lib/config';
import { type Actor, actorAccountId, type RequestInfo } from '@/lib/db';
import { localePath } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import type { Area } from '@/lib/vendors/status';
import type { FormAction } from './form-state';
import { asking } from './identity';
import type { Call, Perform } from './perform';
import { countUse, giveBackUse, type Limit } from './rate-limits';
import { auditedInput, readForm, typedValues, wholeContent } from './read-form';
import { refuse } from './refusals';
import { assertOwnOrigin, requestInfo } from './request-info';

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
  limit?: Limit & { key: (input: I, request: RequestInfo, actor: Actor) => string; failuresOnly?: boolean };
  /** Work on cookies once the transaction has committed. */
  afterwards?: (result: R) => Promise<void>;
}

interface Door<A extends Actor, I, R> {
  name: string;
  action: string;
  /** The area of the seller center, for the company's own list of deeds. */
  area?: Area;
  admit: (identity: Identity | null) => A;
  perform: Perform<A, I, R>;
}

/** Enough for a person and their browser's habits, too little for a machine that guesses. */
const everyAction = (): Limit => ({ name: 'action', points: config().actionsPerMinute, durationSeconds: 60 });

/** What every door does: look where a call comes from, who asks and what for, and act once, or refuse. */
export function door<A extends Actor, S extends z.ZodType, R>(
  { name, action, area, admit, perform }: Door<A, z.output<S>, R>,
  schema: S,
  options: DoorOptions<z.output<S>, R>,
): FormAction {
  return async (_previous, sent) => {
    // What is sent is React's to read and anyone's to write: it need not be a form at all.
    const data: FormData = (sent as unknown) instanceof FormData ? sent : new FormData();
    const request = await requestInfo();
    const call: Call = { door: name, action, area, request, identity: null, input: {} };
    let goTo: string | null;
    try {
      await assertOwnOrigin();
      const { identity, now } = await asking();
      call.identity = identity;
      const actor = admit(identity);
      await countUse(everyAction(), actorAccountId(actor) ?? request.ip);
      const form = readForm(data);
      call.input = auditedInput(form, options.secrets);
      const input = await schema.parseAsync(form);
      const formUse = options.once ? { key: data.get('idempotencyKey'), content: wholeContent(form) } : undefined;
      goTo = await limited(options, { input, request, actor }, async () => {
        const answer = await perform({ call, actor, now, input, formUse }, options.goTo);
        await options.afterwards?.(answer.result);
        return answer.goTo;
      });
    } catch (error) {
      return refuse(error, call, typedValues(data, options.secrets ?? []));
    }
    if (goTo !== null) redirect(localePath(request.locale, goTo));
    // Whoever stays sees the page as it is now.
    refresh();
    return { status: 'done', message: wordsOf(request.locale)(options.say ?? 'web.done') };
  };
}

/** Counts first and gives back after success where only failures count: parallel tries cannot slip through. */
async function limited<I, R, T>(
  { limit }: DoorOptions<I, R>,
  { input, request, actor }: { input: I; request: RequestInfo; actor: Actor },
  work: () => Promise<T>,
): Promise<T> {
  if (!limit) return work();
  const key = limit.key(input, request, actor);
  await countUse(limit, key);
  const result = await work();
  if (limit.failuresOnly) await giveBackUse(limit, key);
  return result;
}
