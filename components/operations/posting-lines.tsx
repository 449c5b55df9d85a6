import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import type { Fen } from '@/lib/kernel/money';
import { AccountLink } from './account-link';
import { operationsName } from './words';

export interface PostingFacts {
  id: string;
  reason: string;
  occurredAt: Date;
  entries: readonly { accountId: string; amount: Fen }[];
}

type Row = { id: string; posting: PostingFacts; accountId: string; amount: Fen; isFirst: boolean };

/** Every move of money for one record, entry by entry: each posting's entries add up to nothing. ORD-07. */
export async function PostingLines({ postings, linked }: PostingLinesProps) {
  const [t, nameOf, kindOf] = await Promise.all([
    getTranslations('operations-business.money'),
    operationsName('ledger.reasons'),
    operationsName('ledger.kinds'),
  ]);
  const rows = postings.flatMap((posting) =>
    posting.entries.map(
      ({ accountId, amount }, index): Row => ({
        id: `${posting.id}-${index}`,
        posting,
        accountId,
        amount,
        isFirst: index === 0,
      }),
    ),
  );
  const columns: Column<Row>[] = [
    {
      key: 'reason',
      header: t('reason'),
      primary: true,
      cell: ({ posting, isFirst }) => (
        <span className={isFirst ? undefined : 'sm:sr-only'}>
          {linked ? (
            <Link href={`/operations/ledger/postings/${posting.id}`}>{nameOf(posting.reason)}</Link>
          ) : (
            nameOf(posting.reason)
          )}
        </span>
      ),
    },
    {
      key: 'at',
      header: t('at'),
      cell: ({ posting, isFirst }) => (
        <span className={isFirst ? undefined : 'sm:sr-only'}>
          <DateTime at={posting.occurredAt} precision="second" />
        </span>
      ),
    },
    {
      key: 'account',
      header: t('account'),
      cell: ({ accountId }) => (linked ? <AccountLink id={accountId} /> : kindOf(accountId.split(':')[0] ?? '')),
    },
    {
      key: 'amount',
      header: t('amount'),
      align: 'right',
      cell: ({ amount }) => <Money amount={amount} signed className={amount < 0n ? 'text-error' : 'text-success'} />,
    },
  ];
  return (
    <Card title={t('title')} description={t(linked ? 'description' : 'descriptionPlain')} flush>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState compact drawing="money" title={t('none')} />}
      />
    </Card>
  );
}

type PostingLinesProps = {
  postings: readonly PostingFacts[];
  /** Whether whoever looks may open the ledger. */
  linked: boolean;
};
