export { deadlineHandlers } from './deadlines';
export { payOut, receivePayoutNotification } from './jobs';
export type { EarningFilter, EarningRow, EarningState, EarningsSummary } from './queries';
export { earningSorts, earningStates, listEarnings, listIncomeWaitingForDeposit, loadEarningsSummary } from './queries';
export { decisions } from './rules';
export {
  findBuyerOfOrder,
  findSettlement,
  listStaffWithdrawals,
  type SettlementView,
  type StaffWithdrawalRow,
} from './staff-queries';
export type { WithdrawalStatus } from './status';
export { listUnwithdrawnIncome, type UnwithdrawnIncome } from './unwithdrawn-queries';
export { chargeVendor } from './use-cases/charge-vendor';
export { requeryPayout } from './use-cases/requery-payout';
export { requestWithdrawal } from './use-cases/request-withdrawal';
export { settleOrder } from './use-cases/settle-order';
export type { WithdrawalDetail, WithdrawalFilter } from './withdrawal-queries';
export { listWithdrawals, loadWithdrawal, withdrawalSorts } from './withdrawal-queries';
export { findArrivals, loadWithdrawalTerms, type WithdrawalTerms } from './withdrawal-terms';
