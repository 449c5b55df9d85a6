import { creditCode } from '../../support/joining';
import { aPicture } from '../../support/pictures';
import type { ActionPolicies, RoutePolicies } from '../policy';

const explanation = '工商登记已经变更，执照换发。';
const company = (today: string) => ({
  creditCode: creditCode(),
  legalRepresentative: '王一',
  changedOn: today,
  explanation,
});

export const changeActions: ActionPolicies = {
  '(seller)/seller/account/bank': {
    startAccountChangeAction: {
      door: 'vendor',
      needs: 'account:manage',
      by: 'rebanking',
      form: ({ account: { companyName } }) => ({
        companyName,
        bankName: '测试银行',
        accountNumber: '9988000011113333',
        explanation,
      }),
      once: true,
    },
  },
  '(seller)/seller/account/changes': {
    proveAccountChangeAction: {
      door: 'vendor',
      needs: 'account:manage',
      by: 'provingAccount',
      names: { changeId: 'changeToProve' },
      form: ({ account: { amount } }) => ({ amount }),
      once: true,
    },
    correctCompanyChangeAction: {
      door: 'vendor',
      needs: 'account:manage',
      by: 'correcting',
      names: { changeId: 'changeToCorrect' },
      form: (_, { today }) => company(today),
      once: true,
    },
    correctAccountChangeAction: {
      door: 'vendor',
      needs: 'account:manage',
      by: 'correctingAccount',
      names: { changeId: 'accountToCorrect' },
      form: (_, { today }) => ({ changedOn: today, explanation }),
      once: true,
    },
    withdrawChangeAction: {
      door: 'vendor',
      needs: 'account:manage',
      by: 'withdrawing',
      names: { changeId: 'changeToWithdraw' },
    },
  },
  '(seller)/seller/account/changes/new': {
    requestCompanyChangeAction: {
      door: 'vendor',
      needs: 'account:manage',
      by: 'reporting',
      form: (_, { today }) => ({ ...company(today), licence: aPicture(800, 560) }),
      once: true,
    },
  },
  '(operations)/operations/changes': {
    claimChangeAction: { door: 'ONBOARDING_REVIEW', names: { changeId: 'changeToClaim' } },
  },
  '(operations)/operations/changes/[changeId]': {
    approveChangeAction: { door: 'ONBOARDING_REVIEW', names: { changeId: 'changeToApprove' }, once: true },
    returnChangeAction: {
      door: 'ONBOARDING_REVIEW',
      names: { changeId: 'changeToReturn' },
      form: { reason: '请补充变更后的执照。', 'remarks.changedOn': '与执照上的日期不一致' },
    },
    refuseChangeAction: {
      door: 'ONBOARDING_REVIEW',
      names: { changeId: 'changeToRefuse' },
      form: { reason: '执照上的名称与填写的不一致。' },
    },
    judgeChangeDocumentAction: {
      door: 'ONBOARDING_REVIEW',
      names: { documentId: 'changePaper' },
      form: { verdict: 'accept' },
    },
  },
  '(operations)/operations/changes/cases': {
    closeCaseAction: {
      door: 'ONBOARDING_REVIEW',
      names: { caseId: 'caseToClose' },
      form: { note: '已提醒公司今后按时报告。' },
    },
  },
};

export const changePages: RoutePolicies = {
  '/seller/account/bank': { door: 'vendor', needs: 'account:manage' },
  '/seller/account/changes/[changeId]': { door: 'vendor', needs: 'account:view', names: { changeId: 'change' } },
  '/seller/account/changes/new': { door: 'vendor', needs: 'account:manage' },
  '/operations/changes': { door: 'ONBOARDING_REVIEW' },
  '/operations/changes/[changeId]': { door: 'ONBOARDING_REVIEW', names: { changeId: 'change' } },
  '/operations/changes/cases': { door: 'ONBOARDING_REVIEW' },
};
