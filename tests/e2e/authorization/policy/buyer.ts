import type { ActionPolicies, RoutePolicies } from '../policy';

const invoiceForm = {
  kind: 'ORDINARY',
  title: '某某科技有限公司',
  taxNumber: '91350100M000100Y43',
  recipient: '王小明',
  recipientPhone: '13900000000',
  recipientAddress: '某市某区某路 8 号',
};

export const buyerActions: ActionPolicies = {
  '(buyer)/console/invoices': {
    applyForInvoiceAction: { door: 'buyer', names: { orderId: 'orderToInvoice' }, form: invoiceForm, once: true },
    withdrawInvoiceAction: { door: 'buyer', names: { applicationId: 'invoiceToWithdraw' } },
  },
  '(buyer)/console/messages': {
    openNotificationAction: { door: 'buyer', names: { notificationId: 'notification' } },
    // Marking what is not there as read is done by doing nothing.
    readNotificationsAction: {
      door: 'buyer',
      names: { notificationId: 'notification' },
      foreign: { notificationId: 'done' },
    },
  },
  '(buyer)/console/notification-settings': {
    savePreferencesAction: { door: 'buyer', form: { 'enabled[]': ['order.delivered:EMAIL'] } },
  },
  '(buyer)/console/orders': {
    payOrderAction: { door: 'buyer', names: { orderId: 'orderToPay' }, once: true },
    cancelOrderAction: { door: 'buyer', names: { orderId: 'orderToCancel' } },
  },
  '(buyer)/console/orders/[orderId]/refund': {
    selfServiceRefundAction: {
      door: 'buyer',
      names: { orderId: 'orderToRefund' },
      form: { reason: 'NO_LONGER_NEEDED' },
      once: true,
    },
  },
  '(buyer)/console/products': { openInstanceAction: { door: 'buyer', names: { instanceId: 'instance' } } },
  '(buyer)/console/security': {
    changePasswordAction: {
      door: 'buyer',
      form: { current: 'not the password', password: 'another long password' },
      own: 'auth.currentPasswordWrong',
    },
    // Not the buyer's: one of those sessions is there to be ended by itself.
    endOtherSessionsAction: { door: 'buyer', by: 'waiting' },
    revokeSessionAction: { door: 'buyer', names: { sessionId: 'session' } },
  },
  '(buyer)/console/wallet/recharge': {
    startRechargeAction: { door: 'buyer', form: { amount: '10.00' } },
    resumeRechargeAction: { door: 'buyer', names: { rechargeId: 'rechargeToResume' } },
  },
};

export const buyerPages: RoutePolicies = {
  '/console': { door: 'buyer' },
  '/console/[...missing]': { door: 'public', fixed: { missing: 'no/such/page' }, own: 404 },
  '/console/invoices': { door: 'buyer' },
  '/console/invoices/[applicationId]': { door: 'buyer', names: { applicationId: 'invoice' } },
  '/console/invoices/apply': { door: 'buyer', names: { order: 'orderToInvoice' } },
  '/console/messages': { door: 'buyer' },
  '/console/notification-settings': { door: 'buyer' },
  '/console/orders': { door: 'buyer' },
  '/console/orders/[orderId]': { door: 'buyer', names: { orderId: 'order' } },
  '/console/orders/[orderId]/agreement': { door: 'buyer', names: { orderId: 'order' } },
  '/console/orders/[orderId]/refund': { door: 'buyer', names: { orderId: 'order' } },
  '/console/products': { door: 'buyer' },
  '/console/products/[instanceId]': { door: 'buyer', names: { instanceId: 'instance' } },
  '/console/security': { door: 'buyer' },
  '/console/wallet': { door: 'buyer' },
  '/console/wallet/recharge': { door: 'buyer' },
  '/console/wallet/recharges': { door: 'buyer' },
  '/console/wallet/recharges/[rechargeId]': { door: 'buyer', names: { rechargeId: 'recharge' } },
  '/console/wallet/return': { door: 'buyer', names: { orderNo: 'rechargeNumber' } },
  '/receipts/[receiptId]': { door: 'buyer', names: { receiptId: 'receipt' }, alsoFor: ['vendor', 'staff'] },
};
