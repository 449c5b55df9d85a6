import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { type AuditFilter, auditDoors } from '@/lib/audit';
import { addBeijingDays, type BeijingDay, parseBeijingDay, startOfBeijingDay } from '@/lib/kernel/clock';

/** The audit list's address as a filter; what names nothing is left out. */
export function auditQuery(query: ListQuery): Omit<AuditFilter, 'page' | 'pageSize'> & { person?: string } {
  const text = (name: string) => oneOf(query, name)?.trim().slice(0, 120) || undefined;
  const outcome = text('outcome');
  const [from, until] = [dayOf(text('from')), dayOf(text('until'))];
  return {
    person: text('person'),
    door: auditDoors.find((door) => door === text('door')),
    action: text('action'),
    subjectId: text('subject'),
    outcome: outcome === 'done' || outcome === 'refused' ? outcome : undefined,
    from: from && startOfBeijingDay(from),
    before: until && startOfBeijingDay(addBeijingDays(until, 1)),
    oldestFirst: text('sort') === 'at',
  };
}

function dayOf(text: string | undefined): BeijingDay | undefined {
  try {
    return text === undefined ? undefined : parseBeijingDay(text);
  } catch {
    return undefined;
  }
}
