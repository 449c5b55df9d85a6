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
  listWithdrawals,
  loadEarningsSummary,
  loadWithdrawal,
  type WithdrawalDetail,
  type WithdrawalFilter,
  withdrawalSorts,
} from './queries';
export { decisions } from './rules';
export { findSettlement, listStaffWithdrawals, type SettlementView, type StaffWithdrawalRow } from './staff-queries';
export type { WithdrawalStatus } from './status';
export { requeryPayout } from './use-cases/requery-payout';
export { requestWithdrawal } from './use-cases/request-withdrawal';
export { settleOrder } from './use-cases/settle-order';
export { findArrivals, loadWithdrawalTerms, type WithdrawalTerms } from './withdrawal-terms';
