'use server';

import { approveProduct, refuseProduct, requestProductChanges } from '@/lib/catalog';
import { approveProductInput, declineProductInput, requestProductChangesInput } from '@/lib/catalog/schema';
import { operatorAction } from '@/lib/web/doors';

export const approveProductAction = operatorAction('PRODUCT_REVIEW', approveProductInput, approveProduct, {
  goTo: (_, { revisionId }) => `/operations/products/${revisionId}?done=APPROVED`,
});

export const requestProductChangesAction = operatorAction(
  'PRODUCT_REVIEW',
  requestProductChangesInput,
  requestProductChanges,
  {
    goTo: (_, { revisionId }) => `/operations/products/${revisionId}?done=CHANGES_REQUESTED`,
  },
);

export const refuseProductAction = operatorAction('PRODUCT_REVIEW', declineProductInput, refuseProduct, {
  goTo: (_, { revisionId }) => `/operations/products/${revisionId}?done=REFUSED`,
});
