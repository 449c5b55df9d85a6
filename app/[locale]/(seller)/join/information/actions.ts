'use server';

import { attachLicence, attachLicenceInput, submitApplication } from '@/lib/onboarding';
import { submitApplicationInput } from '@/lib/onboarding/schema';
import { buyerAction } from '@/lib/web/doors';

export const attachLicenceAction = buyerAction(attachLicenceInput, attachLicence, { say: 'joining.licence.stored' });

export const submitApplicationAction = buyerAction(submitApplicationInput, submitApplication, {
  goTo: () => '/join/review',
});
