import { DomainError } from '@/lib/kernel/errors';

/** A sanction forbids publishing until it ends. `receiptId` leads to the decision behind it. VIO-01, V-08. */
export class PublishingBanned extends DomainError {
  readonly code = 'vendors.publishingBanned';
}

/** Nothing of a vendor's goes on the shelf for the first time before it has published in the column. ART-06. */
export class ArticleMissing extends DomainError {
  readonly code = 'vendors.articleMissing';
}

/** The vendor has left or was cleared out. GEN-05. */
export class VendorNotActive extends DomainError {
  readonly code = 'vendors.notActive';
}

/** The company, its code or its legal representative was cleared out, and never joins again. VIO-07. */
export class BarredForever extends DomainError {
  readonly code = 'vendors.barredForever';
}

/** Fewer days a week or hours a day of service than the rules ask for. ONB-10. */
export class ServiceHoursTooShort extends DomainError {
  readonly code = 'vendors.serviceHoursTooShort';
}
