export {
  type DepositView,
  depositHeld,
  depositOf,
  depositSorts,
  findDepositPayment,
  listDepositPayments,
  listIncomeCategories,
} from './queries';
export { coversCategory, decisions, type TierState, type TierView, tierNeededFor } from './rules';
export { noteCategoryIncome } from './use-cases/note-category-income';
export { payDeposit } from './use-cases/pay-deposit';
