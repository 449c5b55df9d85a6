import { transfer } from '../../support/changes';
import { aPicture } from '../../support/pictures';
import type { ActionPolicies, RoutePolicies } from '../policy';

const charge = { amount: '10.00', ground: 'BREACH', beneficiary: 'PLATFORM', evidence: '买家投诉与聊天记录均已核实。' };

export const depositActions: ActionPolicies = {
  '(seller)/seller/deposit': {
    payDepositAction: {
      door: 'vendor',
      needs: 'money:manage',
      form: { tier: '500000' },
      once: true,
      own: 'deposits.tierAlreadyCovered',
    },
    // Deposits come from the balance now.
    claimRemittanceAction: {
      door: 'vendor',
      needs: 'money:manage',
      form: () => ({ ...transfer, tier: '500000', remitterName: '某某科技有限公司', proof: aPicture(800, 560) }),
      own: 'deposits.transferNotTaken',
    },
    repayDebtAction: { door: 'vendor', needs: 'money:manage', once: true, own: 'deposits.noDebt' },
  },
  '(seller)/seller/exit': {
    askToLeaveAction: {
      door: 'vendor',
      needs: 'money:manage',
      by: 'staying',
      form: { reason: '公司不再做这项业务。', understood: 'on' },
    },
    confirmClearAction: {
      door: 'vendor',
      needs: 'money:manage',
      by: 'confirming',
      names: { exitId: 'exitToConfirm' },
    },
    recallExitAction: {
      door: 'vendor',
      needs: 'money:manage',
      forMembers: 'exit.ownerOnly',
      by: 'recalling',
      names: { exitId: 'exitToRecall' },
    },
  },
  '(operations)/operations/deposits/[vendorId]/deduct': {
    chargeVendorAction: { door: 'FINANCE', names: { vendorId: 'vendorToPunish' }, form: charge, once: true },
  },
  '(operations)/operations/remittances/[remittanceId]': {
    matchRemittanceAction: {
      door: 'FINANCE',
      names: { remittanceId: 'remittanceToMatch', bankLineId: 'bankLine' },
      once: true,
    },
    refuseRemittanceAction: {
      door: 'FINANCE',
      names: { remittanceId: 'remittanceToRefuse' },
      form: { reason: '银行流水中没有这笔汇款。' },
    },
    readStatementAction: { door: 'FINANCE' },
  },
  '(operations)/operations/exits/[exitId]': {
    // This one never had a receipt on paper.
    receivePaperAction: { door: 'FINANCE', names: { exitId: 'exit' }, own: 'kernel.stepRefused' },
    returnDepositAction: { door: 'FINANCE', names: { exitId: 'exit' }, once: true },
  },
};

export const depositPages: RoutePolicies = {
  '/seller/deposit': { door: 'vendor', needs: 'money:view' },
  '/seller/exit': { door: 'vendor', needs: 'money:view' },
  '/operations/deposits': { door: 'FINANCE' },
  '/operations/deposits/[vendorId]': { door: 'FINANCE', names: { vendorId: 'vendor' } },
  '/operations/deposits/[vendorId]/deduct': { door: 'FINANCE', names: { vendorId: 'vendor' } },
  '/operations/exits': { door: 'FINANCE' },
  '/operations/exits/[exitId]': { door: 'FINANCE', names: { exitId: 'exit' } },
  '/operations/remittances': { door: 'FINANCE' },
  '/operations/remittances/[remittanceId]': { door: 'FINANCE', names: { remittanceId: 'remittance' } },
  '/verify': { door: 'public' },
};
