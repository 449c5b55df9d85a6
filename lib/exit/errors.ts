import { DomainError } from '@/lib/kernel/errors';

/** The vendor has asked to leave already. DEP-17. */
export class AlreadyLeaving extends DomainError {
  readonly code = 'exit.alreadyLeaving';
}

/** The vendor has left, or was cleared out. */
export class NotActive extends DomainError {
  readonly code = 'exit.notActive';
}

/** Only the owner of the company's account may leave with it, or call that back. */
export class OwnerOnly extends DomainError {
  readonly code = 'exit.ownerOnly';
}

/** Something is unfinished; the receipt lists what. DEP-17, DEP-19. */
export class ExitBlocked extends DomainError {
  readonly code = 'exit.blocked';
}

/** There is no proved bank account to which the deposit could go. */
export class NoPayoutAccount extends DomainError {
  readonly code = 'exit.noPayoutAccount';
}
