export { deadlineHandlers } from './deadlines';
export { previewDeduction } from './preview';
export { debtOf } from './queries/debts';
export {
  type DepositView,
  depositHeld,
  depositOf,
  depositSorts,
  findDepositPayment,
  listDepositPayments,
  listIncomeCategories,
} from './queries/standing';
export { decisions } from './rules/decisions';
export { coversCategory, type TierState, type TierView, tierNeededFor } from './rules/tiers';
export { deductDeposit } from './use-cases/deduct-deposit';
export { noteCategoryIncome } from './use-cases/note-category-income';
export { payDeposit } from './use-cases/pay-deposit';
export { repayDebt } from './use-cases/repay-debt';
