import type { ListQuery } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { type EarningFilter, earningSorts, earningStates } from '@/lib/settlement';

/** The filters of the earnings list as its address says them. */
export function earningFilterOf(query: ListQuery): Omit<EarningFilter, 'page' | 'pageSize'> {
  return {
    state: choiceOf(query, 'state', earningStates),
    search: searchOf(query),
    sort: choiceOf(query, 'sort', earningSorts),
  };
}
