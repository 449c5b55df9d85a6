'use server';

import { claimApplication } from '@/lib/onboarding';
import { claimApplicationInput } from '@/lib/onboarding/schema';
import { operatorAction } from '@/lib/web/doors';

export const claimApplicationAction = operatorAction('ONBOARDING_REVIEW', claimApplicationInput, claimApplication, {
  goTo: (_, { applicationId }) => `/operations/onboarding/${applicationId}`,
});
