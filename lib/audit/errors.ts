import { DomainError } from '@/lib/kernel/errors';

/** The form was sent before with other content; the page must be loaded anew. */
export class FormAlreadyUsed extends DomainError {
  readonly code = 'audit.formAlreadyUsed';
}
