'use server';

import { requestCompanyChange, requestCompanyChangeInput } from '@/lib/changes';
import { vendorAction } from '@/lib/web/vendor-doors';

export const requestCompanyChangeAction = vendorAction(
  'account:manage',
  requestCompanyChangeInput,
  requestCompanyChange,
  {
    once: true,
    secrets: ['representativeIdNumber'],
    goTo: ({ changeId }) => `/seller/account/changes/${changeId}`,
  },
);
