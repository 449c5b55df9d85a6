import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { InvoiceStatusMark } from '@/components/invoices/invoice-status';
import { LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { type InvoiceRow, invoiceSteps } from '@/lib/invoicing';
import { can } from '@/lib/kernel/transitions';
import { IssueBy } from './issue-by';

type InvoiceTableProps = { rows: InvoiceRow[]; now: Date; query: ListQuery; empty: ReactNode; footer: ReactNode };

const path = '/seller/invoices';

/** Applications with what is to be done next and by when. INV-10, INV-12. */
export async function InvoiceTable({ rows, now, query, empty, footer }: InvoiceTableProps) {
  const [t, fields, kinds] = await Promise.all([
    getTranslations('seller-money.invoices'),
    getTranslations('invoicing.fields'),
    getTranslations('invoicing.kinds'),
  ]);
  const columns: Column<InvoiceRow>[] = [
    {
      key: 'number',
      header: t('application'),
      primary: true,
      cell: (row) => (
        <span className="block">
          <Link href={`${path}/${row.id}`} className="text-primary hover:underline">
            {row.title}
          </Link>
          <span className="block font-normal text-muted text-xs tabular-nums">{row.number}</span>
        </span>
      ),
    },
    { key: 'kind', header: fields('kind'), wideOnly: true, cell: (row) => kinds(row.kind) },
    {
      key: 'order',
      header: fields('order'),
      cell: (row) => (
        <span className="inline-grid max-sm:justify-items-end">
          {row.productName}
          <Link href={`/seller/orders/${row.orderId}`} className="text-xs tabular-nums">
            {row.orderNumber}
          </Link>
        </span>
      ),
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
      key: 'requestedAt',
      header: fields('requestedAt'),
      sort: 'requestedAt',
      cell: (row) => <DateTime at={row.requestedAt} />,
    },
    {
      key: 'actions',
      header: <span className="sr-only">{t('actions')}</span>,
      align: 'right',
      cell: (row) => (
        <LinkButton href={`${path}/${row.id}`} tone={nextOf(row) === 'detail' ? 'text' : 'plain'} size="sm">
          {t(`next.${nextOf(row)}`)}
        </LinkButton>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sorting={{ path, query }}
      empty={empty}
      footer={footer}
    />
  );
}

function nextOf({ status }: InvoiceRow): 'accept' | 'mail' | 'detail' {
  if (can(invoiceSteps.accept, status)) return 'accept';
  return can(invoiceSteps.mail, status) ? 'mail' : 'detail';
}

function State({ row, now }: { row: InvoiceRow; now: Date }) {
  return (
    <span className="inline-grid justify-items-start max-sm:justify-items-end">
      <InvoiceStatusMark status={row.status} />
      {row.courier && (
        <span className="text-muted text-xs">
          {row.courier} <span className="font-mono">{row.trackingNumber}</span>
        </span>
      )}
      {row.status === 'PROCESSING' && <IssueBy dueAt={row.issueBy} derivation={row.countdown} now={now} />}
    </span>
  );
}
