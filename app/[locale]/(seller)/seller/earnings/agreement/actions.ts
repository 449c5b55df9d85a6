'use server';

import { signEarningsSupplement } from '@/lib/agreements';
import { signAgreementInput } from '@/lib/agreements/schema';
import { vendorAction } from '@/lib/web/doors';

export const signSupplementAction = vendorAction(signAgreementInput, signEarningsSupplement, {
  goTo: () => '/seller/earnings/agreement',
});
