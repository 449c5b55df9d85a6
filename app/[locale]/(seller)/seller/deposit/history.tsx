import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { Pagination } from '@/components/ui/pagination';
import { RuleLinks } from '@/components/ui/rule-link';
import type { DepositPayment } from './paid-alert';

type HistoryProps = { rows: DepositPayment[]; total: number; query: ListQuery; page: number; pageSize: number };

const path = '/seller/deposit';

/** Every payment into the deposit, with what was held afterwards. DEP-08, DEP-09. */
export async function DepositHistory({ rows, total, query, page, pageSize }: HistoryProps) {
  const t = await getTranslations('joining.deposit');
  // What was just paid is news once, not on every later page of the list.
  const kept = { ...query, paid: undefined };
  const columns: Column<DepositPayment>[] = [
    {
      key: 'at',
      header: t('paidAt'),
      primary: true,
      sort: 'paidAt',
      cell: ({ paidAt }) => <DateTime at={paidAt} precision="second" />,
    },
    {
      key: 'amount',
      header: t('amount'),
      align: 'right',
      sort: 'amount',
      cell: ({ amount }) => <Money amount={amount} className="font-medium" />,
    },
    {
      key: 'after',
      header: t('heldAfter'),
      align: 'right',
      cell: ({ heldAfter }) => <Money amount={heldAfter} />,
    },
    { key: 'way', header: t('way'), cell: () => t('fromBalance') },
    {
      key: 'receipt',
      header: t('basis'),
      align: 'right',
      cell: ({ receiptId }) => <Link href={`/receipts/${receiptId}`}>{t('receipt')}</Link>,
    },
  ];
  return (
    <Card
      title={t('history')}
      description={t('historyDetail')}
      actions={<RuleLinks ids={['DEP-08', 'DEP-09']} />}
      flush
    >
      <DataTable
        caption={t('history')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        sorting={{ path, query: kept }}
        empty={
          <EmptyState drawing="money" compact title={t('none')}>
            {t('noneDetail')}
          </EmptyState>
        }
        footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={kept} />}
      />
    </Card>
  );
}
