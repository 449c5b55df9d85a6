export { InsufficientBalance } from './errors';
export {
  checkRecharge,
  confirmRecharge,
  receivePaymentNotification,
} from './jobs';
export {
  listRecharges,
  listStatement,
  loadRecharge,
  type RechargeDetail,
  type RechargeFilter,
  rechargeSorts,
  type StatementFilter,
  type StatementRow,
  statementSorts,
  walletBalance,
} from './queries';
export { decisions, rechargePath } from './rules';
export type { RechargeStatus } from './status';
export { assertBalanceCovers } from './use-cases/assert-balance-covers';
export { beginRecharge } from './use-cases/begin-recharge';
export { creditRecharge } from './use-cases/credit-recharge';
export { recheckRecharge } from './use-cases/recheck-recharge';
export { resumeRecharge, startRecharge } from './use-cases/start-recharge';
