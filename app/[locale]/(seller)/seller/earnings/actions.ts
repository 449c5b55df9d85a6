'use server';

import { requestWithdrawal } from '@/lib/settlement';
import { requestWithdrawalInput, withdrawSelectedInput } from '@/lib/settlement/schema';
import { vendorAction } from '@/lib/web/doors';

export const withdrawAllAction = vendorAction(requestWithdrawalInput, requestWithdrawal, {
  once: true,
  goTo: ({ withdrawalId }) => `/seller/earnings/withdrawals/${withdrawalId}?done=requested`,
});

export const withdrawSelectedAction = vendorAction(withdrawSelectedInput, requestWithdrawal, {
  once: true,
  goTo: ({ withdrawalId }) => `/seller/earnings/withdrawals/${withdrawalId}?done=requested`,
});
