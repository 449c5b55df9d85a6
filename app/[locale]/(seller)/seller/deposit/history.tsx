import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { FileLink } from '@/components/ui/file-link';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Money } from '@/components/ui/money';
import { Pagination } from '@/components/ui/pagination';
import { RuleLinks } from '@/components/ui/rule-link';
import type { DepositMovement } from '@/lib/deposits';
import type { PolicyPack } from '@/lib/policy';

type HistoryProps = {
  rows: DepositMovement[];
  total: number;
  gate: PolicyPack['deposit']['gate'];
  query: ListQuery;
  page: number;
  pageSize: number;
};

const path = '/seller/deposit';

/** Every payment into the deposit and every deduction, with what was held afterwards. DEP-08, DEP-09, DEP-15. */
export async function DepositHistory({ rows, total, gate, query, page, pageSize }: HistoryProps) {
  const [t, papers] = await Promise.all([getTranslations('joining.deposit'), getTranslations('papers')]);
  // What was just paid is news once, not on every later page of the list.
  const kept = { ...query, paid: undefined, repaid: undefined };
  const columns: Column<DepositMovement>[] = [
    {
      key: 'at',
      header: t('movedAt'),
      primary: true,
      sort: 'at',
      cell: ({ at }) => <DateTime at={at} precision="second" />,
    },
    { key: 'what', header: t('what'), cell: (row) => <What row={row} /> },
    {
      key: 'amount',
      header: t('amount'),
      align: 'right',
      sort: 'amount',
      cell: ({ amount }) => <Money amount={amount} signed className="font-medium" />,
    },
    {
      key: 'after',
      header: t('heldAfter'),
      align: 'right',
      cell: ({ heldAfter }) => <Money amount={heldAfter} />,
    },
    {
      key: 'receipt',
      header: t('basis'),
      align: 'right',
      cell: ({ receiptId }) => receiptId && <Link href={`/receipts/${receiptId}`}>{t('receipt')}</Link>,
    },
    {
      key: 'pdf',
      header: papers('deposit.column'),
      align: 'right',
      cell: ({ id, kind }) =>
        kind === 'PAYMENT' ? (
          <FileLink href={`${path}/payments/${id}/receipt.pdf`}>{papers('pdf')}</FileLink>
        ) : (
          <span className="text-muted">—</span>
        ),
    },
  ];
  return (
    <Card
      title={t('history')}
      description={t('historyDetail')}
      actions={
        <>
          {total > 0 && <FileLink href={`${path}/certificate.pdf`}>{papers('certificate.pdf')}</FileLink>}
          <RuleLinks ids={['DEP-08', 'DEP-09']} />
        </>
      }
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
            {t('noneDetail', { gate })}
          </EmptyState>
        }
        footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={kept} />}
      />
    </Card>
  );
}

/** How it was paid, or for what it was taken and what the deposit did not cover. */
async function What({ row: { kind, channel, number, ground, evidence, toDebt } }: { row: DepositMovement }) {
  const [t, words] = await Promise.all([getTranslations('joining.deposit'), getTranslations('deposits')]);
  if (kind === 'PAYMENT') return t('paidBy', { channel: words(`channels.${channel ?? 'BALANCE'}`) });
  if (kind === 'RETURN') return t('returned');
  if (kind === 'RETURN_FAILED') return t('returnFailed');
  return (
    <span className="inline-grid max-w-96 gap-0.5 whitespace-normal">
      <span>
        {t('deducted')}
        {ground && <> · {words(`grounds.${ground}`)}</>} <span className="text-muted text-xs">{number}</span>
      </span>
      <span className="text-muted text-xs">{evidence}</span>
      {toDebt > 0n && (
        <span className="text-warning text-xs">
          {t.rich('becameDebt', { amount: () => <Money key="amount" amount={toDebt} /> })}
        </span>
      )}
    </span>
  );
}
