import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { z } from 'zod';
import type { Identity } from '@/lib/auth';
import { config } from '@/lib/config';
import {
  type Actor,
  actorAccountId,
  type BuyerActor,
  type Duty,
  type OperatorActor,
  type PublicActor,
  type RequestInfo,
  type VendorActor,
} from '@/lib/db';
import { localePath } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import type { FormAction } from './form-state';
import { asking, buyerActor, operatorActor, publicActor, vendorActor } from './identity';
import { type Call, inOneTransaction, inSteps, type Perform, type SteppedUseCase, type UseCase } from './perform';
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

/** A door for anyone. */
export function publicAction<S extends z.ZodType, R>(
  schema: S,
  act: UseCase<PublicActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  return door(
    { name: 'public', action: act.name, admit: publicActor, perform: inOneTransaction(act) },
    schema,
    options,
  );
}

/** A door for any signed-in person. */
export function buyerAction<S extends z.ZodType, R>(
  schema: S,
  act: UseCase<BuyerActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  return door({ name: 'buyer', action: act.name, admit: buyerActor, perform: inOneTransaction(act) }, schema, options);
}

/** The same for a use case that asks somebody outside in between. */
export function buyerStepsAction<S extends z.ZodType, R>(
  schema: S,
  act: SteppedUseCase<BuyerActor, z.output<S>, R>,
  options: Omit<DoorOptions<z.output<S>, R>, 'once'> = {},
): FormAction {
  return door({ name: 'buyer', action: act.name, admit: buyerActor, perform: inSteps(act) }, schema, options);
}

/** A door for members of an admitted vendor. */
export function vendorAction<S extends z.ZodType, R>(
  schema: S,
  act: UseCase<VendorActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  return door(
    { name: 'vendor', action: act.name, admit: vendorActor, perform: inOneTransaction(act) },
    schema,
    options,
  );
}

/** The same for a use case that asks somebody outside in between. */
export function vendorStepsAction<S extends z.ZodType, R>(
  schema: S,
  act: SteppedUseCase<VendorActor, z.output<S>, R>,
  options: Omit<DoorOptions<z.output<S>, R>, 'once'> = {},
): FormAction {
  return door({ name: 'vendor', action: act.name, admit: vendorActor, perform: inSteps(act) }, schema, options);
}

/** A door for staff who hold the duty; null: any staff. */
export function operatorAction<S extends z.ZodType, R>(
  duty: Duty | null,
  schema: S,
  act: UseCase<OperatorActor, z.output<S>, R>,
  options: DoorOptions<z.output<S>, R> = {},
): FormAction {
  const admit = (identity: Identity | null) => operatorActor(identity, duty ?? undefined);
  return door({ name: 'operator', action: act.name, admit, perform: inOneTransaction(act) }, schema, options);
}

interface Door<A extends Actor, I, R> {
  name: string;
  action: string;
  admit: (identity: Identity | null) => A;
  perform: Perform<A, I, R>;
}

/** Enough for a person and their browser's habits, too little for a machine that guesses. */
const everyAction = (): Limit => ({ name: 'action', points: config().actionsPerMinute, durationSeconds: 60 });

function door<A extends Actor, S extends z.ZodType, R>(
  { name, action, admit, perform }: Door<A, z.output<S>, R>,
  schema: S,
  options: DoorOptions<z.output<S>, R>,
): FormAction {
  return async (_previous, sent) => {
    // What is sent is React's to read and anyone's to write: it need not be a form at all.
    const data: FormData = (sent as unknown) instanceof FormData ? sent : new FormData();
    const request = await requestInfo();
    const call: Call = { door: name, action, request, identity: null, input: {} };
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
