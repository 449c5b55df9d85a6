import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import type { InvoiceDetail } from '@/lib/invoicing';

/** Who carries the envelope and under which number. INV-13. */
export async function CourierCard({ invoice }: { invoice: InvoiceDetail }) {
  const [t, fields] = await Promise.all([getTranslations('buyer.invoice'), getTranslations('invoicing.fields')]);
  return (
    <Card title={t('courierTitle')} description={t('courierDetail')}>
      <DescriptionList
        items={[
          { term: fields('courier'), description: invoice.courier },
          { term: fields('trackingNumber'), description: <Code text={invoice.trackingNumber} /> },
          { term: fields('invoiceNumber'), description: <Code text={invoice.invoiceNumber} /> },
          { term: fields('mailedAt'), description: invoice.mailedAt && <DateTime at={invoice.mailedAt} /> },
        ]}
      />
    </Card>
  );
}

function Code({ text }: { text: string | null }) {
  if (!text) return '—';
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <code className="break-all font-mono">{text}</code>
      <CopyButton text={text} />
    </span>
  );
}
