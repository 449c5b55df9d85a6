import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { type ListQuery, listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { invoiceSorts, listInvoiceableOrders, listInvoices } from '@/lib/invoicing';
import { invoiceStatuses } from '@/lib/invoicing/status';
import { buyerContext } from '@/lib/web/contexts';
import { InvoiceTable } from './invoice-table';
import { OrderPicker } from './order-picker';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.invoices');
  return { title: t('title') };
}

const path = '/console/invoices';
const pageSize = 20;

/** Invoices a buyer asked vendors for, and the orders that can still be invoiced. INV-07, INV-11, INV-13. */
export default async function InvoicesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await buyerContext(path);
  const query = await searchParams;
  const page = pageOf(query);
  const status = choiceOf(query, 'status', invoiceStatuses);
  const [t, shell, { rows, total }, invoiceable] = await Promise.all([
    getTranslations('buyer.invoices'),
    getTranslations('shell'),
    listInvoices(db, {
      buyerId: actor.accountId,
      status,
      sort: choiceOf(query, 'sort', invoiceSorts),
      page,
      pageSize,
    }),
    listInvoiceableOrders(db, actor.accountId, { page: 1, pageSize: 5 }),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.buyer'), href: '/console' }, { label: t('title') }]}
        actions={
          <LinkButton href={`${path}/apply`} tone="primary">
            {t('apply')}
          </LinkButton>
        }
        tabs={<StatusTabs query={query} />}
      />
      <div className="grid gap-4">
        {invoiceable.total > 0 && !status && page === 1 && (
          <Card title={t('invoiceable', { count: invoiceable.total })} description={t('invoiceableDetail')} flush>
            <OrderPicker rows={invoiceable.rows} />
          </Card>
        )}
        <Card title={t('applications')} flush>
          <InvoiceTable
            rows={rows}
            now={now}
            query={query}
            empty={<Nothing isFiltered={status !== undefined} canApply={invoiceable.total > 0} />}
            footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
          />
        </Card>
      </div>
    </>
  );
}

async function StatusTabs({ query }: { query: ListQuery }) {
  const [t, states] = await Promise.all([getTranslations('buyer.invoices'), getTranslations('invoicing.status')]);
  return (
    <Tabs
      label={t('tabs')}
      current={oneOf(query, 'status') ?? 'all'}
      tabs={[
        { key: 'all', label: t('all'), href: listAddress(path, query, { status: undefined }) },
        ...invoiceStatuses.map((status) => ({
          key: status,
          label: states(status),
          href: listAddress(path, query, { status }),
        })),
      ]}
    />
  );
}

async function Nothing({ isFiltered, canApply }: { isFiltered: boolean; canApply: boolean }) {
  const t = await getTranslations('buyer.invoices');
  return (
    <div className="border-line border-t">
      <EmptyState
        title={t(isFiltered ? 'noneFound' : 'none')}
        action={
          isFiltered ? (
            <LinkButton href={path}>{t('showAll')}</LinkButton>
          ) : canApply ? (
            <LinkButton href={`${path}/apply`} tone="primary">
              {t('apply')}
            </LinkButton>
          ) : (
            <LinkButton href="/console/orders">{t('toOrders')}</LinkButton>
          )
        }
      >
        {!isFiltered && t('noneDetail')}
      </EmptyState>
    </div>
  );
}
