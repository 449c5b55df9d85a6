'use server';

import { requestWithdrawal } from '@/lib/settlement';
import { requestWithdrawalInput, withdrawSelectedInput } from '@/lib/settlement/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const withdrawAllAction = vendorAction('money:manage', requestWithdrawalInput, requestWithdrawal, {
  once: true,
  goTo: ({ withdrawalId }) => `/seller/earnings/withdrawals/${withdrawalId}?done=requested`,
});

export const withdrawSelectedAction = vendorAction('money:manage', withdrawSelectedInput, requestWithdrawal, {
  once: true,
  goTo: ({ withdrawalId }) => `/seller/earnings/withdrawals/${withdrawalId}?done=requested`,
});
