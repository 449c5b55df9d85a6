import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CallName, CallState } from '@/components/delivery/call-state';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { Pagination } from '@/components/ui/pagination';
import { type CallView, callSorts, listCalls } from '@/lib/delivery';
import { vendorContext } from '@/lib/web/vendor-context';
import { DeliveryFrame } from '../delivery-frame';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.delivery.calls');
  return { title: t('title') };
}

const path = '/seller/delivery/calls';
const pageSize = 20;
const statuses = ['PENDING', 'SUCCEEDED', 'GIVEN_UP'] as const;
const actions = ['created', 'renewed', 'expired', 'destroyed'] as const;

/** Everything the vendor's application was told for real orders, newest first. SAS-01. */
export default async function CallsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await vendorContext('delivery:view', path);
  const [t, query] = await Promise.all([getTranslations('seller.delivery.calls'), searchParams]);
  const status = choiceOf(query, 'status', statuses);
  const action = choiceOf(query, 'action', actions);
  const search = searchOf(query);
  const sort = choiceOf(query, 'sort', callSorts);
  const page = pageOf(query);
  const filter = { vendorId: actor.vendorId, status, action, search, sort, page, pageSize };
  const { rows, total } = await listCalls(db, filter);
  const filtered = Boolean(status || action || search);
  return (
    <DeliveryFrame current="calls">
      <Card flush>
        {(total > 0 || filtered) && <Filters query={query} status={status} action={action} search={search} />}
        <DataTable
          caption={t('title')}
          columns={await columnsOf(now)}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={{ path, query }}
          empty={
            filtered ? (
              <EmptyState
                drawing="search"
                title={t('noMatch')}
                action={<LinkButton href={path}>{t('showAll')}</LinkButton>}
              />
            ) : (
              <EmptyState title={t('none')}>{t('noneDetail')}</EmptyState>
            )
          }
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </DeliveryFrame>
  );
}

async function columnsOf(now: Date): Promise<Column<CallView>[]> {
  const [t, fields, failures] = await Promise.all([
    getTranslations('seller.delivery.calls'),
    getTranslations('delivery.fields'),
    getTranslations('delivery.failures'),
  ]);
  return [
    {
      key: 'call',
      header: fields('action'),
      primary: true,
      cell: (row) => (
        <Link href={`${path}/${row.id}`}>
          <CallName callName={row.callName} action={row.action} />
        </Link>
      ),
    },
    {
      key: 'order',
      header: fields('order'),
      cell: (row) => (
        <>
          <Link href={`/seller/orders/${row.orderId}`}>
            <span className="tabular-nums">{row.orderNumber}</span>
          </Link>
          <span className="block text-muted text-xs">{row.productName}</span>
        </>
      ),
    },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-x-3 max-sm:justify-end">
          <CallState status={row.status} />
          {row.retry && <Countdown derivation={row.retry} now={now} />}
        </span>
      ),
    },
    { key: 'attempts', header: fields('attemptCount'), align: 'right', cell: (row) => row.attemptCount },
    {
      key: 'error',
      header: fields('lastError'),
      cell: (row) => row.lastError && <span className="text-error text-xs">{failures(row.lastError)}</span>,
    },
    {
      key: 'created',
      header: fields('createdAt'),
      sort: 'createdAt',
      cell: (row) => <DateTime at={row.createdAt} precision="second" />,
    },
    {
      key: 'finished',
      header: fields('finishedAt'),
      cell: (row) => (row.finishedAt ? <DateTime at={row.finishedAt} precision="second" /> : '—'),
    },
  ];
}

async function Filters({ query, status, action, search }: FiltersProps) {
  const [t, delivery] = await Promise.all([getTranslations('seller.delivery.calls'), getTranslations('delivery')]);
  return (
    <FilterBar path={path} query={query}>
      <Filter label={delivery('fields.order')} wide>
        <Input name="search" maxLength={60} placeholder={t('searchHint')} defaultValue={search} />
      </Filter>
      <Filter label={t('status')}>
        <Select
          name="status"
          defaultValue={status ?? ''}
          placeholder={t('any')}
          options={statuses.map((value) => ({ value, label: delivery(`callStatus.${value}`) }))}
        />
      </Filter>
      <Filter label={delivery('fields.action')}>
        <Select
          name="action"
          defaultValue={action ?? ''}
          placeholder={t('any')}
          options={actions.map((value) => ({ value, label: delivery(`actions.${value}`) }))}
        />
      </Filter>
    </FilterBar>
  );
}

type FiltersProps = { query: ListQuery; status?: string; action?: string; search?: string };
