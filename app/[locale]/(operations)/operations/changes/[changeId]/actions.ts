'use server';

import { approveChange, judgeChangeDocument, refuseChange, returnChange } from '@/lib/changes';
import { changeInput, refuseChangeInput, returnChangeInput } from '@/lib/changes/schema';
import { judgeDocumentInput } from '@/lib/documents/schema';
import { operatorAction } from '@/lib/web/doors';

export const approveChangeAction = operatorAction('ONBOARDING_REVIEW', changeInput, approveChange, {
  once: true,
  goTo: (_, { changeId }) => `/operations/changes/${changeId}`,
});

export const returnChangeAction = operatorAction('ONBOARDING_REVIEW', returnChangeInput, returnChange, {
  goTo: (_, { changeId }) => `/operations/changes/${changeId}`,
});

export const refuseChangeAction = operatorAction('ONBOARDING_REVIEW', refuseChangeInput, refuseChange, {
  goTo: (_, { changeId }) => `/operations/changes/${changeId}`,
});

export const judgeChangeDocumentAction = operatorAction('ONBOARDING_REVIEW', judgeDocumentInput, judgeChangeDocument, {
  say: 'operations-business.onboarding.judged',
});
