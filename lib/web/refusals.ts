import { unstable_rethrow } from 'next/navigation';
import { z } from 'zod';
import { recordCall } from '@/lib/audit';
import { type Actor, type Context, inTransaction } from '@/lib/db';
import { wordsOf } from '@/lib/i18n/words';
import { DomainError, InvalidInput } from '@/lib/kernel/errors';
import { log } from '@/lib/log';
import { marketNow } from '@/lib/market-clock';
import { issueReceipt } from '@/lib/receipts';
import type { RefusedForm } from './form-state';
import type { Call } from './perform';
import { fieldErrors, refusalWords, refusedFields } from './words';

/** A form that must carry a key carried none: it is old, or not ours. */
export class FormKeyMissing extends DomainError {
  readonly code = 'web.formKeyMissing';
}

/**
 * Turns what a call threw into an answer for the person. Refusals the market means are worded, their decision is kept
 * as a receipt; anything else is a bug: logged whole, shown as a reference number, never with its message.
 */
export async function refuse(error: unknown, call: Call, values: RefusedForm['values']): Promise<RefusedForm> {
  unstable_rethrow(error);
  const { locale } = call.request;
  const words = wordsOf(locale);
  if (error instanceof z.ZodError) {
    const invalid = new InvalidInput({});
    await keepRefusal(call, invalid.code);
    return {
      ...blank(values),
      code: invalid.code,
      message: refusalWords(invalid, locale),
      fieldErrors: fieldErrors(error.issues, locale),
    };
  }
  if (error instanceof DomainError) {
    const receiptId = (await keepRefusal(call, error.code, error)) ?? error.receiptId;
    const message = refusalWords(error, locale);
    const ofField = error.field ? { [error.field]: message } : {};
    return {
      ...blank(values),
      code: error.code,
      message,
      ruleIds: [...error.ruleIds],
      fieldErrors: error instanceof InvalidInput ? refusedFields(error, locale) : ofField,
      ...(receiptId ? { receiptId } : {}),
    };
  }
  const reference = call.request.id.slice(4, 12).toUpperCase();
  log.error({ err: error, reference, action: call.action, door: call.door }, 'action failed');
  return { ...blank(values), code: 'web.bug', message: words('web.errors.bug', { reference }), reference };
}

function blank(values: RefusedForm['values']): RefusedForm {
  return { status: 'refused', code: '', message: '', ruleIds: [], fieldErrors: {}, values };
}

/** Writes the refusal down, with its receipt, in a transaction of its own: the refused one left nothing. */
async function keepRefusal(call: Call, code: string, error?: DomainError): Promise<string | undefined> {
  const { identity } = call;
  const actor = actorOf(call);
  try {
    return await inTransaction(async (db) => {
      const ctx: Context = {
        db,
        actor,
        now: await marketNow(db),
        request: call.request,
        changes: [],
        touchedTags: new Set(),
      };
      const { door, action, area, input } = call;
      await recordCall(ctx, { door, action, area, input, outcome: `refused:${code}` });
      if (!error?.receipt) return undefined;
      const reader = { vendorId: identity?.vendorId ?? undefined, accountId: identity?.accountId };
      return issueReceipt(ctx, { type: 'refusal', id: call.request.id, ...reader }, error.receipt);
    });
  } catch (failure) {
    // The person still gets the answer; that it could not be written down is for the log.
    log.error({ err: failure, code }, 'refusal not recorded');
    return undefined;
  }
}

/** Whom the refusal is written down for: at a vendor's door also the vendor, whose list of deeds shows it. SUB-01. */
function actorOf({ door, identity }: Call): Actor {
  if (!identity) return { kind: 'public' };
  const { accountId, sessionId, vendorId, vendorOwnerAccountId: ownerAccountId } = identity;
  if (door !== 'vendor' || !vendorId || !ownerAccountId) return { kind: 'buyer', accountId, sessionId };
  return { kind: 'vendor', accountId, sessionId, vendorId, ownerAccountId };
}
