import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { type ListQuery, listAddress } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { Pagination } from '@/components/ui/pagination';
import { RuleLinks } from '@/components/ui/rule-link';
import type { UnwithdrawnIncome } from '@/lib/settlement';

type OrdersProps = { rows: UnwithdrawnIncome[]; total: number; query: ListQuery; page: number; pageSize: number };

const path = '/seller/deposit';

/** Settled income order by order: what can be withdrawn now and what waits for which tier. DEP-05, DEP-06. */
export async function IncomeOrders({ rows, total, query, page, pageSize }: OrdersProps) {
  const [t, names] = await Promise.all([getTranslations('joining.deposit'), getTranslations('catalog.categories')]);
  const columns: Column<UnwithdrawnIncome>[] = [
    {
      key: 'order',
      header: t('order'),
      primary: true,
      cell: (row) => (
        <span className="block">
          <Link href={`/seller/orders/${row.orderId}`}>{row.productName}</Link>
          <span className="block font-normal text-muted text-xs tabular-nums">{row.orderNumber}</span>
        </span>
      ),
    },
    { key: 'category', header: t('category'), cell: (row) => names(`${row.category.replace('/', '.')}.name`) },
    {
      key: 'state',
      header: t('state'),
      cell: (row) =>
        row.isCovered ? (
          <Status tone="success">{t('withdrawable')}</Status>
        ) : (
          <Status tone="warning">
            <span>{t.rich('waitsForTier', { tier: () => <Money key="tier" amount={row.tier} /> })}</span>
          </Status>
        ),
    },
    { key: 'settled', header: t('settledAt'), wideOnly: true, cell: (row) => <DateTime at={row.settledAt} /> },
    { key: 'amount', header: t('income'), align: 'right', cell: (row) => <Money amount={row.available} /> },
  ];
  return (
    <Card
      title={t('ordersTitle')}
      description={t('ordersDetail')}
      actions={<RuleLinks ids={['DEP-05', 'DEP-06']} />}
      flush
    >
      <DataTable
        caption={t('ordersTitle')}
        columns={columns}
        rows={rows}
        rowKey={({ orderId }) => orderId}
        empty={<EmptyState compact title={t('noOrders')} />}
        footer={
          <Pagination
            page={page}
            pageSize={pageSize}
            total={total}
            hrefOf={(to) => listAddress(path, query, { orders: String(to), paid: undefined })}
          />
        }
      />
    </Card>
  );
}
