import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
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
import { RechargeStatusMark } from '@/components/wallet/recharge-status';
import { listRecharges, rechargeSorts } from '@/lib/wallet';
import { rechargeStatuses } from '@/lib/wallet/status';
import { buyerContext } from '@/lib/web/contexts';
import { WalletHeader } from '../wallet-header';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.wallet');
  return { title: t('recharges') };
}

const path = '/console/wallet/recharges';
const pageSize = 20;
type Row = Awaited<ReturnType<typeof listRecharges>>['rows'][number];

/** Every recharge a person began, and what became of it. WAL-01. */
export default async function RechargesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor } = await buyerContext(path);
  const query = await searchParams;
  const page = pageOf(query);
  const status = choiceOf(query, 'status', rechargeStatuses);
  const [t, { rows, total }] = await Promise.all([
    getTranslations('buyer.wallet'),
    listRecharges(db, actor.accountId, { status, sort: choiceOf(query, 'sort', rechargeSorts), page, pageSize }),
  ]);
  return (
    <>
      <WalletHeader current="recharges" />
      <Card flush>
        <Filters query={query} />
        <DataTable
          caption={t('recharges')}
          columns={await columnsOf()}
          rows={rows}
          rowKey={(row) => row.id}
          sorting={{ path, query }}
          empty={<Nothing isFiltered={status !== undefined} />}
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, states] = await Promise.all([getTranslations('buyer.wallet'), getTranslations('wallet.status')]);
  return (
    <FilterBar
      path={path}
      query={query}
      actions={
        <LinkButton href="/console/wallet/recharge" tone="primary">
          {t('recharge')}
        </LinkButton>
      }
    >
      <Filter label={t('state')}>
        <Select
          name="status"
          defaultValue={choiceOf(query, 'status', rechargeStatuses)}
          placeholder={t('anyState')}
          options={rechargeStatuses.map((value) => ({ value, label: states(value) }))}
        />
      </Filter>
    </FilterBar>
  );
}

async function columnsOf(): Promise<Column<Row>[]> {
  const t = await getTranslations('buyer.wallet');
  return [
    {
      key: 'orderNo',
      header: t('orderNo'),
      primary: true,
      cell: (row) => (
        <Link href={`${path}/${row.id}`} className="font-mono">
          {row.orderNo}
        </Link>
      ),
    },
    {
      key: 'createdAt',
      header: t('begun'),
      sort: 'createdAt',
      cell: (row) => <DateTime at={row.createdAt} precision="second" />,
    },
    {
      key: 'paidAt',
      header: t('paidAt'),
      cell: (row) => (row.paidAt ? <DateTime at={row.paidAt} precision="second" /> : '—'),
    },
    { key: 'status', header: t('state'), cell: (row) => <RechargeStatusMark status={row.status} /> },
    {
      key: 'amount',
      header: t('amount'),
      align: 'right',
      sort: 'amount',
      cell: (row) => <Money amount={row.amount} />,
    },
    {
      key: 'actions',
      header: t('actions'),
      align: 'right',
      cell: (row) => (
        <LinkButton href={`${path}/${row.id}`} size="sm" tone={row.status === 'CREATED' ? 'primary' : 'plain'}>
          {t(row.status === 'CREATED' ? 'goOn' : 'detail')}
        </LinkButton>
      ),
    },
  ];
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('buyer.wallet');
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing="money"
        title={t(isFiltered ? 'noneFound' : 'noRecharges')}
        action={
          isFiltered ? (
            <LinkButton href={path}>{t('showAll')}</LinkButton>
          ) : (
            <LinkButton href="/console/wallet/recharge" tone="primary">
              {t('recharge')}
            </LinkButton>
          )
        }
      >
        {!isFiltered && t('noRechargesDetail')}
      </EmptyState>
    </div>
  );
}
