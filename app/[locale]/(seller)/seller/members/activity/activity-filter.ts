import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { choiceOf, dayOf } from '@/components/ui/list-query';
import { addBeijingDays, startOfBeijingDay } from '@/lib/kernel/clock';
import type { ActivityFilter } from '@/lib/members';
import { areas } from '@/lib/vendors/status';

export const outcomes = ['done', 'refused'] as const;

/** The list's address as a filter; what names nothing is left out. */
export function activityFilterOf(query: ListQuery): Omit<ActivityFilter, 'page' | 'pageSize'> {
  const [from, until] = [dayOf(query, 'from'), dayOf(query, 'until')];
  return {
    accountId: oneOf(query, 'person')?.slice(0, 60) || undefined,
    area: choiceOf(query, 'area', areas),
    outcome: choiceOf(query, 'outcome', outcomes),
    from: from && startOfBeijingDay(from),
    before: until && startOfBeijingDay(addBeijingDays(until, 1)),
  };
}
