import type { ActionPolicies, RoutePolicies } from '../policy';

const content = {
  name: '云表单二',
  summary: '在线收集和整理数据',
  description: '## 功能\n\n拖拽搭建表单，数据自动汇总。',
  tags: '表单，协作',
  highlights: '拖拽搭建表单开箱即用',
  afterSales: '工作时间内一小时响应。',
  rightBasis: 'OWN',
  runsOnPlatform: 'on',
};

const specs = {
  'specs.0.name': '标准版',
  'specs.0.onSale': 'on',
  'specs.0.prices.0.unit': 'MONTH',
  'specs.0.prices.0.count': '1',
  'specs.0.prices.0.original': '150.00',
  'specs.0.prices.0.sale': '135.00',
};

const terms = { acceptanceCriteria: '功能与商品页一致', acceptanceWorkingDays: '5', text: '' };

const contact = {
  contactName: '李二',
  contactPhone: '13800000000',
  contactEmail: 'service@example.com',
  contactAddress: '某市某路 2 号',
  servicePhone: '13800000001',
  serviceQq: '10001',
  serviceEmail: 'help@example.com',
  serviceDays: '7',
  serviceFrom: '09:00',
  serviceTo: '18:00',
};

export const sellerActions: ActionPolicies = {
  '(seller)/seller/account': {
    updateContactAction: { door: 'vendor', needs: 'account:manage', form: contact },
    describeStoreAction: { door: 'vendor', needs: 'account:manage', form: { intro: '做表单的。' } },
  },
  '(seller)/seller/certification': { payCertificationFeeAction: { door: 'vendor', needs: 'money:manage', once: true } },
  '(seller)/seller/earnings': {
    withdrawSelectedAction: {
      door: 'vendor',
      needs: 'money:manage',
      names: { 'orderIds[]': 'orderToWithdraw' },
      once: true,
      foreign: { 'orderIds[]': 'settlement.selectionOutdated' },
    },
    withdrawAllAction: {
      door: 'vendor',
      needs: 'money:manage',
      names: { 'orderIds[]': 'orderToInvoice' },
      once: true,
      foreign: { 'orderIds[]': 'settlement.selectionOutdated' },
    },
  },
  '(seller)/seller/earnings/agreement': {
    signSupplementAction: {
      door: 'vendor',
      needs: 'money:manage',
      form: (_, { agreements }) => ({ agreementId: agreements.supplement, agreed: 'on' }),
    },
  },
  '(seller)/seller/invoices': {
    acceptInvoiceAction: { door: 'vendor', needs: 'invoices:manage', names: { applicationId: 'invoiceToAccept' } },
    mailInvoiceAction: {
      door: 'vendor',
      needs: 'invoices:manage',
      names: { applicationId: 'invoiceToMail' },
      form: { courier: '顺丰', trackingNumber: 'SF1234567890', invoiceNumber: '04400123' },
    },
  },
  '(seller)/seller/service-agreements': {
    createServiceAgreementAction: { door: 'vendor', needs: 'products:manage', form: { name: '新协议', ...terms } },
    reviseServiceAgreementAction: {
      door: 'vendor',
      needs: 'products:manage',
      names: { agreementId: 'serviceAgreementToRevise' },
      form: { ...terms, acceptanceWorkingDays: '7' },
    },
  },
  '(seller)/seller/delivery': {
    saveDebugInterfaceAction: { door: 'vendor', needs: 'delivery:manage', form: ({ endpoint }) => endpoint },
    runDebugCallAction: { door: 'vendor', needs: 'delivery:manage', form: { action: 'created' } },
    publishInterfaceAction: { door: 'vendor', needs: 'delivery:manage', own: 'delivery.debuggingIncomplete' },
  },
  '(seller)/seller/delivery/calls': {
    resendCallAction: { door: 'vendor', needs: 'delivery:manage', names: { callId: 'callToResend' } },
  },
  '(seller)/seller/products/new': {
    createProductAction: { door: 'vendor', needs: 'products:manage', form: { category: 'saas', name: '云表单三' } },
  },
  '(seller)/seller/products/[productId]': {
    submitProductAction: { door: 'vendor', needs: 'products:manage', names: { productId: 'productToSubmit' } },
    withdrawSubmissionAction: {
      door: 'vendor',
      needs: 'products:manage',
      names: { productId: 'productToWithdraw' },
    },
    delistProductAction: { door: 'vendor', needs: 'products:manage', names: { productId: 'productToDelist' } },
    relistProductAction: { door: 'vendor', needs: 'products:manage', names: { productId: 'productToRelist' } },
  },
  '(seller)/seller/products/[productId]/content': {
    saveProductContentAction: {
      door: 'vendor',
      needs: 'products:manage',
      names: { productId: 'productToEdit', agreementId: 'serviceAgreement', imageFileId: 'picture' },
      form: content,
      foreign: { imageFileId: 'catalog.pictureUnknown' },
    },
  },
  '(seller)/seller/products/[productId]/specs': {
    saveSpecsAction: { door: 'vendor', needs: 'products:manage', names: { productId: 'productToEdit' }, form: specs },
  },
};

