export { deadlineHandlers } from './deadlines';
export { readStatement } from './jobs';
export { depositCertificate, findDepositCertificate, findDepositReceipt } from './papers';
export { previewDeduction } from './preview';
export { debtOf } from './queries/debts';
export type { DepositMovement, DepositPayment } from './queries/movements';
export {
  findDeduction,
  findDepositPayment,
  listDepositMovements,
  movementKinds,
  movementSorts,
} from './queries/movements';
export { listOpenLines, listRemittances, type RemittanceRow, type RemittanceStatus } from './queries/remittances';
export type { StaffDepositRow } from './queries/staff';
export { countDepositWork, depositStates, listStaffDeposits, staffDepositSorts } from './queries/staff';
export { type DepositView, depositHeld, depositOf, listIncomeCategories } from './queries/standing';
export { type TopUpView, topUpOf } from './queries/top-ups';
export { claimRemittanceInput } from './remittance-input';
export { decisions } from './rules/decisions';
export { coversCategory, type TierState, type TierView, tierNeededFor } from './rules/tiers';
export { assertDepositCovers } from './use-cases/assert-deposit-covers';
export { claimRemittance } from './use-cases/claim-remittance';
export { deductDeposit } from './use-cases/deduct-deposit';
export { endTopUp } from './use-cases/end-top-up';
export { matchRemittance, refuseRemittance } from './use-cases/match-remittance';
export { noteCategoryIncome } from './use-cases/note-category-income';
export { payDeposit } from './use-cases/pay-deposit';
export { repayDebt } from './use-cases/repay-debt';
export { requestStatement } from './use-cases/request-statement';
