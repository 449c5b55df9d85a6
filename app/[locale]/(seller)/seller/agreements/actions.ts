'use server';

import { agreementPath } from '@/components/market/agreement-kinds';
import { signVendorAgreement } from '@/lib/agreements';
import { signAgreementInput } from '@/lib/agreements/schema';
import { vendorAction } from '@/lib/web/doors';

export const signVendorAgreementAction = vendorAction(signAgreementInput, signVendorAgreement, {
  goTo: ({ kind }) => `/seller${agreementPath(kind)}`,
});
