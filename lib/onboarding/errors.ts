import { DomainError } from '@/lib/kernel/errors';

/** The account is a member of a vendor already. */
export class AlreadyVendor extends DomainError {
  readonly code = 'onboarding.alreadyVendor';
}

/** The company is a vendor, or another account's application for it is under review: a company joins once. ONB-02. */
export class CompanyAlreadyJoined extends DomainError {
  readonly code = 'onboarding.companyAlreadyJoined';
}

/** The amount is on its way to the bank; another is sent only once this one got lost. ONB-02. */
export class VerificationUnderway extends DomainError {
  readonly code = 'onboarding.verificationUnderway';
}

/** So many amounts were sent today that no more will be. ONB-02. */
export class TooManyTransfers extends DomainError {
  readonly code = 'onboarding.tooManyTransfers';
}

/** No amount is waiting to be read off a statement. ONB-02. */
export class NothingToProve extends DomainError {
  readonly code = 'onboarding.nothingToProve';
}

/** A paper has not been uploaded yet, or staff rejected the one that was. ONB-04, ONB-05. */
export class DocumentMissing extends DomainError {
  readonly code = 'onboarding.documentMissing';
}

/** Too few years in the trade. ONB-11. */
export class TooLittleExperience extends DomainError {
  readonly code = 'onboarding.tooLittleExperience';
}

/** Too little registered capital for selling mini-programs. ONB-12. */
export class CapitalTooLow extends DomainError {
  readonly code = 'onboarding.capitalTooLow';
}

/** Another member of staff is reviewing this application. ONB-22. */
export class ClaimedByOther extends DomainError {
  readonly code = 'onboarding.claimedByOther';
}

/** Whoever decides must have taken the application on first. ONB-22. */
export class NotClaimed extends DomainError {
  readonly code = 'onboarding.notClaimed';
}

/** Nobody decides on their own company. ONB-22. */
export class OwnApplication extends DomainError {
  readonly code = 'onboarding.ownApplication';
}

/** Something the rules ask for is missing, so the company cannot be admitted. ONB-02…ONB-15. */
export class NotAdmissible extends DomainError {
  readonly code = 'onboarding.notAdmissible';
}
