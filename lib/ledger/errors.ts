import { DomainError } from '@/lib/kernel/errors';

/** A balance that may not be overdrawn would be. */
export class InsufficientFunds extends DomainError {
  readonly code = 'ledger.insufficientFunds';
}

/** The same posting key arrived with other content: a bug or an attack, never a retry. */
export class PostingKeyReused extends Error {
  constructor(readonly key: string) {
    super(`The posting key ${key} was used for other content.`);
  }
}
