import { getTranslations } from 'next-intl/server';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import type { ListQuery } from '@/components/ui/list-address';
import { directions, statementFilterOf, walletReasons } from './statement-filter';

/** The form that filters a statement. */
export async function StatementFilters({ query }: { query: ListQuery }) {
  const [t, reasons] = await Promise.all([getTranslations('buyer.wallet'), getTranslations('wallet.reasons')]);
  const { reason, direction, from, to } = statementFilterOf(query);
  return (
    <FilterBar path="/console/wallet" query={query}>
      <Filter label={t('reason')}>
        <Select
          name="reason"
          defaultValue={reason}
          placeholder={t('anyReason')}
          options={walletReasons.map((value) => ({ value, label: reasons(value.replace('.', '-')) }))}
        />
      </Filter>
      <Filter label={t('direction')}>
        <Select
          name="direction"
          defaultValue={direction}
          placeholder={t('both')}
          options={directions.map((value) => ({ value, label: t(value) }))}
        />
      </Filter>
      <Filter label={t('from')}>
        <Input type="date" name="from" defaultValue={from} />
      </Filter>
      <Filter label={t('to')}>
        <Input type="date" name="to" defaultValue={to} />
      </Filter>
    </FilterBar>
  );
}
