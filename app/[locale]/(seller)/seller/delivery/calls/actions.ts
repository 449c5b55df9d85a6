'use server';

import { resendCall } from '@/lib/delivery';
import { resendCallInput } from '@/lib/delivery/schema';
import { vendorAction } from '@/lib/web/doors';

export const resendCallAction = vendorAction(resendCallInput, resendCall, { say: 'seller.delivery.calls.resent' });
