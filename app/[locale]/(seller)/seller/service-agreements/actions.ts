'use server';

import { createServiceAgreement, reviseServiceAgreement } from '@/lib/catalog';
import { createServiceAgreementInput, reviseServiceAgreementInput } from '@/lib/catalog/schema';
import { vendorAction } from '@/lib/web/doors';

export const createServiceAgreementAction = vendorAction(createServiceAgreementInput, createServiceAgreement, {
  goTo: ({ agreementId }) => `/seller/service-agreements/${agreementId}`,
});

export const reviseServiceAgreementAction = vendorAction(reviseServiceAgreementInput, reviseServiceAgreement, {
  goTo: (_result, { agreementId }) => `/seller/service-agreements/${agreementId}`,
});
