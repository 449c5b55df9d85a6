'use server';

import { createServiceAgreement, reviseServiceAgreement } from '@/lib/catalog';
import { createServiceAgreementInput, reviseServiceAgreementInput } from '@/lib/catalog/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const createServiceAgreementAction = vendorAction(
  'products:manage',
  createServiceAgreementInput,
  createServiceAgreement,
  {
    goTo: ({ agreementId }) => `/seller/service-agreements/${agreementId}`,
  },
);

export const reviseServiceAgreementAction = vendorAction(
  'products:manage',
  reviseServiceAgreementInput,
  reviseServiceAgreement,
  {
    goTo: (_result, { agreementId }) => `/seller/service-agreements/${agreementId}`,
  },
);
