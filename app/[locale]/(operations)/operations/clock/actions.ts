'use server';

import { moveClock, overrideDay, withdrawOverride } from '@/lib/market-clock';
import { moveClockInput, overrideDayInput, withdrawOverrideInput } from '@/lib/market-clock/schema';
import { operatorAction } from '@/lib/web/doors';

export const moveClockAction = operatorAction(null, moveClockInput, moveClock, {
  once: true,
  say: 'operations.clock.moved',
});

export const overrideDayAction = operatorAction(null, overrideDayInput, overrideDay, {
  say: 'operations.clock.saved',
});

export const withdrawOverrideAction = operatorAction(null, withdrawOverrideInput, withdrawOverride, {
  say: 'operations.clock.withdrawn',
});
