import { DomainError } from '@/lib/kernel/errors';

/** A newer edition came into force after the page was opened; it must be read before it is signed. ONB-06. */
export class AgreementChanged extends DomainError {
  readonly code = 'agreements.changed';
}

/** An edition in force since some day waits for the vendor's signature; nothing new goes on the shelf before. ONB-06, GEN-09. */
export class AgreementUnsigned extends DomainError {
  readonly code = 'agreements.unsigned';
}

/** The next edition cannot be as it was typed; `params.reason` says why. GEN-09. */
export class EditionRefused extends DomainError {
  readonly code = 'agreements.editionRefused';
}

/** The draft was changed after its preview was opened: what is published is what was read. GEN-09. */
export class DraftChanged extends DomainError {
  readonly code = 'agreements.draftChanged';
}
