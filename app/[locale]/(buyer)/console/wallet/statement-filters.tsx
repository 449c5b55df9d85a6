import { getLocale, getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button-class';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Icon } from '@/components/ui/icon';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, listAddress } from '@/components/ui/list-address';
import { directions, statementFilterOf, walletReasons } from './statement-filter';

/** The form that filters a statement, and the way to take it along. */
export async function StatementFilters({ query }: { query: ListQuery }) {
  const [t, reasons, locale] = await Promise.all([
    getTranslations('buyer.wallet'),
    getTranslations('wallet.reasons'),
    getLocale(),
  ]);
  const { reason, direction, from, to } = statementFilterOf(query);
  return (
    <FilterBar
      path="/console/wallet"
      query={query}
      actions={
        <a
          href={listAddress(`/${locale}/console/wallet/export`, query, { page: undefined })}
          className={buttonClass({ tone: 'plain' })}
          download
        >
          <Icon name="download" size={15} />
          {t('export')}
        </a>
      }
    >
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
