'use server';

import { agreementPath } from '@/components/market/agreement-kinds';
import { signVendorAgreement } from '@/lib/agreements';
import { signAgreementInput } from '@/lib/agreements/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const signVendorAgreementAction = vendorAction('account:manage', signAgreementInput, signVendorAgreement, {
  goTo: ({ kind }) => `/seller${agreementPath(kind)}`,
});
