import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { InvoiceStatusMark } from '@/components/invoices/invoice-status';
import { LinkButton } from '@/components/ui/button';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { type InvoiceRow, invoiceSteps } from '@/lib/invoicing';
import { can } from '@/lib/kernel/transitions';
import { WithdrawInvoice } from './withdraw-invoice';

type InvoiceTableProps = { rows: InvoiceRow[]; now: Date; query: ListQuery; empty: ReactNode; footer: ReactNode };

/** Applications with their state, the vendor's time, and where the envelope is. INV-10, INV-11, INV-13. */
export async function InvoiceTable({ rows, now, query, empty, footer }: InvoiceTableProps) {
  const [t, fields, kinds] = await Promise.all([
    getTranslations('buyer.invoices'),
    getTranslations('invoicing.fields'),
    getTranslations('invoicing.kinds'),
  ]);
  const columns: Column<InvoiceRow>[] = [
    {
      key: 'number',
      header: fields('number'),
      primary: true,
      cell: (row) => (
        <span className="block">
          <Link href={`/console/invoices/${row.id}`} className="font-mono">
            {row.number}
          </Link>
          <span className="block font-normal text-muted text-xs">
            {row.title} · {kinds(row.kind)}
          </span>
        </span>
      ),
    },
    {
      key: 'order',
      header: fields('order'),
      cell: (row) => (
        <span className="inline-grid max-sm:justify-items-end">
          {row.productName}
          <span className="block text-xs">
            <Link href={`/console/orders/${row.orderId}`} className="font-mono">
              {row.orderNumber}
            </Link>
          </span>
        </span>
      ),
    },
    { key: 'store', header: fields('issuer'), wideOnly: true, cell: (row) => row.storeName },
    {
      key: 'requestedAt',
      header: fields('requestedAt'),
      sort: 'requestedAt',
      cell: (row) => <DateTime at={row.requestedAt} />,
    },
    { key: 'status', header: fields('status'), cell: (row) => <State row={row} now={now} /> },
    {
      key: 'amount',
      header: fields('amount'),
      align: 'right',
      sort: 'amount',
      cell: (row) => <Money amount={row.amount} />,
    },
    {
      key: 'actions',
      header: t('actions'),
      align: 'right',
      cell: (row) => (
        <span className="inline-flex flex-wrap items-start justify-end gap-2">
          {can(invoiceSteps.withdraw, row.status) && (
            <WithdrawInvoice applicationId={row.id} number={row.number} size="sm" />
          )}
          <LinkButton href={`/console/invoices/${row.id}`} size="sm">
            {t('detail')}
          </LinkButton>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('applications')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={{ path: '/console/invoices', query }}
      empty={empty}
      footer={footer}
    />
  );
}

async function State({ row, now }: { row: InvoiceRow; now: Date }) {
  const t = await getTranslations('invoicing');
  const isLate = row.status === 'PROCESSING' && row.issueBy !== null && row.issueBy < now;
  return (
    <span className="inline-grid max-sm:justify-items-end">
      <InvoiceStatusMark status={row.status} />
      {row.courier && (
        <span className="text-muted text-xs">
          {row.courier} <span className="font-mono">{row.trackingNumber}</span>
        </span>
      )}
      {isLate && <span className="text-error text-xs">{t('overdue')}</span>}
      {row.status === 'PROCESSING' && !isLate && row.countdown && <Countdown derivation={row.countdown} now={now} />}
    </span>
  );
}
