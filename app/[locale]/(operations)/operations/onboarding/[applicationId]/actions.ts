'use server';

import { approveApplication, refuseApplication, requestChanges } from '@/lib/onboarding';
import { approveApplicationInput, returnApplicationInput } from '@/lib/onboarding/schema';
import { operatorAction } from '@/lib/web/doors';

export const approveApplicationAction = operatorAction(
  'ONBOARDING_REVIEW',
  approveApplicationInput,
  approveApplication,
  { once: true, goTo: (_, { applicationId }) => `/operations/onboarding/${applicationId}?done=ADMITTED` },
);

export const requestChangesAction = operatorAction('ONBOARDING_REVIEW', returnApplicationInput, requestChanges, {
  goTo: (_, { applicationId }) => `/operations/onboarding/${applicationId}?done=CHANGES_REQUESTED`,
});

export const refuseApplicationAction = operatorAction('ONBOARDING_REVIEW', returnApplicationInput, refuseApplication, {
  goTo: (_, { applicationId }) => `/operations/onboarding/${applicationId}?done=REFUSED`,
});
