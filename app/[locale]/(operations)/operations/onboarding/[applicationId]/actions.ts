'use server';

import { judgeDocumentInput } from '@/lib/documents/schema';
import { approveApplication, judgeApplicationDocument, refuseApplication, requestChanges } from '@/lib/onboarding';
import { approveApplicationInput, refuseApplicationInput, requestChangesInput } from '@/lib/onboarding/schema';
import { operatorAction } from '@/lib/web/doors';

export const approveApplicationAction = operatorAction(
  'ONBOARDING_REVIEW',
  approveApplicationInput,
  approveApplication,
  { once: true, goTo: (_, { applicationId }) => `/operations/onboarding/${applicationId}?done=ADMITTED` },
);

export const requestChangesAction = operatorAction('ONBOARDING_REVIEW', requestChangesInput, requestChanges, {
  goTo: (_, { applicationId }) => `/operations/onboarding/${applicationId}?done=CHANGES_REQUESTED`,
});

export const refuseApplicationAction = operatorAction('ONBOARDING_REVIEW', refuseApplicationInput, refuseApplication, {
  goTo: (_, { applicationId }) => `/operations/onboarding/${applicationId}?done=REFUSED`,
});

export const judgeApplicationDocumentAction = operatorAction(
  'ONBOARDING_REVIEW',
  judgeDocumentInput,
  judgeApplicationDocument,
  { say: 'operations-business.onboarding.judged' },
);
