import { DomainError } from '@/lib/kernel/errors';
import type { Decision } from '@/lib/kernel/receipts';

/** The service agreement was not ticked: without it there is no order. AGR-08. */
export class AgreementNotAccepted extends DomainError {
  readonly code = 'orders.agreementNotAccepted';

  constructor() {
    super({ ruleIds: ['AGR-08'], field: 'agreementAccepted' });
  }
}

/** The buyer belongs to the vendor, so the purchase would be fake trading; the receipt records the attempt. DEC-27, V-08. */
export class OwnProduct extends DomainError {
  readonly code = 'orders.ownProduct';

  constructor(receipt: Decision) {
    super({ ruleIds: receipt.ruleIds, receipt });
  }
}

/** The product is not on the shelf now, for whatever reason. LST-15, SAS-01, V-08. */
export class ProductNotOnSale extends DomainError {
  readonly code = 'orders.productNotOnSale';
}

/** The vendor has changed this offer since the page was opened: look again. LST-14, SPC-03. */
export class OfferChanged extends DomainError {
  readonly code = 'orders.offerChanged';
}

/** The order stayed unpaid past its time and cannot be paid any more. ORD-03. */
export class OrderExpired extends DomainError {
  readonly code = 'orders.expired';
}

/** The order was paid before: nothing is taken twice. ORD-07. */
export class AlreadyPaid extends DomainError {
  readonly code = 'orders.alreadyPaid';
}

/** Only what is left of the payment can be given back, and all of it. DEC-20. */
export class RefundAmountRefused extends DomainError {
  readonly code = 'orders.refundAmountRefused';
}
