import { getTranslations } from 'next-intl/server';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { auditDoors } from '@/lib/audit';

/** By person, door, use case, record, outcome and day. */
export async function AuditFilters({ path, query }: { path: string; query: ListQuery }) {
  const t = await getTranslations('operations.audit');
  return (
    <FilterBar path={path} query={query}>
      <Filter label={t('person')}>
        <Input name="person" defaultValue={oneOf(query, 'person')} placeholder={t('personHint')} maxLength={120} />
      </Filter>
      <Filter label={t('action')}>
        <Input name="action" defaultValue={oneOf(query, 'action')} placeholder="signIn" maxLength={60} />
      </Filter>
      <Filter label={t('subjectSearch')}>
        <Input name="subject" defaultValue={oneOf(query, 'subject')} maxLength={60} />
      </Filter>
      <Filter label={t('door')}>
        <Select
          name="door"
          defaultValue={oneOf(query, 'door') ?? ''}
          placeholder={t('anyDoor')}
          options={auditDoors.map((door) => ({ value: door, label: t(`doors.${door}`) }))}
        />
      </Filter>
      <Filter label={t('outcome')}>
        <Select
          name="outcome"
          defaultValue={oneOf(query, 'outcome') ?? ''}
          placeholder={t('anyOutcome')}
          options={(['done', 'refused'] as const).map((outcome) => ({ value: outcome, label: t(outcome) }))}
        />
      </Filter>
      <Filter label={t('from')}>
        <Input type="date" name="from" defaultValue={oneOf(query, 'from')} />
      </Filter>
      <Filter label={t('until')}>
        <Input type="date" name="until" defaultValue={oneOf(query, 'until')} />
      </Filter>
    </FilterBar>
  );
}
