import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { InvoiceStatusMark } from '@/components/invoices/invoice-status';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { Timeline } from '@/components/ui/timeline';
import { type InvoiceDetail, invoiceSteps, loadInvoice } from '@/lib/invoicing';
import { NotFound } from '@/lib/kernel/errors';
import { can } from '@/lib/kernel/transitions';
import { buyerContext } from '@/lib/web/contexts';
import { WithdrawInvoice } from '../withdraw-invoice';
import { CourierCard } from './courier-card';
import { InvoiceFacts } from './invoice-facts';
import { InvoiceProgress } from './invoice-progress';

type InvoicePageProps = { params: Promise<{ applicationId: string }>; searchParams: Promise<ListQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.invoice');
  return { title: t('title') };
}

/** One application: how far it is, where the envelope is, and whom to ring. INV-10…INV-15. */
export default async function InvoicePage({ params, searchParams }: InvoicePageProps) {
  const { applicationId } = await params;
  const { db, actor, now } = await buyerContext(`/console/invoices/${applicationId}`);
  const invoice = await loadInvoice(db, applicationId, { buyerId: actor.accountId }).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  const [t, shell, query] = await Promise.all([
    getTranslations('buyer.invoice'),
    getTranslations('shell'),
    searchParams,
  ]);
  return (
    <>
      <PageHeader
        title={invoice.number}
        badge={<InvoiceStatusMark status={invoice.status} />}
        description={invoice.order.productName}
        crumbs={[
          { label: shell('faces.buyer'), href: '/console' },
          { label: shell('nav.buyer.invoices'), href: '/console/invoices' },
          { label: t('title') },
        ]}
        actions={
          can(invoiceSteps.withdraw, invoice.status) && (
            <WithdrawInvoice applicationId={invoice.id} number={invoice.number} />
          )
        }
      />
      <div className="grid gap-4">
        <Done done={oneOf(query, 'done')} invoice={invoice} />
        <Card>
          <div className="pt-1.5">
            <InvoiceProgress invoice={invoice} now={now} />
          </div>
        </Card>
        {invoice.status === 'MAILED' && <CourierCard invoice={invoice} />}
        <InvoiceFacts invoice={invoice} />
        <History invoice={invoice} />
      </div>
    </>
  );
}

async function Done({ done, invoice }: { done?: string; invoice: InvoiceDetail }) {
  const t = await getTranslations('buyer.invoice.done');
  const isSo =
    (done === 'applied' && invoice.status === 'PENDING') || (done === 'withdrawn' && invoice.status === 'WITHDRAWN');
  if (!done || !isSo) return null;
  return (
    <div role="status">
      <Alert tone="success">{t(done)}</Alert>
    </div>
  );
}

async function History({ invoice }: { invoice: InvoiceDetail }) {
  const [t, events] = await Promise.all([getTranslations('buyer.invoice'), getTranslations('invoicing.events')]);
  return (
    <Card title={t('history')}>
      <Timeline
        entries={invoice.events
          .map((event, index) => ({
            key: String(index),
            at: event.at,
            title: events(event.verb),
            tone: event.verb === 'mail' ? ('success' as const) : ('info' as const),
          }))
          .reverse()}
      />
    </Card>
  );
}
