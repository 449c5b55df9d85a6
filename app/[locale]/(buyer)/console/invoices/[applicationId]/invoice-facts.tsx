import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { InvoiceDetail } from '@/lib/invoicing';

/** What was asked for and where it goes, and the vendor's telephone. INV-09, INV-14, INV-16. */
export async function InvoiceFacts({ invoice }: { invoice: InvoiceDetail }) {
  const [t, fields, kinds, postage] = await Promise.all([
    getTranslations('buyer.invoice'),
    getTranslations('invoicing.fields'),
    getTranslations('invoicing.kinds'),
    getTranslations('invoicing.postage'),
  ]);
  return (
    <Card title={t('factsTitle')}>
      <DescriptionList
        items={[
          { term: fields('kind'), description: kinds(invoice.kind) },
          { term: fields('amount'), description: <Money amount={invoice.amount} className="font-medium" /> },
          { term: fields('title'), description: invoice.title },
          {
            term: fields('taxNumber'),
            description: invoice.taxNumber ? (
              <code className="break-all font-mono text-xs">{invoice.taxNumber}</code>
            ) : null,
          },
          {
            term: fields('order'),
            description: (
              <Link href={`/console/orders/${invoice.orderId}`} className="text-primary hover:underline">
                {invoice.orderNumber}
              </Link>
            ),
          },
          { term: fields('requestedAt'), description: <DateTime at={invoice.requestedAt} precision="second" /> },
          { term: fields('recipient'), description: invoice.recipient },
          { term: fields('recipientPhone'), description: invoice.recipientPhone },
          { term: fields('recipientAddress'), description: invoice.recipientAddress, wide: true },
          { term: fields('issuer'), description: invoice.vendor.companyName },
          {
            term: fields('vendorPhone'),
            description: (
              <a href={`tel:${invoice.vendor.servicePhone}`} className="text-primary hover:underline">
                {invoice.vendor.servicePhone}
              </a>
            ),
          },
          { term: fields('postage'), description: postage(invoice.vendorPaysPostage ? 'vendor' : 'buyer') },
        ]}
      />
      <p className="mt-3 border-line border-t pt-3 text-muted text-xs">{t('vendorFirst')}</p>
    </Card>
  );
}
