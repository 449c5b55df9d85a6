'use server';

import { signEarningsSupplement } from '@/lib/agreements';
import { signAgreementInput } from '@/lib/agreements/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const signSupplementAction = vendorAction('money:manage', signAgreementInput, signEarningsSupplement, {
  goTo: () => '/seller/earnings/agreement',
});
