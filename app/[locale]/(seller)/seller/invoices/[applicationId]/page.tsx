import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { InvoiceStatusMark } from '@/components/invoices/invoice-status';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { Steps } from '@/components/ui/steps';
import { Timeline } from '@/components/ui/timeline';
import { findDeadline } from '@/lib/deadlines';
import { type InvoiceDetail, loadInvoice } from '@/lib/invoicing';
import { vendorContext } from '@/lib/web/vendor-context';
import { orNotFound } from '../../or-not-found';
import { FactsCard } from './facts-card';
import { MailingCard } from './mailing-card';
import { NextStep } from './next-step';

type Props = { params: Promise<{ applicationId: string }>; searchParams: Promise<ListQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-money.invoice');
  return { title: t('pageTitle') };
}

/** One application: what to write on the invoice, where to post it, and the step that is next. INV-12, INV-13, PRV-04. */
export default async function InvoicePage({ params, searchParams }: Props) {
  const { applicationId } = await params;
  const { db, actor, now } = await vendorContext('invoices:view', `/seller/invoices/${applicationId}`);
  const [t, invoices, shell, query, invoice, deadline] = await Promise.all([
    getTranslations('seller-money.invoice'),
    getTranslations('seller-money.invoices'),
    getTranslations('shell'),
    searchParams,
    loadInvoice(db, applicationId, { vendorId: actor.vendorId }).catch(orNotFound),
    findDeadline(db, 'issue-invoice', applicationId),
  ]);
  return (
    <>
      <PageHeader
        title={t('pageTitle')}
        description={t('number', { number: invoice.number })}
        badge={<InvoiceStatusMark status={invoice.status} />}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: invoices('title'), href: '/seller/invoices' },
          { label: invoice.number },
        ]}
      />
      <div className="grid gap-4">
        <Done done={oneOf(query, 'done')} invoice={invoice} />
        <Card>
          <div className="pt-1.5">
            <Progress invoice={invoice} />
          </div>
        </Card>
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
          <div className="grid min-w-0 gap-4">
            <NextStep invoice={invoice} deadline={deadline?.derivation ?? null} now={now} />
            <FactsCard invoice={invoice} />
          </div>
          <div className="grid min-w-0 gap-4">
            <MailingCard invoice={invoice} />
            <History events={invoice.events} />
          </div>
        </div>
      </div>
    </>
  );
}

async function Done({ done, invoice: { status } }: { done?: string; invoice: InvoiceDetail }) {
  const t = await getTranslations('seller-money.invoice.done');
  const isSo = (done === 'accepted' && status === 'PROCESSING') || (done === 'mailed' && status === 'MAILED');
  if (!done || !isSo) return null;
  return (
    <div role="status">
      <Alert tone="success">{t(done)}</Alert>
    </div>
  );
}

const currentStep = { PENDING: 'accepted', PROCESSING: 'mailed', MAILED: null } as const;

async function Progress({ invoice }: { invoice: InvoiceDetail }) {
  const t = await getTranslations('seller-money.invoice.steps');
  const step = (key: 'applied' | 'accepted' | 'mailed' | 'withdrawn', at: Date | null, ahead?: string) => ({
    key,
    label: t(key),
    description: at ? <DateTime at={at} /> : ahead,
  });
  const applied = step('applied', invoice.requestedAt);
  if (invoice.status === 'WITHDRAWN') {
    return <Steps steps={[applied, step('withdrawn', invoice.withdrawnAt)]} current={null} />;
  }
  return (
    <Steps
      steps={[
        applied,
        step('accepted', invoice.acceptedAt, t('acceptedAhead')),
        step('mailed', invoice.mailedAt, t('mailedAhead')),
      ]}
      current={currentStep[invoice.status]}
    />
  );
}

async function History({ events }: { events: InvoiceDetail['events'] }) {
  const [t, words] = await Promise.all([getTranslations('seller-money.invoice'), getTranslations('invoicing.events')]);
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
