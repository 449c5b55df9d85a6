'use server';

import { signUserTerms } from '@/lib/agreements';
import { signAgreementInput } from '@/lib/agreements/schema';
import { buyerAction } from '@/lib/web/doors';

export const signUserTermsAction = buyerAction(signAgreementInput, signUserTerms, {
  goTo: () => '/console/agreements',
});
