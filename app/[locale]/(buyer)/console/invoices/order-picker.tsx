import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { InvoiceableOrder } from '@/lib/invoicing';

/** Completed orders with something left to invoice, each with the way to ask. INV-19, DEC-11. */
export async function OrderPicker({ rows, footer }: { rows: InvoiceableOrder[]; footer?: ReactNode }) {
  const [t, fields, orders] = await Promise.all([
    getTranslations('buyer.invoices'),
    getTranslations('invoicing.fields'),
    getTranslations('orders.fields'),
  ]);
  const columns: Column<InvoiceableOrder>[] = [
    {
      key: 'product',
      header: fields('product'),
      primary: true,
      cell: (row) => (
        <span className="block">
          {row.productName}
          <span className="block font-normal text-xs">
            <Link href={`/console/orders/${row.id}`} className="font-mono">
              {row.number}
            </Link>
          </span>
        </span>
      ),
    },
    { key: 'store', header: fields('issuer'), cell: (row) => row.storeName },
    { key: 'paidAt', header: orders('paidAt'), cell: (row) => <DateTime at={row.paidAt} /> },
    { key: 'amount', header: t('left'), align: 'right', cell: (row) => <Money amount={row.amount} /> },
    {
      key: 'actions',
      header: t('actions'),
      align: 'right',
      cell: (row) => (
        <LinkButton href={`/console/invoices/apply?order=${row.id}`} size="sm" tone="primary">
          {t('apply')}
        </LinkButton>
      ),
    },
  ];
  return <DataTable caption={t('choose')} columns={columns} rows={rows} rowKey={(row) => row.id} footer={footer} />;
}
