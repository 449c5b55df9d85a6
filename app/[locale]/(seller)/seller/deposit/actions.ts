'use server';

import { payDeposit, repayDebt } from '@/lib/deposits';
import { payDepositInput, repayDebtInput } from '@/lib/deposits/schema';
import { vendorAction } from '@/lib/web/doors';

export const payDepositAction = vendorAction(payDepositInput, payDeposit, {
  once: true,
  goTo: ({ paymentId }) => `/seller/deposit?paid=${paymentId}`,
});
export const repayDebtAction = vendorAction(repayDebtInput, repayDebt, {
  once: true,
  goTo: () => '/seller/deposit?repaid=1',
});
