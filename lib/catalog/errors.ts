import { DomainError, type DomainErrorDetails, InvalidInput } from '@/lib/kernel/errors';
import type { Decision } from '@/lib/kernel/receipts';

/** Products of this kind of delivery cannot be sold yet: nothing would deliver them. CAT-04. */
export class DeliveryTypeNotOpen extends DomainError {
  readonly code = 'catalog.deliveryTypeNotOpen';

  constructor(details: DomainErrorDetails = {}) {
    super({ ruleIds: ['CAT-04'], field: 'category', ...details });
  }
}

/** What was written breaks the listing rules; message keys per field, figures in the params. LST-07, LST-17. */
export class ContentRefused extends InvalidInput {
  override readonly code = 'catalog.contentRefused';
}

/** Specs or prices break the pricing rules; message keys per field. SPC-04, SPC-07. */
export class PricingRefused extends InvalidInput {
  override readonly code = 'catalog.pricingRefused';
}

/** The revision waits for its review or was decided; nothing can be changed in it now. LST-14. */
export class RevisionNotEditable extends DomainError {
  readonly code = 'catalog.revisionNotEditable';
}

/** A product cannot be submitted while something asked for is missing; the receipt lists what. LST-17, CAT-04. */
export class ProductIncomplete extends DomainError {
  readonly code = 'catalog.productIncomplete';
  readonly missing: readonly string[];

  constructor(receipt: Decision, missing: readonly string[]) {
    super({ ruleIds: receipt.ruleIds, receipt, params: { count: missing.length } });
    this.missing = missing;
  }
}

/** The pre-check found what must be put right before staff look at it; the receipt says where. LST-07, LST-08, V-05. */
export class PrecheckBlocked extends DomainError {
  readonly code = 'catalog.precheckBlocked';

  constructor(receipt: Decision, count: number) {
    super({ ruleIds: receipt.ruleIds, receipt, params: { count } });
  }
}

/** The picture is not one the vendor uploaded for products. */
export class PictureUnknown extends DomainError {
  readonly code = 'catalog.pictureUnknown';
}

/** The text of an agreement is the same as its newest version: there is nothing new to save. AGR-01. */
export class AgreementUnchanged extends DomainError {
  readonly code = 'catalog.agreementUnchanged';
}

/** Nothing goes on the shelf before staff have confirmed every point of the review. LST-01…08, LST-13. */
export class ReviewUnfinished extends DomainError {
  readonly code = 'catalog.reviewUnfinished';

  constructor(unconfirmed: readonly string[]) {
    super({ ruleIds: unconfirmed, params: { count: unconfirmed.length }, field: 'checks' });
  }
}
