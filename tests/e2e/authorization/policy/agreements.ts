import type { ActionPolicies, RoutePolicies } from '../policy';

const signed = (agreementId: string) => ({ agreementId, agreed: 'on' });

/** An agreement that nobody signs any more: its next edition is refused, and what is tried here binds nobody. */
const edition = {
  kind: 'PLATFORM_ADMISSION',
  version: '9.9',
  effectiveFrom: '2039-01-01',
  titleZh: '平台入驻协议',
  titleEn: 'Admission agreement',
  textZh: '第一条　总则。',
  textEn: 'Article 1. General.',
};

export const agreementActions: ActionPolicies = {
  '(buyer)/console/agreements': {
    signUserTermsAction: { door: 'buyer', form: (_, { agreements }) => signed(agreements.terms) },
  },
  '(seller)/seller/agreements': {
    signVendorAgreementAction: {
      door: 'vendor',
      needs: 'account:manage',
      form: (_, { agreements }) => signed(agreements.access),
    },
  },
  '(operations)/operations/agreements': {
    saveEditionAction: { door: 'CONDUCT', form: edition, own: 'agreements.editionRefused' },
    // Published it would bind the whole market; the text here is not the one that was previewed.
    publishEditionAction: {
      door: 'CONDUCT',
      names: { draftId: 'draftToPublish' },
      form: { textHash: '0' },
      own: 'agreements.draftChanged',
    },
    discardEditionAction: { door: 'CONDUCT', names: { draftId: 'draftToDiscard' } },
  },
};

export const agreementPages: RoutePolicies = {
  '/agreements/[kind]/[version]': { door: 'public', fixed: { kind: 'vendor-access', version: '2019-09' } },
  '/console/agreements': { door: 'buyer' },
  '/seller/agreements/[kind]': { door: 'vendor', needs: 'account:view', fixed: { kind: 'vendor-access' } },
  '/operations/agreements': { door: 'CONDUCT' },
  '/operations/agreements/drafts/[kind]': { door: 'CONDUCT', fixed: { kind: 'vendor-access' } },
  '/operations/agreements/drafts/[kind]/preview': { door: 'CONDUCT', fixed: { kind: 'user-terms' } },
  '/operations/agreements/editions/[agreementId]': {
    door: 'CONDUCT',
    names: { agreementId: 'edition' },
  },
};
