'use server';

import { discardEdition, publishEdition, saveEdition } from '@/lib/agreements';
import { discardEditionInput, publishEditionInput, saveEditionInput } from '@/lib/agreements/schema';
import { operatorAction } from '@/lib/web/doors';
import { draftPath } from './draft-path';

export const saveEditionAction = operatorAction('CONDUCT', saveEditionInput, saveEdition, {
  goTo: (_result, { kind }) => `${draftPath(kind)}/preview`,
});

export const publishEditionAction = operatorAction('CONDUCT', publishEditionInput, publishEdition, {
  goTo: ({ agreementId }) => `/operations/agreements/editions/${agreementId}?published=1`,
});

export const discardEditionAction = operatorAction('CONDUCT', discardEditionInput, discardEdition, {
  goTo: () => '/operations/agreements',
});
