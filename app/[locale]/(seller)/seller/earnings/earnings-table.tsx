import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { EarningStateMark } from '@/components/settlement/states';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { Pagination } from '@/components/ui/pagination';
import { formatYuan } from '@/lib/kernel/money';
import type { EarningRow } from '@/lib/settlement';
import { withdrawSelectedAction } from './actions';
import { EarningReason } from './earning-reason';

type Props = {
  rows: EarningRow[];
  total: number;
  page: number;
  pageSize: number;
  query: ListQuery;
  now: Date;
  isFiltered: boolean;
  /** Whether nothing but the orders themselves stands against a withdrawal. */
  mayTick: boolean;
};

const path = '/seller/earnings';

/** Income per order with its state, its reason and its arithmetic; what can be withdrawn can be ticked. SET-02, SET-04, DEC-14. */
export async function EarningsTable({ rows, total, page, pageSize, query, now, isFiltered, mayTick }: Props) {
  const t = await getTranslations('seller-money.earnings');
  const canTick = mayTick && rows.some(({ state }) => state === 'WITHDRAWABLE');
  const table = (
    <DataTable
      caption={t('perOrder')}
      columns={[...(canTick ? [await tickColumn()] : []), ...(await columnsOf(now))]}
      rows={rows}
      rowKey={({ orderId }) => orderId}
      sorting={{ path, query }}
      empty={<Nothing isFiltered={isFiltered} />}
      footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
    />
  );
  if (!canTick) return table;
  return (
    <ActionForm action={withdrawSelectedAction} idempotencyKey={randomUUID()} className="gap-0! *:[.form-news]:m-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-line border-t bg-ground px-4 py-2 text-13 sm:px-5">
        <ConfirmButton
          id="withdraw-selected"
          tone="primary"
          quiet
          size="sm"
          label={t('withdrawSelected')}
          title={t('withdrawSelectedTitle')}
          confirmLabel={t('confirm')}
        >
          {t('confirmSelected')}
        </ConfirmButton>
        <span className="text-muted text-xs">{t('tickHint')}</span>
      </div>
      {table}
    </ActionForm>
  );
}

async function tickColumn(): Promise<Column<EarningRow>> {
  const t = await getTranslations('seller-money.earnings');
  return {
    key: 'tick',
    header: t('tick'),
    cell: (row) =>
      row.state === 'WITHDRAWABLE' && (
        <Checkbox name="orderIds[]" value={row.orderId}>
          <span className="sr-only">{t('tickOrder', { number: row.orderNumber })}</span>
        </Checkbox>
      ),
  };
}

async function columnsOf(now: Date): Promise<Column<EarningRow>[]> {
  const fields = await getTranslations('settlement.fields');
  return [
    {
      key: 'order',
      header: fields('order'),
      primary: true,
      cell: (row) => (
        <span className="block">
          <Link href={`/seller/orders/${row.orderId}`}>{row.productName}</Link>
          <span className="block font-normal text-muted text-xs tabular-nums">{row.orderNumber}</span>
        </span>
      ),
    },
    {
      key: 'state',
      header: fields('state'),
      cell: (row) => (
        <span className="inline-grid max-w-80 gap-0.5 max-sm:justify-items-end">
          <span className="inline-flex flex-wrap items-center gap-x-3 max-sm:justify-end">
            <EarningStateMark state={row.state} />
            {row.state === 'IN_REVIEW' && row.countdown && <Countdown derivation={row.countdown} now={now} />}
          </span>
          <EarningReason row={row} />
        </span>
      ),
    },
    {
      key: 'orderAmount',
      header: fields('orderAmount'),
      align: 'right',
      sort: 'orderAmount',
      cell: (row) => <Money amount={row.orderAmount} />,
    },
    {
      key: 'commission',
      header: fields('commission'),
      align: 'right',
      wideOnly: true,
      cell: ({ commission }) => (commission === null ? <Later /> : <Money amount={commission} />),
    },
    { key: 'share', header: fields('vendorShare'), align: 'right', cell: (row) => <Share row={row} /> },
    { key: 'paidAt', header: fields('paidAt'), sort: 'paidAt', cell: (row) => <DateTime at={row.paidAt} /> },
  ];
}

async function Share({ row: { orderAmount, commission, vendorShare, netted, receiptId } }: { row: EarningRow }) {
  const t = await getTranslations('seller-money.earnings');
  if (commission === null || vendorShare === null) return <Later />;
  return (
    <>
      <Money amount={vendorShare} className="font-semibold" />
      <Link href={`/receipts/${receiptId}`} className="block whitespace-nowrap text-xs" title={t('receipt')}>
        {formatYuan(orderAmount)} − {formatYuan(commission)} = {formatYuan(vendorShare)}
      </Link>
      {netted > 0n && (
        <span className="block whitespace-nowrap text-warning text-xs">
          {t.rich('nettedPart', { netted: () => <Money key="netted" amount={netted} /> })}
        </span>
      )}
    </>
  );
}

async function Later() {
  const t = await getTranslations('seller-money.earnings');
  return <span className="text-muted text-xs">{t('later')}</span>;
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('seller-money.earnings');
  if (isFiltered) {
    return (
      <EmptyState drawing="search" title={t('noMatch')} action={<LinkButton href={path}>{t('showAll')}</LinkButton>} />
    );
  }
  return (
    <EmptyState
      drawing="money"
      title={t('none')}
      action={<LinkButton href="/seller/products">{t('toProducts')}</LinkButton>}
    >
      {t('noneDetail')}
    </EmptyState>
  );
}
