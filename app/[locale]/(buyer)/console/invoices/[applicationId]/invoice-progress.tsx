import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Steps } from '@/components/ui/steps';
import type { InvoiceDetail } from '@/lib/invoicing';
import type { Derivation } from '@/lib/kernel/clock';

/** Asked for, taken on, posted; and until when the vendor has to post it. INV-10, INV-11. */
export async function InvoiceProgress({ invoice, now }: { invoice: InvoiceDetail; now: Date }) {
  const t = await getTranslations('buyer.invoice');
  const date = (at: Date | null) => at && <DateTime at={at} />;
  const applied = { key: 'PENDING', label: t('steps.applied'), description: date(invoice.requestedAt) };
  if (invoice.status === 'WITHDRAWN') {
    const withdrawn = { key: 'WITHDRAWN', label: t('steps.withdrawn'), description: date(invoice.withdrawnAt) };
    return <Steps steps={[applied, withdrawn]} current="WITHDRAWN" />;
  }
  const accepted = {
    key: 'PROCESSING',
    label: t('steps.accepted'),
    description: date(invoice.acceptedAt) ?? t('steps.acceptedAhead'),
  };
  const mailed = {
    key: 'MAILED',
    label: t('steps.mailed'),
    description: date(invoice.mailedAt) ?? t('steps.mailedAhead'),
  };
  const current = { PENDING: 'PROCESSING', PROCESSING: 'MAILED', MAILED: null }[invoice.status];
  return (
    <div className="grid gap-4">
      <Steps steps={[applied, accepted, mailed]} current={current} />
      {invoice.status === 'PROCESSING' && invoice.deadline && <IssueBy invoice={invoice} now={now} />}
    </div>
  );
}

async function IssueBy({ invoice: { deadline, vendor }, now }: { invoice: InvoiceDetail; now: Date }) {
  const [t, invoicing] = await Promise.all([getTranslations('buyer.invoice'), getTranslations('invoicing')]);
  if (!deadline) return null;
  if (deadline.dueAt < now) {
    return (
      <Alert tone="warning" title={invoicing('overdue')}>
        {t('urge', { phone: vendor.servicePhone })}
      </Alert>
    );
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-secondary">
      <span>{t.rich('issueBy', { at: () => <DateTime key="at" at={deadline.dueAt} precision="day" /> })}</span>
      <Countdown derivation={deadline.derivation as unknown as Derivation} now={now} />
    </div>
  );
}
