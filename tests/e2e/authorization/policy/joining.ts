import { applicationForm } from '../../support/joining';
import { aPicture } from '../../support/pictures';
import type { ActionPolicies, RoutePolicies } from '../policy';

export const joiningActions: ActionPolicies = {
  '(seller)/join/agreement': {
    agreeToJoinAction: {
      door: 'buyer',
      by: 'agreeing',
      form: (_, { agreements }) => ({ agreementId: agreements.access, agreed: 'on' }),
    },
  },
  '(seller)/join/verification': {
    startBankVerificationAction: {
      door: 'buyer',
      by: 'verifying',
      once: true,
      form: { companyName: '测一家有限公司', bankName: '测试银行', accountNumber: '7559000011112222' },
    },
    proveBankAccountAction: {
      door: 'buyer',
      by: 'proving',
      once: true,
      form: ({ applicants }) => ({ amount: applicants.amount }),
    },
  },
  '(seller)/join/information': {
    attachLicenceAction: { door: 'buyer', by: 'attaching', form: () => ({ licence: aPicture(800, 560) }) },
    attachRepresentativeIdAction: {
      door: 'buyer',
      by: 'attaching',
      form: () => ({ representativeIdCopy: aPicture(800, 560) }),
    },
    attachBankProofAction: { door: 'buyer', by: 'attaching', form: () => ({ bankProof: aPicture(800, 560) }) },
    submitApplicationAction: { door: 'buyer', by: 'submitting', form: applicationForm },
  },
  '(seller)/join/fee': { payJoiningFeeAction: { door: 'vendor', needs: 'money:manage', once: true } },
};

export const joiningPages: RoutePolicies = {
  '/join': { door: 'public' },
  '/join/agreement': { door: 'buyer', by: 'agreeing' },
  '/join/verification': { door: 'buyer', by: 'verifying' },
  '/join/information': { door: 'buyer', by: 'attaching' },
  '/join/review': { door: 'buyer', by: 'waiting' },
  '/join/fee': { door: 'vendor', needs: 'money:manage' },
};
