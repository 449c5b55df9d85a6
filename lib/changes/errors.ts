import { DomainError } from '@/lib/kernel/errors';

/** Another change of the same kind is under way. ONB-21. */
export class ChangeUnderway extends DomainError {
  readonly code = 'changes.underway';
}

/** The day of the change has not come yet. ONB-21. */
export class ChangeInFuture extends DomainError {
  readonly code = 'changes.inFuture';
}

/** A change that only a paper can show came without it. ONB-21. */
export class EvidenceMissing extends DomainError {
  readonly code = 'changes.evidenceMissing';
}

/** A paper that staff rejected was not replaced. ONB-22. */
export class PaperStillRejected extends DomainError {
  readonly code = 'changes.paperStillRejected';
}

/** The account is the one payouts go to already. SET-10. */
export class SameAccount extends DomainError {
  readonly code = 'changes.sameAccount';
}

/** Another vendor has this name or code. ONB-02. */
export class CompanyTaken extends DomainError {
  readonly code = 'changes.companyTaken';
}

/** So many accounts were tried today that no more amounts are sent. ONB-02. */
export class TooManyAccounts extends DomainError {
  readonly code = 'changes.tooManyAccounts';
}

/** Whoever decides must have taken the change on first. */
export class ChangeNotClaimed extends DomainError {
  readonly code = 'changes.notClaimed';
}

/** Another member of staff is at it. */
export class ChangeClaimedByOther extends DomainError {
  readonly code = 'changes.claimedByOther';
}

/** A paper was not accepted, or something else the rules ask for is missing. ONB-21. */
export class ChangeNotApprovable extends DomainError {
  readonly code = 'changes.notApprovable';
}
