import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { type ListQuery, listAddress } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import type { Fen } from '@/lib/kernel/money';
import type { StatementRow } from '@/lib/wallet';

type Orders = Map<string, { number: string; productName: string }>;
type StatementTableProps = {
  rows: StatementRow[];
  incoming: Fen;
  outgoing: Fen;
  orders: Orders;
  query: ListQuery;
  isFiltered: boolean;
  footer: ReactNode;
};

/** The entries of a wallet, each with what it was for and what was left. */
export async function StatementTable({
  rows,
  incoming,
  outgoing,
  orders,
  query,
  isFiltered,
  footer,
}: StatementTableProps) {
  const t = await getTranslations('buyer.wallet');
  return (
    <>
      {rows.length > 0 && <Sums incoming={incoming} outgoing={outgoing} query={query} />}
      <DataTable
        caption={t('statement')}
        columns={await columnsOf(orders)}
        rows={rows}
        rowKey={(row) => row.id.toString()}
        sorting={{ path: '/console/wallet', query }}
        empty={<Nothing isFiltered={isFiltered} />}
        footer={footer}
      />
    </>
  );
}

/** What came and went over all pages, and the way to take all of them along. */
async function Sums({ incoming, outgoing, query }: Pick<StatementTableProps, 'incoming' | 'outgoing' | 'query'>) {
  const [t, locale] = await Promise.all([getTranslations('buyer.wallet'), getLocale()]);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-1 border-line border-t px-4 py-2 text-13 text-muted sm:px-5">
      <span>{t.rich('incoming', { amount: () => <Money key="in" amount={incoming} className="text-success" /> })}</span>
      <span>
        {t.rich('outgoing', { amount: () => <Money key="out" amount={outgoing} className="text-base-content" /> })}
      </span>
      <a
        href={listAddress(`/${locale}/console/wallet/export`, query, { page: undefined })}
        className={buttonClass({ tone: 'text', size: 'sm', className: '-mr-2.5 ml-auto' })}
        download
      >
        <Icon name="download" size={14} />
        {t('export')}
      </a>
    </div>
  );
}

async function columnsOf(orders: Orders): Promise<Column<StatementRow>[]> {
  const [t, reasons] = await Promise.all([getTranslations('buyer.wallet'), getTranslations('wallet.reasons')]);
  return [
    {
      key: 'reason',
      header: t('reason'),
      primary: true,
      cell: (row) => (
        <span className="block">
          {reasons(row.reason.replace('.', '-'))}
          <Subject row={row} orders={orders} />
        </span>
      ),
    },
    { key: 'at', header: t('time'), sort: 'at', cell: (row) => <DateTime at={row.at} precision="second" /> },
    {
      key: 'amount',
      header: t('amount'),
      align: 'right',
      sort: 'amount',
      cell: (row) => (
        <Money amount={row.amount} signed className={row.amount > 0n ? 'font-medium text-success' : 'font-medium'} />
      ),
    },
    { key: 'after', header: t('balanceAfter'), align: 'right', cell: (row) => <Money amount={row.balanceAfter} /> },
    {
      key: 'receipt',
      header: t('basis'),
      align: 'right',
      cell: (row) => row.receiptId && <Link href={`/receipts/${row.receiptId}`}>{t('receipt')}</Link>,
    },
  ];
}

/** What a move was for, leading there. */
function Subject({ row, orders }: { row: StatementRow; orders: Orders }) {
  const order = row.subjectType === 'order' ? orders.get(row.subjectId) : undefined;
  const style = 'block font-normal text-xs';
  if (order) {
    return (
      <Link href={`/console/orders/${row.subjectId}`} className={style}>
        {order.productName} · {order.number}
      </Link>
    );
  }
  if (row.rechargeNo) {
    return (
      <Link href={`/console/wallet/recharges/${row.subjectId}`} className={`${style} font-mono`}>
        {row.rechargeNo}
      </Link>
    );
  }
  return null;
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('buyer.wallet');
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing="money"
        title={t(isFiltered ? 'noneFound' : 'none')}
        action={
          isFiltered ? (
            <LinkButton href="/console/wallet">{t('showAll')}</LinkButton>
          ) : (
            <LinkButton href="/console/wallet/recharge" tone="primary">
              {t('recharge')}
            </LinkButton>
          )
        }
      >
        {!isFiltered && t('noneDetail')}
      </EmptyState>
    </div>
  );
}
