'use server';

import { recordFinding } from '@/lib/violations';
import { recordFindingInput } from '@/lib/violations/schema';
import { operatorAction } from '@/lib/web/doors';

export const recordFindingAction = operatorAction('CONDUCT', recordFindingInput, recordFinding, {
  once: true,
  goTo: ({ findingId }) => `/operations/violations/${findingId}?done=recorded`,
});
