import { DomainError } from '@/lib/kernel/errors';

/** What is held covers this tier already; there is nothing to pay. DEP-06, DEP-08. */
export class TierAlreadyCovered extends DomainError {
  readonly code = 'deposits.tierAlreadyCovered';
}

/** An amount that is none of the day's tiers. DEP-02. */
export class UnknownTier extends DomainError {
  readonly code = 'deposits.unknownTier';
}

/** The rules of the day take deposits by bank transfer only. DEP-11. */
export class DepositNotFromBalance extends DomainError {
  readonly code = 'deposits.notFromBalance';
}

/** The vendor owes nothing. DEC-02. */
export class NoDebt extends DomainError {
  readonly code = 'deposits.noDebt';
}

/** The deposit does not cover the category, and the rules of the day ask for it before listing. DEP-11, C-07. */
export class DepositTooLow extends DomainError {
  readonly code = 'deposits.tooLow';
}

/** The rules of the day take no deposits by transfer. DEP-10. */
export class TransferNotTaken extends DomainError {
  readonly code = 'deposits.transferNotTaken';
}

/** A claim for the vendor is being looked at already. DEP-13. */
export class ClaimOpen extends DomainError {
  readonly code = 'deposits.claimOpen';
}

/** The line does not pay the claim: another amount, or another payer without a reason. DEP-11, C-20. */
export class LineDoesNotFit extends DomainError {
  readonly code = 'deposits.lineDoesNotFit';
}

/** The line pays another claim already. */
export class LineTaken extends DomainError {
  readonly code = 'deposits.lineTaken';
}
