import { DomainError } from '@/lib/kernel/errors';

/** A newer edition came into force after the page was opened; it must be read before it is signed. ONB-06. */
export class AgreementChanged extends DomainError {
  readonly code = 'agreements.changed';
}
