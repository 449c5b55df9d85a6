import { decideDeduction, decideRepayment, decideStoreClosure } from './deductions';
import { decideListing, decideMatch } from './remittances';
import { decidePayment, decideStanding } from './tiers';

/** How stored decisions of this module are recomputed, by kind. */
export const decisions = {
  'deposits.standing': decideStanding,
  'deposits.payment': decidePayment,
  'deposits.deduction': decideDeduction,
  'deposits.repayment': decideRepayment,
  'deposits.storeClosure': decideStoreClosure,
  'deposits.listing': decideListing,
  'deposits.match': decideMatch,
};
