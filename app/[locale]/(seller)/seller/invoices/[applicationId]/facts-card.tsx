import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import type { InvoiceDetail } from '@/lib/invoicing';

/** What is to stand on the invoice, ready to be copied. INV-07, INV-18, DEC-11. */
export async function FactsCard({ invoice }: { invoice: InvoiceDetail }) {
  const [t, fields, kinds] = await Promise.all([
    getTranslations('seller-money.invoice'),
    getTranslations('invoicing.fields'),
    getTranslations('invoicing.kinds'),
  ]);
  const { order } = invoice;
  return (
    <Card title={t('content')} description={invoice.status === 'WITHDRAWN' ? undefined : t('contentDetail')}>
      <DescriptionList
        items={[
          { term: fields('kind'), description: kinds(invoice.kind) },
          { term: fields('amount'), description: <Money amount={invoice.amount} className="font-semibold" /> },
          { term: fields('title'), description: <Copied text={invoice.title} /> },
          {
            term: fields('taxNumber'),
            description: invoice.taxNumber ? <Copied text={invoice.taxNumber} isCode /> : t('noTaxNumber'),
          },
          { term: fields('product'), description: `${order.productName} · ${order.specName}` },
          {
            term: fields('order'),
            description: (
              <Link href={`/seller/orders/${invoice.orderId}`} className="text-primary tabular-nums hover:underline">
                {invoice.orderNumber}
              </Link>
            ),
          },
          { term: t('paid'), description: <Money amount={order.payable} /> },
          { term: fields('requestedAt'), description: <DateTime at={invoice.requestedAt} precision="second" /> },
        ]}
      />
      <p className="mt-3 flex flex-wrap items-center gap-x-2 gap-y-1 border-line border-t pt-3 text-muted text-xs">
        {t('whole')} <RuleLinks ids={['INV-18', 'DEC-11']} />
      </p>
    </Card>
  );
}

/** A text that goes onto an invoice or an envelope letter by letter. */
export function Copied({ text, isCode }: { text: string; isCode?: boolean }) {
  return (
    <>
      <span className={isCode ? 'break-all font-mono' : undefined}>{text}</span> <CopyButton text={text} />
    </>
  );
}
