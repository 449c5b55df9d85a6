'use server';

import { closeCase } from '@/lib/documents';
import { closeCaseInput } from '@/lib/documents/schema';
import { operatorAction } from '@/lib/web/doors';

export const closeCaseAction = operatorAction('ONBOARDING_REVIEW', closeCaseInput, closeCase, {
  goTo: () => '/operations/changes/cases',
});
