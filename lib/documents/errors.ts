import { DomainError } from '@/lib/kernel/errors';

/** The paper ran out before it was handed in. ONB-21. */
export class DocumentExpired extends DomainError {
  readonly code = 'documents.expired';
}
