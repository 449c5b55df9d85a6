import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { EarningStateMark } from '@/components/settlement/states';
import { Checkbox } from '@/components/ui/choices';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { formatBeijing } from '@/lib/kernel/clock';
import { formatYuan } from '@/lib/kernel/money';
import type { EarningRow } from '@/lib/settlement';

/** Income per order: where it stands and why, its arithmetic, and a box to tick where it can be withdrawn. SET-04, DEC-14. */
export async function EarningTable({ rows, now, query, empty, footer }: EarningTableProps) {
  const [t, fields] = await Promise.all([
    getTranslations('seller.earnings.table'),
    getTranslations('settlement.fields'),
  ]);
  const columns: Column<EarningRow>[] = [
    {
      key: 'order',
      header: fields('order'),
      primary: true,
      cell: (row) => <OrderCell row={row} />,
    },
    { key: 'state', header: fields('state'), cell: (row) => <StateCell row={row} now={now} /> },
    {
      key: 'amount',
      header: fields('orderAmount'),
      align: 'right',
      sort: 'orderAmount',
      cell: (row) => <Money amount={row.orderAmount} />,
    },
    {
      key: 'commission',
      header: fields('commission'),
      align: 'right',
      cell: (row) => (row.commission === null ? '—' : <Money amount={row.commission} />),
    },
    {
      key: 'share',
      header: fields('vendorShare'),
      align: 'right',
      cell: (row) => (row.vendorShare === null ? '—' : <Money amount={row.vendorShare} className="font-medium" />),
    },
    { key: 'paid', header: fields('paidAt'), sort: 'paidAt', cell: (row) => <DateTime at={row.paidAt} /> },
    {
      key: 'settled',
      header: fields('settledAt'),
      cell: (row) =>
        row.settledAt ? (
          <span className="inline-grid max-sm:justify-items-end">
            <DateTime at={row.settledAt} />
            {row.receiptId && (
              <Link href={`/receipts/${row.receiptId}`}>
                <span className="text-xs">{t('receipt')}</span>
              </Link>
            )}
          </span>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ orderId }) => orderId}
      sorting={{ path: '/seller/earnings', query }}
      empty={empty}
      footer={footer}
    />
  );
}

async function OrderCell({ row }: { row: EarningRow }) {
  const t = await getTranslations('seller.earnings.table');
  return (
    <span className="flex items-start gap-2.5">
      {row.state === 'WITHDRAWABLE' ? (
        <Checkbox name="orderIds[]" value={row.orderId}>
          <span className="sr-only">{t('select', { number: row.orderNumber })}</span>
        </Checkbox>
      ) : (
        <span aria-hidden className="w-5 shrink-0 max-sm:hidden" />
      )}
      <span className="min-w-0">
        <Link href={`/seller/orders/${row.orderId}`}>
          <span className="tabular-nums">{row.orderNumber}</span>
        </Link>
        <span className="block font-normal text-muted text-xs">{row.productName}</span>
      </span>
    </span>
  );
}

async function StateCell({ row, now }: { row: EarningRow; now: Date }) {
  const t = await getTranslations('settlement.reasons');
  return (
    <span className="inline-grid gap-0.5 max-sm:justify-items-end sm:max-w-72">
      <span className="inline-flex flex-wrap items-center gap-x-3">
        <EarningStateMark state={row.state} />
        {row.state === 'IN_REVIEW' && row.countdown && <Countdown derivation={row.countdown} now={now} />}
      </span>
      <span className="whitespace-normal text-muted text-xs">
        {t(row.state, {
          until: row.reviewEndsAt ? formatBeijing(row.reviewEndsAt, 'yyyy-MM-dd HH:mm:ss') : '—',
          tier: formatYuan(row.tier),
          number: row.withdrawalNumber ?? '—',
        })}
      </span>
    </span>
  );
}

type EarningTableProps = {
  rows: readonly EarningRow[];
  now: Date;
  query: ListQuery;
  empty: ReactNode;
  footer: ReactNode;
};