export const sellerPages: RoutePolicies = {
  '/seller': { door: 'vendor' },
  '/seller/account': { door: 'vendor', needs: 'account:view' },
  '/seller/certification': { door: 'vendor', needs: 'money:view' },
  '/seller/earnings': { door: 'vendor', needs: 'money:view' },
  '/seller/earnings/agreement': { door: 'vendor', needs: 'money:manage' },
  '/seller/earnings/withdrawals': { door: 'vendor', needs: 'money:view' },
  '/seller/earnings/withdrawals/[withdrawalId]': {
    door: 'vendor',
    needs: 'money:view',
    names: { withdrawalId: 'withdrawal' },
  },
  '/seller/invoices': { door: 'vendor', needs: 'invoices:view' },
  '/seller/invoices/[applicationId]': { door: 'vendor', needs: 'invoices:view', names: { applicationId: 'invoice' } },
  '/seller/orders': { door: 'vendor', needs: 'orders:view' },
  '/seller/orders/[orderId]': { door: 'vendor', needs: 'orders:view', names: { orderId: 'order' } },
  '/seller/service-agreements': { door: 'vendor', needs: 'products:view' },
  '/seller/service-agreements/new': { door: 'vendor', needs: 'products:manage' },
  '/seller/service-agreements/[agreementId]': {
    door: 'vendor',
    needs: 'products:view',
    names: { agreementId: 'serviceAgreement' },
  },
  '/seller/service-agreements/[agreementId]/edit': {
    door: 'vendor',
    needs: 'products:manage',
    names: { agreementId: 'serviceAgreement' },
  },
  '/seller/violations': { door: 'vendor', needs: 'account:view' },
  '/seller/violations/[findingId]': { door: 'vendor', needs: 'account:view', names: { findingId: 'finding' } },
  '/seller/[...missing]': { door: 'public', fixed: { missing: 'no/such/page' }, own: 404 },
  '/seller/delivery': { door: 'vendor', needs: 'delivery:view' },
  '/seller/delivery/calls': { door: 'vendor', needs: 'delivery:view' },
  '/seller/delivery/calls/[callId]': { door: 'vendor', needs: 'delivery:view', names: { callId: 'call' } },
  '/seller/messages': { door: 'vendor' },
  '/seller/products': { door: 'vendor', needs: 'products:view' },
  '/seller/products/[productId]': { door: 'vendor', needs: 'products:view', names: { productId: 'product' } },
  '/seller/products/[productId]/content': {
    door: 'vendor',
    needs: 'products:view',
    names: { productId: 'productToEdit' },
  },
  '/seller/products/[productId]/preview': { door: 'vendor', needs: 'products:view', names: { productId: 'product' } },
  '/seller/products/[productId]/specs': {
    door: 'vendor',
    needs: 'products:view',
    names: { productId: 'productToEdit' },
  },
  '/seller/products/new': { door: 'vendor', needs: 'products:manage' },
};
