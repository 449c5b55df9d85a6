import { getTranslations } from 'next-intl/server';
import { InvoiceStatusMark } from '@/components/invoices/invoice-status';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Money } from '@/components/ui/money';
import type { OrderDossier } from './load-order-dossier';

type Invoice = OrderDossier['invoices'][number];

/** Applications for an invoice of the order, with until when the vendor has to post it. INV-10, INV-11. */
export async function InvoiceCard({ invoices, now }: Pick<OrderDossier, 'invoices'> & { now: Date }) {
  const [t, words] = await Promise.all([getTranslations('operations-business.orders'), getTranslations('invoicing')]);
  if (invoices.length === 0) return null;
  const columns: Column<Invoice>[] = [
    {
      key: 'number',
      header: words('fields.number'),
      primary: true,
      cell: ({ number }) => <code className="font-mono text-xs">{number}</code>,
    },
    { key: 'kind', header: words('fields.kind'), cell: ({ kind }) => words(`kinds.${kind}`) },
    { key: 'amount', header: words('fields.amount'), align: 'right', cell: ({ amount }) => <Money amount={amount} /> },
    { key: 'status', header: words('fields.status'), cell: ({ status }) => <InvoiceStatusMark status={status} /> },
    {
      key: 'due',
      header: words('fields.issueBy'),
      cell: ({ countdown, issueBy }) =>
        countdown ? <Countdown derivation={countdown} now={now} /> : issueBy ? <DateTime at={issueBy} /> : '—',
    },
    {
      key: 'posted',
      header: words('fields.trackingNumber'),
      cell: ({ courier, trackingNumber }) => (trackingNumber ? `${courier} ${trackingNumber}` : '—'),
    },
  ];
  return (
    <Card title={t('invoice')} flush>
      <DataTable caption={t('invoice')} columns={columns} rows={invoices} rowKey={({ id }) => id} />
    </Card>
  );
}
