import { DomainError } from '@/lib/kernel/errors';

/** The endpoint did not prove that it knows the token: nothing was saved. */
export class InterfaceNotVerified extends DomainError {
  readonly code = 'delivery.interfaceNotVerified';

  constructor(failure: string) {
    super({ params: { failure }, ruleIds: ['CAT-05'], field: 'url' });
  }
}

/** A first interface needs its token typed; only a saved one may be kept. */
export class TokenMissing extends DomainError {
  readonly code = 'delivery.tokenMissing';

  constructor() {
    super({ field: 'token' });
  }
}

/** There is no debugging interface yet. */
export class InterfaceMissing extends DomainError {
  readonly code = 'delivery.interfaceMissing';
}

/** Only what a debugging creation made can be renewed, expired or destroyed in debugging. */
export class DebugInstanceMissing extends DomainError {
  readonly code = 'delivery.debugInstanceMissing';
}

/** Calls that must pass before publishing have not passed against the current debugging interface. CAT-05. */
export class DebuggingIncomplete extends DomainError {
  readonly code = 'delivery.debuggingIncomplete';

  constructor(missing: readonly string[]) {
    super({ params: { missing: missing.join(', ') }, ruleIds: ['CAT-05'] });
  }
}

/** The call has its answer, or is no longer wanted: nothing is left to send. */
export class CallNotOpen extends DomainError {
  readonly code = 'delivery.callNotOpen';
}

/** The vendor gave no address that logs the buyer in, or the instance is not running. */
export class LoginNotPossible extends DomainError {
  readonly code = 'delivery.loginNotPossible';
}
