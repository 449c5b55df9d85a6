import { reviewChecks } from '@/lib/catalog/schema';
import type { ActionPolicies, RoutePolicies } from '../policy';

const reason = '请补充商品的售后说明。';

export const operationsActions: ActionPolicies = {
  '(operations)/operations/deliveries': {
    resendCallAction: { door: 'staff', names: { callId: 'callForStaffToResend' } },
  },
  '(operations)/operations/jobs/messages': { resendMessageAction: { door: 'staff', names: { messageId: 'message' } } },
  '(operations)/operations/onboarding': {
    claimApplicationAction: { door: 'ONBOARDING_REVIEW', names: { applicationId: 'applicationToClaim' } },
  },
  '(operations)/operations/onboarding/[applicationId]': {
    approveApplicationAction: {
      door: 'ONBOARDING_REVIEW',
      names: { applicationId: 'applicationToApprove' },
      once: true,
    },
    judgeApplicationDocumentAction: {
      door: 'ONBOARDING_REVIEW',
      names: { documentId: 'paper' },
      form: { verdict: 'accept' },
    },
    requestChangesAction: {
      door: 'ONBOARDING_REVIEW',
      names: { applicationId: 'applicationToSendBack' },
      form: { reason },
    },
    refuseApplicationAction: {
      door: 'ONBOARDING_REVIEW',
      names: { applicationId: 'applicationToRefuse' },
      form: { reason },
    },
  },
  '(operations)/operations/payouts/[withdrawalId]': {
    requeryPayoutAction: { door: 'FINANCE', names: { withdrawalId: 'withdrawal' } },
  },
  '(operations)/operations/violations/new': {
    recordFindingAction: {
      door: 'CONDUCT',
      names: { vendorId: 'vendorToPunish' },
      form: (_, { today }) => ({ rowId: 'V-08', occurredOn: today, facts: '同一批账号反复下单后立即退款。' }),
      once: true,
    },
  },
  '(operations)/operations/clock': {
    // Moving it would move everyone's.
    moveClockAction: { door: 'staff', form: { days: '0', hours: '0' }, once: true, own: 'market-clock.didNotMove' },
    overrideDayAction: { door: 'staff', form: { day: '2031-01-02', working: 'no', name: '元旦' } },
    withdrawOverrideAction: { door: 'staff', form: { day: '2031-01-03' } },
  },
  '(operations)/operations/deadlines': {
    retryDeadlineAction: { door: 'staff', names: { deadlineId: 'deadline' } },
  },
  '(operations)/operations/products/[revisionId]': {
    approveProductAction: {
      door: 'PRODUCT_REVIEW',
      names: { revisionId: 'revisionToApprove' },
      form: { 'checks[]': [...reviewChecks] },
    },
    requestProductChangesAction: {
      door: 'PRODUCT_REVIEW',
      names: { revisionId: 'revisionToSendBack' },
      form: { reason },
    },
    refuseProductAction: { door: 'PRODUCT_REVIEW', names: { revisionId: 'revisionToRefuse' }, form: { reason } },
  },
};

export const operationsPages: RoutePolicies = {
  '/operations': { door: 'staff' },
  '/operations/[...missing]': { door: 'public', fixed: { missing: 'no/such/page' }, own: 404 },
  '/operations/audit': { door: 'staff' },
  '/operations/audit/[entryId]': { door: 'staff', names: { entryId: 'auditEntry' } },
  '/operations/clock': { door: 'staff' },
  '/operations/deadlines': { door: 'staff' },
  '/operations/jobs': { door: 'staff' },
  '/operations/jobs/messages': { door: 'staff' },
  '/operations/ledger': { door: 'FINANCE' },
  '/operations/ledger/accounts': { door: 'FINANCE' },
  '/operations/ledger/accounts/[accountId]': { door: 'FINANCE', names: { accountId: 'ledgerAccount' } },
  '/operations/ledger/postings/[postingId]': { door: 'FINANCE', names: { postingId: 'posting' } },
  '/operations/deliveries': { door: 'staff' },
  '/operations/deliveries/[callId]': { door: 'staff', names: { callId: 'call' } },
  '/operations/deliveries/instances': { door: 'staff' },
  '/operations/onboarding': { door: 'ONBOARDING_REVIEW' },
  '/operations/onboarding/[applicationId]': { door: 'ONBOARDING_REVIEW', names: { applicationId: 'application' } },
  '/operations/orders': { door: 'staff' },
  '/operations/orders/[orderId]': { door: 'staff', names: { orderId: 'order' } },
  '/operations/payouts': { door: 'FINANCE' },
  '/operations/payouts/[withdrawalId]': { door: 'FINANCE', names: { withdrawalId: 'withdrawal' } },
  '/operations/vendors': { door: 'staff' },
  '/operations/vendors/[vendorId]': { door: 'staff', names: { vendorId: 'vendor' } },
  '/operations/violations': { door: 'CONDUCT' },
  '/operations/violations/[findingId]': { door: 'CONDUCT', names: { findingId: 'finding' } },
  '/operations/violations/new': { door: 'CONDUCT' },
  '/operations/products': { door: 'PRODUCT_REVIEW' },
  '/operations/products/[revisionId]': { door: 'PRODUCT_REVIEW', names: { revisionId: 'revision' } },
};
