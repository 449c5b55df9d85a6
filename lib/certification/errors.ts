import { DomainError } from '@/lib/kernel/errors';

/** The certification fee was never paid, or its year is over; `params` say which, how much it is and where to pay. FEE-02, DEC-15. */
export class NotCertified extends DomainError {
  readonly code = 'certification.notCertified';
}

/** Someone paid after the page was opened: paying again would buy another year nobody asked for. */
export class CertificationChanged extends DomainError {
  readonly code = 'certification.changed';
}

/** The rules of the day know no certification fee. FEE-08. */
export class NoCertificationFee extends DomainError {
  readonly code = 'certification.noFee';
}
