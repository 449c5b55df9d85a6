export { deadlineHandlers } from './deadlines';
export { depositCertificate, findDepositCertificate, findDepositReceipt } from './papers';
export { previewDeduction } from './preview';
export { debtOf } from './queries/debts';
export {
  type DepositMovement,
  type DepositPayment,
  findDeduction,
  findDepositPayment,
  listDepositMovements,
  movementKinds,
  movementSorts,
} from './queries/movements';
export {
  countDepositWork,
  depositStates,
  listStaffDeposits,
  type StaffDepositRow,
  staffDepositSorts,
} from './queries/staff';
export { type DepositView, depositHeld, depositOf, listIncomeCategories } from './queries/standing';
export { type TopUpView, topUpOf } from './queries/top-ups';
export { decisions } from './rules/decisions';
export { coversCategory, type TierState, type TierView, tierNeededFor } from './rules/tiers';
export { deductDeposit } from './use-cases/deduct-deposit';
export { endTopUp } from './use-cases/end-top-up';
export { noteCategoryIncome } from './use-cases/note-category-income';
export { payDeposit } from './use-cases/pay-deposit';
export { repayDebt } from './use-cases/repay-debt';
