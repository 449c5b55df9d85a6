import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { findOrderNames } from '@/lib/orders';
import { listStatement, walletBalance } from '@/lib/wallet';
import { buyerContext } from '@/lib/web/contexts';
import { BalanceCard } from './balance-card';
import { statementFilterOf } from './statement-filter';
import { StatementFilters } from './statement-filters';
import { StatementTable } from './statement-table';
import { WalletHeader } from './wallet-header';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.wallet');
  return { title: t('title') };
}

const path = '/console/wallet';
const pageSize = 20;

/** A person's balance and every move of it. WAL-01, WAL-04. */
export default async function WalletPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor } = await buyerContext(path);
  const query = await searchParams;
  const page = pageOf(query);
  const filter = statementFilterOf(query);
  const [balance, statement] = await Promise.all([
    walletBalance(db, actor.accountId),
    listStatement(db, actor.accountId, { ...filter, page, pageSize }),
  ]);
  const orderIds = statement.rows
    .filter(({ subjectType }) => subjectType === 'order')
    .map(({ subjectId }) => subjectId);
  const orders = await findOrderNames(db, actor.accountId, orderIds);
  const isFiltered = ['reason', 'direction', 'from', 'to'].some((name) => oneOf(query, name));
  return (
    <>
      <WalletHeader current="statement" />
      <div className="grid gap-4">
        <BalanceCard balance={balance} />
        <Card flush>
          <StatementFilters query={query} />
          <StatementTable
            {...statement}
            orders={orders}
            query={query}
            isFiltered={isFiltered}
            footer={<Pagination page={page} pageSize={pageSize} total={statement.total} path={path} query={query} />}
          />
        </Card>
      </div>
    </>
  );
}
