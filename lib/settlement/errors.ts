import { DomainError, type DomainErrorDetails } from '@/lib/kernel/errors';

/** Something is missing before anything can be withdrawn; the receipt lists it per order. SET-05, DEP-05, DEP-06. */
export class WithdrawalRefused extends DomainError {
  readonly code = 'settlement.withdrawalRefused';
}

/** There is no settled income that has not been withdrawn. SET-04. */
export class NothingToWithdraw extends DomainError {
  readonly code = 'settlement.nothingToWithdraw';
}

/** An order that was ticked can no longer be withdrawn: it was taken by another withdrawal meanwhile. */
export class SelectionOutdated extends DomainError {
  readonly code = 'settlement.selectionOutdated';
}

/** The vendor was cleared out: it withdraws nothing by itself. VIO-07. */
export class VendorMayNotWithdraw extends DomainError {
  readonly code = 'settlement.vendorMayNotWithdraw';
  constructor(details: DomainErrorDetails = {}) {
    super({ ruleIds: ['VIO-07'], ...details });
  }
}

/** The vendor has no order of that number: a compensation goes to the buyer of one of its orders. DEP-15. */
export class BuyerNotFound extends DomainError {
  readonly code = 'settlement.buyerNotFound';
  constructor(details: DomainErrorDetails = {}) {
    super({ ruleIds: ['DEP-15'], ...details });
  }
}
