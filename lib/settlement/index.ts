export { deadlineHandlers } from './deadlines';
export { payOut, receivePayoutNotification } from './jobs';
export {
  type EarningFilter,
  type EarningRow,
  type EarningState,
  type EarningsSummary,
  earningSorts,
  earningStates,
  listEarnings,
  listIncomeWaitingForDeposit,
  loadEarningsSummary,
} from './queries';
export { decisions } from './rules';
export { findSettlement, listStaffWithdrawals, type SettlementView, type StaffWithdrawalRow } from './staff-queries';
export type { WithdrawalStatus } from './status';
export { chargeVendor } from './use-cases/charge-vendor';
export { requeryPayout } from './use-cases/requery-payout';
export { requestWithdrawal } from './use-cases/request-withdrawal';
export { settleOrder } from './use-cases/settle-order';
export {
  listWithdrawals,
  loadWithdrawal,
  type WithdrawalDetail,
  type WithdrawalFilter,
  withdrawalSorts,
} from './withdrawal-queries';
export { findArrivals, loadWithdrawalTerms, type WithdrawalTerms } from './withdrawal-terms';
