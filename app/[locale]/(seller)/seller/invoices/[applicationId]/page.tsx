import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvoiceStatusMark } from '@/components/invoices/invoice-status';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLink } from '@/components/ui/rule-link';
import { Timeline } from '@/components/ui/timeline';
import { findDeadline } from '@/lib/deadlines';
import { type InvoiceDetail, loadInvoice } from '@/lib/invoicing';
import { vendorContext } from '@/lib/web/contexts';
import { orNotFound } from '../../or-not-found';
import { NextStep } from './next-step';

type Props = { params: Promise<{ applicationId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.invoices');
  return { title: t('detailTitle') };
}

/** One application: what to write on the invoice, where to post it, and the step that is next. INV-12, INV-13, PRV-04. */
export default async function InvoicePage({ params }: Props) {
  const { applicationId } = await params;
  const { db, actor, now } = await vendorContext(`/seller/invoices/${applicationId}`);
  const [t, shell, invoice, deadline] = await Promise.all([
    getTranslations('seller.invoices'),
    getTranslations('shell'),
    loadInvoice(db, applicationId, { vendorId: actor.vendorId }).catch(orNotFound),
    findDeadline(db, 'issue-invoice', applicationId),
  ]);
  return (
    <>
      <PageHeader
        title={t('detailTitle')}
        description={t('number', { number: invoice.number })}
        badge={<InvoiceStatusMark status={invoice.status} />}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: t('title'), href: '/seller/invoices' },
          { label: invoice.number },
        ]}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 gap-4">
          <NextStep invoice={invoice} deadline={deadline?.derivation ?? null} now={now} />
          <InvoiceFacts invoice={invoice} />
          <MailingFacts invoice={invoice} />
        </div>
        <History events={invoice.events} />
      </div>
    </>
  );
}

async function InvoiceFacts({ invoice }: { invoice: InvoiceDetail }) {
  const [t, fields, kinds] = await Promise.all([
    getTranslations('seller.invoices'),
    getTranslations('invoicing.fields'),
    getTranslations('invoicing.kinds'),
  ]);
  return (
    <Card title={t('invoice')}>
      <DescriptionList
        items={[
          { term: fields('kind'), description: kinds(invoice.kind) },
          { term: fields('amount'), description: <Money amount={invoice.amount} className="font-semibold" /> },
          { term: fields('title'), description: invoice.title },
          {
            term: fields('taxNumber'),
            description: invoice.taxNumber && <span className="break-all tabular-nums">{invoice.taxNumber}</span>,
          },
          {
            term: fields('order'),
            description: (
              <Link href={`/seller/orders/${invoice.orderId}`} className="text-primary tabular-nums hover:underline">
                {invoice.orderNumber}
              </Link>
            ),
          },
          {
            term: fields('product'),
            description: `${invoice.order.productName} · ${invoice.order.specName}`,
          },
          { term: fields('requestedAt'), description: <DateTime at={invoice.requestedAt} /> },
          {
            term: fields('acceptedAt'),
            description: invoice.acceptedAt && <DateTime at={invoice.acceptedAt} />,
          },
        ]}
      />
    </Card>
  );
}

async function MailingFacts({ invoice }: { invoice: InvoiceDetail }) {
  const [t, fields, postage] = await Promise.all([
    getTranslations('seller.invoices'),
    getTranslations('invoicing.fields'),
    getTranslations('invoicing.postage'),
  ]);
  const { courier, trackingNumber, invoiceNumber, mailedAt } = invoice;
  return (
    <Card title={t('mailing')} description={t('mailingDetail')}>
      <DescriptionList
        items={[
          { term: fields('recipient'), description: invoice.recipient },
          {
            term: fields('recipientPhone'),
            description: <span className="tabular-nums">{invoice.recipientPhone}</span>,
          },
          { term: fields('recipientAddress'), description: invoice.recipientAddress, wide: true },
          {
            term: fields('postage'),
            description: (
              <span className="inline-flex flex-wrap items-center gap-2">
                {postage(invoice.vendorPaysPostage ? 'vendor' : 'buyer')} <RuleLink id="INV-09" />
              </span>
            ),
            wide: true,
          },
          ...(mailedAt
            ? [
                { term: fields('courier'), description: courier },
                { term: fields('trackingNumber'), description: <span className="tabular-nums">{trackingNumber}</span> },
                { term: fields('invoiceNumber'), description: <span className="tabular-nums">{invoiceNumber}</span> },
                { term: fields('mailedAt'), description: <DateTime at={mailedAt} /> },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

async function History({ events }: { events: InvoiceDetail['events'] }) {
  const [t, words] = await Promise.all([getTranslations('seller.invoices'), getTranslations('invoicing.events')]);
  return (
    <Card title={t('history')}>
      <Timeline
        entries={events
          .map(({ verb, at }, index) => ({
            key: String(index),
            at,
            title: words(verb),
            tone: verb === 'mail' ? ('success' as const) : ('info' as const),
          }))
          .reverse()}
      />
    </Card>
  );
}
