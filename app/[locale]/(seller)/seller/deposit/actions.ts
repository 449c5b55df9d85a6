'use server';

import { payDeposit } from '@/lib/deposits';
import { payDepositInput } from '@/lib/deposits/schema';
import { vendorAction } from '@/lib/web/doors';

export const payDepositAction = vendorAction(payDepositInput, payDeposit, {
  once: true,
  goTo: ({ paymentId }) => `/seller/deposit?paid=${paymentId}`,
});
