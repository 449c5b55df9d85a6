import { getTranslations } from 'next-intl/server';
import { AccountLink } from '@/components/operations/account-link';
import { SubjectLink } from '@/components/operations/subject-link';
import { operationsName } from '@/components/operations/words';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { Pagination } from '@/components/ui/pagination';
import type { EntryView } from '@/lib/ledger';

export const pageSize = 30;

/** An account's entries; each leads to its posting, the other account and the record behind it. */
export async function EntryList({ rows, total, path, query, page, reasons, reason, oldestFirst }: EntryListProps) {
  const t = await getTranslations('operations.ledger');
  const reasonName = await operationsName('ledger.reasons');
  return (
    <>
      <FilterBar path={path} query={query} keep={[]}>
        <Filter label={t('reason')}>
          <Select
            name="reason"
            defaultValue={reason ?? ''}
            placeholder={t('anyReason')}
            options={reasons.map((value) => ({ value, label: reasonName(value) }))}
          />
        </Filter>
        <Filter label={t('order')}>
          <Select
            name="sort"
            defaultValue={oldestFirst ? 'oldest' : ''}
            options={[
              { value: '', label: t('newest') },
              { value: 'oldest', label: t('oldest') },
            ]}
          />
        </Filter>
      </FilterBar>
      <DataTable
        caption={t('entriesCaption')}
        columns={columnsOf(t, reasonName)}
        rows={rows}
        rowKey={(row) => String(row.id)}
        empty={
          <EmptyState drawing="money" title={t('noEntries')}>
            {t('noEntriesDetail')}
          </EmptyState>
        }
        footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
      />
    </>
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<'operations.ledger'>>>;

function columnsOf(t: Words, reasonName: (reason: string) => string): Column<EntryView>[] {
  return [
    { key: 'at', header: t('occurredAt'), cell: (row) => <DateTime at={row.occurredAt} precision="second" /> },
    {
      key: 'reason',
      header: t('reason'),
      primary: true,
      cell: (row) => <Link href={`/operations/ledger/postings/${row.postingId}`}>{reasonName(row.reason)}</Link>,
    },
    { key: 'amount', header: t('amount'), align: 'right', cell: (row) => <Money amount={row.amount} signed /> },
    {
      key: 'after',
      header: t('balanceAfter'),
      align: 'right',
      cell: (row) =>
        row.balanceAfter === null ? <span className="text-muted">—</span> : <Money amount={row.balanceAfter} />,
    },
    { key: 'counter', header: t('counter'), cell: (row) => <AccountLink id={row.counterAccountId} /> },
    { key: 'subject', header: t('subject'), cell: (row) => <SubjectLink type={row.subjectType} id={row.subjectId} /> },
    {
      key: 'receipt',
      header: t('receipt'),
      cell: (row) => (row.receiptId ? <Link href={`/receipts/${row.receiptId}`}>{t('receipt')}</Link> : '—'),
    },
  ];
}

type EntryListProps = {
  rows: EntryView[];
  total: number;
  path: string;
  query: ListQuery;
  page: number;
  reasons: string[];
  reason?: string;
  oldestFirst: boolean;
};
