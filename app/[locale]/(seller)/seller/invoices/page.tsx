import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvoiceStatusMark } from '@/components/invoices/invoice-status';
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
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { type InvoiceRow, invoiceSorts, listInvoices } from '@/lib/invoicing';
import { invoiceStatuses } from '@/lib/invoicing/status';
import { vendorContext } from '@/lib/web/contexts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.invoices');
  return { title: t('title') };
}

const path = '/seller/invoices';
const pageSize = 20;

/** Buyers' applications for invoices, each with the days left to post it. INV-10, INV-11, INV-17. */
export default async function InvoicesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await vendorContext(path);
  const [t, shell, query] = await Promise.all([
    getTranslations('seller.invoices'),
    getTranslations('shell'),
    searchParams,
  ]);
  const status = choiceOf(query, 'status', invoiceStatuses);
  const sort = choiceOf(query, 'sort', invoiceSorts);
  const page = pageOf(query);
  const { rows, total } = await listInvoices(db, { vendorId: actor.vendorId, status, sort, page, pageSize });
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
      />
      <Card flush>
        {(total > 0 || status) && <Filters query={query} status={status} />}
        <DataTable
          caption={t('title')}
          columns={await columnsOf(now)}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={{ path, query }}
          empty={
            status ? (
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
    </>
  );
}

async function columnsOf(now: Date): Promise<Column<InvoiceRow>[]> {
  const [t, fields, kinds] = await Promise.all([
    getTranslations('seller.invoices'),
    getTranslations('invoicing.fields'),
    getTranslations('invoicing.kinds'),
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
      key: 'title',
      header: fields('title'),
      cell: (row) => (
        <>
          {row.title}
          <span className="block text-muted text-xs">{kinds(row.kind)}</span>
        </>
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
      key: 'amount',
      header: fields('amount'),
      align: 'right',
      sort: 'amount',
      cell: (row) => <Money amount={row.amount} />,
    },
    {
      key: 'status',
      header: fields('status'),
      cell: (row) => (
        <span className="inline-grid max-sm:justify-items-end">
          <InvoiceStatusMark status={row.status} />
          {row.countdown && <Countdown derivation={row.countdown} now={now} />}
          {row.status === 'PROCESSING' && row.issueBy !== null && row.issueBy < now && (
            <span className="text-error text-xs">{t('overdue')}</span>
          )}
        </span>
      ),
    },
    {
      key: 'requested',
      header: fields('requestedAt'),
      sort: 'requestedAt',
      cell: (row) => <DateTime at={row.requestedAt} />,
    },
    {
      key: 'actions',
      header: <span className="sr-only">{t('actions')}</span>,
      align: 'right',
      wideOnly: true,
      cell: (row) => (
        <LinkButton href={`${path}/${row.id}`} tone="text" size="sm">
          {t(row.status === 'PENDING' || row.status === 'PROCESSING' ? 'handle' : 'view')}
        </LinkButton>
      ),
    },
  ];
}

async function Filters({ query, status }: { query: ListQuery; status?: string }) {
  const [t, statuses] = await Promise.all([getTranslations('seller.invoices'), getTranslations('invoicing.status')]);
  return (
    <FilterBar path={path} query={query}>
      <Filter label={t('status')}>
        <Select
          name="status"
          defaultValue={status ?? ''}
          placeholder={t('any')}
          options={invoiceStatuses.map((value) => ({ value, label: statuses(value) }))}
        />
      </Filter>
    </FilterBar>
  );
}
