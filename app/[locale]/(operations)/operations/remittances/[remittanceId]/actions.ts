'use server';

import { matchRemittance, refuseRemittance, requestStatement } from '@/lib/deposits';
import { matchRemittanceInput, readStatementInput, refuseRemittanceInput } from '@/lib/deposits/schema';
import { operatorAction } from '@/lib/web/doors';

export const matchRemittanceAction = operatorAction('FINANCE', matchRemittanceInput, matchRemittance, {
  once: true,
  goTo: (_, { remittanceId }) => `/operations/remittances/${remittanceId}?done=matched`,
});
export const refuseRemittanceAction = operatorAction('FINANCE', refuseRemittanceInput, refuseRemittance, {
  goTo: (_, { remittanceId }) => `/operations/remittances/${remittanceId}?done=refused`,
});
export const readStatementAction = operatorAction('FINANCE', readStatementInput, requestStatement, {
  say: 'operations-deposits.remittances.asked',
});
