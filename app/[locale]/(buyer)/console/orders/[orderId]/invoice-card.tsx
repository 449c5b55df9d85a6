import { getTranslations } from 'next-intl/server';
import { InvoiceStatusMark } from '@/components/invoices/invoice-status';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { InvoiceableOrder, InvoiceRow } from '@/lib/invoicing';
import { type OrderDetail, orderMay } from '@/lib/orders';

type InvoiceCardProps = { order: OrderDetail; invoices: InvoiceRow[]; invoiceable: InvoiceableOrder | null };

/** The invoices asked for of an order, and the next one if something is left. INV-07, INV-19. */
export async function InvoiceCard({ order, invoices, invoiceable }: InvoiceCardProps) {
  const t = await getTranslations('buyer.order.invoice');
  return (
    <Card
      title={t('title')}
      actions={
        invoiceable && (
          <LinkButton href={`/console/invoices/apply?order=${order.id}`} size="sm">
            {t('apply')}
          </LinkButton>
        )
      }
    >
      {invoices.length > 0 && (
        <ul className="mb-2 grid gap-2 text-13">
          {invoices.map((invoice) => (
            <li key={invoice.id} className="flex flex-wrap items-baseline justify-between gap-x-3">
              <Link href={`/console/invoices/${invoice.id}`} className="text-primary hover:underline">
                {invoice.number}
              </Link>
              <span className="inline-flex items-baseline gap-3">
                <Money amount={invoice.amount} />
                <InvoiceStatusMark status={invoice.status} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="text-muted text-xs">
        {invoiceable
          ? t.rich('left', { amount: () => <Money key="amount" amount={invoiceable.amount} /> })
          : t(order.status === 'COMPLETED' ? 'nothingLeft' : orderMay[order.status].holdEscrow ? 'later' : 'never')}
      </p>
    </Card>
  );
}
