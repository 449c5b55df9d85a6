'use server';

import { resendCall } from '@/lib/delivery';
import { resendCallInput } from '@/lib/delivery/schema';
import { operatorAction } from '@/lib/web/doors';

export const resendCallAction = operatorAction(null, resendCallInput, resendCall, {
  say: 'operations-business.deliveries.resent',
});
