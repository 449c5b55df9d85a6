import type { ListQuery } from '@/components/ui/list-address';
import { choiceOf, dayOf } from '@/components/ui/list-query';
import { type StatementFilter, statementSorts } from '@/lib/wallet';

/** Why money comes into or leaves a wallet. */
export const walletReasons = [
  'wallet.recharged',
  'order.paid',
  'order.refunded',
  'certification.paid',
  'deposit.paid',
  'deposit.deducted',
  'debt.repaid',
] as const satisfies StatementFilter['reason'][];

export const directions = ['in', 'out'] as const;

/** The filters of a statement as its address says them. */
export function statementFilterOf(query: ListQuery): Omit<StatementFilter, 'page' | 'pageSize'> {
  return {
    reason: choiceOf(query, 'reason', walletReasons),
    direction: choiceOf(query, 'direction', directions),
    from: dayOf(query, 'from'),
    to: dayOf(query, 'to'),
    sort: choiceOf(query, 'sort', statementSorts),
  };
}
