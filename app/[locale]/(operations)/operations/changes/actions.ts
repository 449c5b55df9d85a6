'use server';

import { claimChange } from '@/lib/changes';
import { changeInput } from '@/lib/changes/schema';
import { operatorAction } from '@/lib/web/doors';

export const claimChangeAction = operatorAction('ONBOARDING_REVIEW', changeInput, claimChange, {
  goTo: (_, { changeId }) => `/operations/changes/${changeId}`,
});
