import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import type { BuyerActor } from '@/lib/db';
import { findLastTitle, listInvoiceableOrders } from '@/lib/invoicing';
import { findBuyerOrder } from '@/lib/orders';
import { policyAt } from '@/lib/policy';
import { buyerContext, type PageContext } from '@/lib/web/contexts';
import { OrderPicker } from '../order-picker';
import { InvoiceForm } from './invoice-form';
import { InvoiceTerms } from './invoice-terms';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.invoices');
  return { title: t('apply') };
}

const path = '/console/invoices/apply';
const pageSize = 20;

/** Asking a vendor for an invoice: which order, and what stands on it. INV-07, INV-09, INV-19. */
export default async function ApplyPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const query = await searchParams;
  const orderId = searchOf(query, 'order');
  const context = await buyerContext(orderId ? `${path}?order=${encodeURIComponent(orderId)}` : path);
  const [t, shell] = await Promise.all([getTranslations('buyer.invoices'), getTranslations('shell')]);
  return (
    <>
      <PageHeader
        title={t('apply')}
        description={t('applyDetail')}
        crumbs={[
          { label: shell('faces.buyer'), href: '/console' },
          { label: t('title'), href: '/console/invoices' },
          { label: t('apply') },
        ]}
      />
      {orderId ? <ApplyFor context={context} orderId={orderId} /> : <Choose context={context} query={query} />}
    </>
  );
}

type ApplyContext = PageContext<BuyerActor>;

async function ApplyFor({ context: { db, actor, now }, orderId }: { context: ApplyContext; orderId: string }) {
  const [t, order, { rows }, last] = await Promise.all([
    getTranslations('buyer.invoices'),
    findBuyerOrder(db, actor.accountId, orderId),
    listInvoiceableOrders(db, actor.accountId, { orderId, page: 1, pageSize: 1 }),
    findLastTitle(db, actor.accountId),
  ]);
  if (!order) notFound();
  const [invoiceable] = rows;
  if (!invoiceable) {
    return (
      <Card>
        <Alert
          tone="warning"
          title={t('notNow')}
          actions={<LinkButton href={`/console/orders/${orderId}`}>{t('toOrder')}</LinkButton>}
        >
          {t(order.status === 'COMPLETED' ? 'nothingLeft' : order.paidAt ? 'notCompleted' : 'notPaid')}
        </Alert>
      </Card>
    );
  }
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <Card title={t('formTitle')}>
        <InvoiceForm order={invoiceable} last={last} contact={order} />
      </Card>
      <InvoiceTerms order={invoiceable} policy={policyAt(now)} />
    </div>
  );
}

async function Choose({ context: { db, actor }, query }: { context: ApplyContext; query: ListQuery }) {
  const page = pageOf(query);
  const [t, { rows, total }] = await Promise.all([
    getTranslations('buyer.invoices'),
    listInvoiceableOrders(db, actor.accountId, { page, pageSize }),
  ]);
  if (total === 0) {
    return (
      <Card>
        <EmptyState
          title={t('noOrders')}
          action={<LinkButton href="/console/orders?status=COMPLETED">{t('toOrders')}</LinkButton>}
        >
          {t('noOrdersDetail')}
        </EmptyState>
      </Card>
    );
  }
  return (
    <Card title={t('choose')} flush>
      <OrderPicker
        rows={rows}
        footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
      />
    </Card>
  );
}
