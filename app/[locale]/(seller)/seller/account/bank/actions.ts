'use server';

import { startAccountChange, startAccountChangeInput } from '@/lib/changes';
import { vendorAction } from '@/lib/web/vendor-doors';

export const startAccountChangeAction = vendorAction('account:manage', startAccountChangeInput, startAccountChange, {
  once: true,
  // Kept sealed wherever it is stored, so neither the audit nor the answer repeats it.
  secrets: ['accountNumber'],
  goTo: ({ changeId }) => `/seller/account/changes/${changeId}`,
});
