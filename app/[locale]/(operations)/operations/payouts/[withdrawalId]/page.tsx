import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PostingLines } from '@/components/operations/posting-lines';
import { WithdrawalStatusMark } from '@/components/payouts/withdrawal-status';
import { ReceiptLinks } from '@/components/receipts/receipt-links';
import { Alert } from '@/components/ui/alert';
import { PageHeader } from '@/components/ui/page-header';
import { listPostings } from '@/lib/ledger';
import { listNotices } from '@/lib/partners';
import { listReceipts } from '@/lib/receipts';
import { loadWithdrawal } from '@/lib/settlement';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../or-missing';
import { ArrivalCard } from './arrival-card';
import { BankCard } from './bank-card';
import { FactsCard } from './facts-card';
import { HistoryCard } from './history-card';
import { OrdersCard } from './orders-card';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.payouts');
  return { title: t('payoutTitle') };
}

/** A withdrawal whole: whose orders, the money, what the bank said and when, and the promised arrival. SET-07, SET-09. */
export default async function PayoutPage({ params }: { params: Promise<{ withdrawalId: string }> }) {
  const { withdrawalId } = await params;
  const { db, now } = await operatorContext('FINANCE', `/operations/payouts/${withdrawalId}`);
  const withdrawal = await orMissing(loadWithdrawal(db, withdrawalId, {}));
  const [t, shell, postings, receipts, notices] = await Promise.all([
    getTranslations('operations-business.payouts'),
    getTranslations('shell'),
    listPostings(db, { type: 'withdrawal', id: withdrawalId }),
    listReceipts(db, 'withdrawal', withdrawalId),
    listNotices(db, { partner: 'bank', reference: withdrawalId, page: 1, pageSize: 20 }),
  ]);
  const { number, status, events, orders } = withdrawal;
  return (
    <>
      <PageHeader
        title={number}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/payouts' },
          { label: number },
        ]}
        badge={<WithdrawalStatusMark status={status} />}
      />
      {events.some(({ verb }) => verb === 'contradict') && (
        <Alert tone="danger" title={t('contradicts')} className="mb-4">
          {t('contradictsDetail')}
        </Alert>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-4">
          <FactsCard withdrawal={withdrawal} />
          <OrdersCard orders={orders} />
          <PostingLines postings={postings} linked />
          <BankCard withdrawal={withdrawal} notices={notices.rows} />
        </div>
        <aside className="grid gap-4">
          <ArrivalCard withdrawal={withdrawal} now={now} />
          <HistoryCard events={events} />
          <ReceiptLinks receipts={receipts} />
        </aside>
      </div>
    </>
  );
}
