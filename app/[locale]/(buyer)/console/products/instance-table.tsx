import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { InstanceStatusMark } from '@/components/instances/instance-status';
import { OrderProduct } from '@/components/orders/order-product';
import { LinkButton } from '@/components/ui/button';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import type { InstanceView } from '@/lib/delivery';
import { OpenInstance } from './open-instance';

type InstanceTableProps = { rows: InstanceView[]; now: Date; query: ListQuery; empty: ReactNode; footer: ReactNode };

/** Instances with their state, until when they run, and the way in. */
export async function InstanceTable({ rows, now, query, empty, footer }: InstanceTableProps) {
  const t = await getTranslations('buyer.products');
  const columns: Column<InstanceView>[] = [
    {
      key: 'product',
      header: t('product'),
      primary: true,
      cell: (row) => (
        <OrderProduct href={`/console/products/${row.id}`} productName={row.productName} specName={row.specName} />
      ),
    },
    { key: 'state', header: t('state'), cell: (row) => <InstanceStatusMark status={row.status} /> },
    { key: 'store', header: t('store'), wideOnly: true, cell: (row) => row.storeName },
    {
      key: 'order',
      header: t('order'),
      cell: (row) => (
        <Link href={`/console/orders/${row.orderId}`} className="font-mono text-xs">
          {row.orderNumber}
        </Link>
      ),
    },
    {
      key: 'createdAt',
      header: t('bought'),
      sort: 'createdAt',
      cell: (row) => <DateTime at={row.createdAt} precision="day" />,
    },
    { key: 'expiresAt', header: t('validity'), sort: 'expiresAt', cell: (row) => <Validity row={row} now={now} /> },
    {
      key: 'actions',
      header: t('actions'),
      align: 'right',
      cell: (row) => (
        <span className="inline-flex flex-wrap items-start justify-end gap-2">
          {row.canLogIn && <OpenInstance instanceId={row.id} size="sm" />}
          <LinkButton href={`/console/products/${row.id}`} size="sm">
            {t('manage')}
          </LinkButton>
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={{ path: '/console/products', query }}
      empty={empty}
      footer={footer}
    />
  );
}

async function Validity({ row, now }: { row: InstanceView; now: Date }) {
  const t = await getTranslations('buyer.products');
  if (row.status === 'DESTROYING' || row.status === 'DESTROYED') return '—';
  if (!row.expiresAt) return <span className="text-muted">{t(row.activatedAt ? 'endless' : 'notYet')}</span>;
  return (
    <span className="inline-grid max-sm:justify-items-end">
      <DateTime at={row.expiresAt} />
      {row.countdown && (
        <span className="text-muted text-xs">
          {row.status === 'EXPIRED' && t('destroyedIn')} <Countdown derivation={row.countdown} now={now} />
        </span>
      )}
    </span>
  );
}
