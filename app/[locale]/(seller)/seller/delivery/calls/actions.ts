'use server';

import { resendCall } from '@/lib/delivery';
import { resendCallInput } from '@/lib/delivery/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const resendCallAction = vendorAction('delivery:manage', resendCallInput, resendCall, {
  say: 'seller.delivery.calls.resent',
});
