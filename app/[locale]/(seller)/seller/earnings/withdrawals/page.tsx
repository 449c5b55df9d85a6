import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WithdrawalState } from '@/components/settlement/states';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { Money } from '@/components/ui/money';
import { Pagination } from '@/components/ui/pagination';
import type { Derivation } from '@/lib/kernel/clock';
import { findArrivals, listWithdrawals, type WithdrawalStatus, withdrawalSorts } from '@/lib/settlement';
import { vendorContext } from '@/lib/web/vendor-context';
import { EarningsFrame } from '../earnings-frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-money.withdrawals');
  return { title: t('title') };
}

const path = '/seller/earnings/withdrawals';
const pageSize = 20;
const statuses = ['REQUESTED', 'PAYING', 'PAID', 'FAILED'] as const satisfies readonly WithdrawalStatus[];

type Row = Awaited<ReturnType<typeof listWithdrawals>>['rows'][number];

/** A vendor's withdrawals, each with its promised window of arrival. SET-07. */
export default async function WithdrawalsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await vendorContext('money:view', path);
  const query = await searchParams;
  const status = choiceOf(query, 'status', statuses);
  const page = pageOf(query);
  const sort = choiceOf(query, 'sort', withdrawalSorts);
  const [t, { rows, total }] = await Promise.all([
    getTranslations('seller-money.withdrawals'),
    listWithdrawals(db, { vendorId: actor.vendorId, status, sort, page, pageSize }),
  ]);
  const arrivals = await findArrivals(
    db,
    rows.map(({ id }) => id),
  );
  return (
    <EarningsFrame current="withdrawals">
      <Card flush>
        {(total > 0 || status) && <Filters query={query} status={status} />}
        <DataTable
          caption={t('title')}
          columns={await columnsOf(arrivals, now)}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={{ path, query }}
          empty={<Nothing isFiltered={status !== undefined} />}
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </EarningsFrame>
  );
}

async function columnsOf(arrivals: ReadonlyMap<string, Derivation>, now: Date): Promise<Column<Row>[]> {
  const [t, earnings, fields] = await Promise.all([
    getTranslations('seller-money.withdrawals'),
    getTranslations('seller-money.earnings'),
    getTranslations('settlement.fields'),
  ]);
  return [
    {
      key: 'number',
      header: fields('number'),
      primary: true,
      cell: (row) => (
        <Link href={`${path}/${row.id}`}>
          <span className="tabular-nums">{row.number}</span>
        </Link>
      ),
    },
    {
      key: 'status',
      header: fields('status'),
      cell: (row) => (
        <span className="inline-grid max-w-60 max-sm:justify-items-end">
          <WithdrawalState status={row.status} />
          {row.failure && <span className="text-error text-xs">{row.failure}</span>}
        </span>
      ),
    },
    {
      key: 'bank',
      header: fields('bank'),
      cell: (row) => earnings('account', { name: row.bankName, tail: row.accountTail }),
    },
    {
      key: 'amount',
      header: fields('amount'),
      align: 'right',
      sort: 'amount',
      cell: (row) => <Money amount={row.amount} className="font-medium" />,
    },
    {
      key: 'requestedAt',
      header: fields('requestedAt'),
      sort: 'requestedAt',
      cell: (row) => <DateTime at={row.requestedAt} />,
    },
    {
      key: 'arrival',
      header: t('arrival'),
      cell: (row) => <Arrival row={row} derivation={arrivals.get(row.id)} now={now} />,
    },
  ];
}

async function Arrival({ row, derivation, now }: { row: Row; derivation?: Derivation; now: Date }) {
  const t = await getTranslations('seller-money.withdrawals');
  if (row.paidAt) {
    return <span>{t.rich('paid', { at: () => <DateTime key="at" at={row.paidAt ?? now} precision="day" /> })}</span>;
  }
  if (row.status === 'FAILED') return '—';
  return (
    <span className="inline-grid justify-items-start max-sm:justify-items-end">
      <span className="whitespace-nowrap">
        <DateTime at={row.arrivalFrom} precision="day" /> — <DateTime at={row.arrivalBy} precision="day" />
      </span>
      {derivation && <Countdown derivation={derivation} now={now} />}
    </span>
  );
}

async function Filters({ query, status }: { query: ListQuery; status?: WithdrawalStatus }) {
  const [t, settlement] = await Promise.all([getTranslations('seller-money.earnings'), getTranslations('settlement')]);
  return (
    <FilterBar path={path} query={query}>
      <Filter label={settlement('fields.status')}>
        <Select
          name="status"
          defaultValue={status ?? ''}
          placeholder={t('any')}
          options={statuses.map((value) => ({ value, label: settlement(`status.${value}`) }))}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('seller-money.withdrawals');
  if (isFiltered) {
    return (
      <EmptyState drawing="search" title={t('noMatch')} action={<LinkButton href={path}>{t('showAll')}</LinkButton>} />
    );
  }
  return (
    <EmptyState
      drawing="money"
      title={t('none')}
      action={<LinkButton href="/seller/earnings">{t('toEarnings')}</LinkButton>}
    >
      {t('noneDetail')}
    </EmptyState>
  );
}
