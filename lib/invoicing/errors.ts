import { DomainError } from '@/lib/kernel/errors';

/** Nothing of the order is left to be invoiced. DEC-11, DEC-19. */
export class NothingToInvoice extends DomainError {
  readonly code = 'invoicing.nothingToInvoice';
}

/** The right to an invoice arises when the order is delivered and completed. INV-19. */
export class OrderNotCompleted extends DomainError {
  readonly code = 'invoicing.orderNotCompleted';
}

/** The vendor works on the invoice already: only the vendor can stop it now. INV-11. */
export class AlreadyAccepted extends DomainError {
  readonly code = 'invoicing.alreadyAccepted';
}
