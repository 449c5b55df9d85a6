'use server';

import { requeryPayout } from '@/lib/settlement';
import { requeryPayoutInput } from '@/lib/settlement/schema';
import { operatorAction } from '@/lib/web/doors';

export const requeryPayoutAction = operatorAction('FINANCE', requeryPayoutInput, requeryPayout, {
  say: 'operations-business.payouts.requeried',
});
