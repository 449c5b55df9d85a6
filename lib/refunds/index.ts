export {
  listRefunds,
  loadRefundEntitlement,
  type RefundEntitlement,
  type RefundFilter,
  type RefundView,
} from './queries';
export { decisions, type SelfServiceVerdict } from './rules';
export { selfServiceRefund } from './use-cases/self-service-refund';
