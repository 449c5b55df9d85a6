'use server';

import { claimRemittance, claimRemittanceInput, payDeposit, repayDebt } from '@/lib/deposits';
import { payDepositInput, repayDebtInput } from '@/lib/deposits/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const payDepositAction = vendorAction('money:manage', payDepositInput, payDeposit, {
  once: true,
  goTo: ({ paymentId }) => `/seller/deposit?paid=${paymentId}`,
});
export const repayDebtAction = vendorAction('money:manage', repayDebtInput, repayDebt, {
  once: true,
  goTo: () => '/seller/deposit?repaid=1',
});
export const claimRemittanceAction = vendorAction('money:manage', claimRemittanceInput, claimRemittance, {
  goTo: () => '/seller/deposit?done=claimed',
});
