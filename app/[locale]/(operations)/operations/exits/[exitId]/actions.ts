'use server';

import { receivePaper, returnDeposit } from '@/lib/exit';
import { receivePaperInput, returnDepositInput } from '@/lib/exit/schema';
import { operatorAction } from '@/lib/web/doors';

export const receivePaperAction = operatorAction('FINANCE', receivePaperInput, receivePaper, {
  say: 'exit.staff.paperNoted',
});
export const returnDepositAction = operatorAction('FINANCE', returnDepositInput, returnDeposit, {
  once: true,
  goTo: (_, { exitId }) => `/operations/exits/${exitId}?done=paying`,
});
