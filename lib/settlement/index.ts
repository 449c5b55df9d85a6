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
  listWithdrawals,
  loadEarningsSummary,
  loadWithdrawal,
  type WithdrawalDetail,
  type WithdrawalFilter,
  withdrawalSorts,
} from './queries';
export { decisions } from './rules';
export { type WithdrawalStatus, withdrawalSteps } from './status';
export { requestWithdrawal } from './use-cases/request-withdrawal';
export { settleOrder } from './use-cases/settle-order';
