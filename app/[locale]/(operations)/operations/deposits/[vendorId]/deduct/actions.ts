'use server';

import { chargeVendor } from '@/lib/settlement';
import { chargeVendorInput } from '@/lib/settlement/schema';
import { operatorAction } from '@/lib/web/doors';

export const chargeVendorAction = operatorAction('FINANCE', chargeVendorInput, chargeVendor, {
  once: true,
  goTo: ({ vendorId, deductionId }) => `/operations/deposits/${vendorId}?deducted=${deductionId}`,
});
