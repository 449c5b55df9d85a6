import type { Decision } from './receipts';

/** What a refusal carries beside its name: figures for the words, rule ids, the field at fault, the decision behind it. */
export type DomainErrorDetails = {
  params?: Readonly<Record<string, string | number>>;
  ruleIds?: readonly string[];
  field?: string;
  receipt?: Decision;
  /** A decision already on file that the refusal rests on, instead of one of its own. */
  receiptId?: string;
};

/** A refusal the market means: named as a sentence, worded in `messages/` under its code; anything else thrown is a bug. */
export abstract class DomainError extends Error {
  /** Dotted message key, e.g. `kernel.invalidAmount`. */
  abstract readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly ruleIds: readonly string[];
  readonly field?: string;
  receipt?: Decision;
  readonly receiptId?: string;

  constructor(details: DomainErrorDetails = {}) {
    super();
    this.params = details.params ?? {};
    this.ruleIds = details.ruleIds ?? [];
    this.field = details.field;
    this.receipt = details.receipt;
    this.receiptId = details.receiptId;
  }

  // Read when logged: the code is set by the subclass, after this constructor has run.
  override get message(): string {
    return Object.keys(this.params).length > 0 ? `${this.code} ${JSON.stringify(this.params)}` : this.code;
  }
}

/** A record that is missing or someone else's: both answer alike, so it says neither what nor whose. */
export class NotFound extends DomainError {
  readonly code = 'kernel.notFound';

  // Takes nothing, so that no caller can let slip which of the two it was.
  // biome-ignore lint/complexity/noUselessConstructor: it narrows the inherited parameters to none
  constructor() {
    super();
  }
}

/** The actor is known and may not do this. */
export class Forbidden extends DomainError {
  readonly code: string = 'kernel.forbidden';
}

/** Nobody is signed in, or the session has ended. */
export class Unauthenticated extends DomainError {
  readonly code: string = 'kernel.unauthenticated';
}

/** Too many tries: whole seconds until the next one is let through. */
export class TooManyRequests extends DomainError {
  readonly code = 'kernel.tooManyRequests';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number, details: DomainErrorDetails = {}) {
    super({ ...details, params: { ...details.params, retryAfterSeconds } });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** A form that did not parse: message keys per field, in the order they were found. */
export class InvalidInput extends DomainError {
  readonly code: string = 'kernel.invalidInput';
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>;

  constructor(fieldErrors: Readonly<Record<string, readonly string[]>>, details: DomainErrorDetails = {}) {
    super(details);
    this.fieldErrors = fieldErrors;
  }
}
