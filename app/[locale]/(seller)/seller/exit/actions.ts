'use server';

import { askToLeave, confirmClear, recallExit } from '@/lib/exit';
import { askToLeaveInput, confirmClearInput, recallExitInput } from '@/lib/exit/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const askToLeaveAction = vendorAction('money:manage', askToLeaveInput, askToLeave, {
  goTo: () => '/seller/exit?done=asked',
});
export const confirmClearAction = vendorAction('money:manage', confirmClearInput, confirmClear, {
  goTo: () => '/seller/exit?done=cleared',
});
export const recallExitAction = vendorAction('money:manage', recallExitInput, recallExit, {
  goTo: () => '/seller/exit?done=recalled',
});
