import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { WithdrawalState } from '@/components/settlement/states';
import { Alert } from '@/components/ui/alert';
import type { Tone } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { type ListQuery, oneOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { Timeline } from '@/components/ui/timeline';
import { findReceipt } from '@/lib/receipts';
import { loadWithdrawal, type WithdrawalDetail } from '@/lib/settlement';
import { vendorContext } from '@/lib/web/vendor-context';
import { orNotFound } from '../../../or-not-found';
import { ArrivalCard } from './arrival-card';
import { BankAnswer } from './bank-answer';
import { DecisionSteps } from './decision-steps';
import { FactsCard } from './facts-card';
import { OrdersCard } from './orders-card';

type Props = { params: Promise<{ withdrawalId: string }>; searchParams: Promise<ListQuery> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-money.withdrawal');
  return { title: t('pageTitle') };
}

/** One withdrawal: the promised arrival with its derivation, what the bank said, and whose money it is. SET-07, SET-09, DEC-14. */
export default async function WithdrawalPage({ params, searchParams }: Props) {
  const { withdrawalId } = await params;
  const { db, actor, now } = await vendorContext('money:view', `/seller/earnings/withdrawals/${withdrawalId}`);
  const { accountId, vendorId } = actor;
  const withdrawal = await loadWithdrawal(db, withdrawalId, { vendorId }).catch(orNotFound);
  const [t, earnings, list, shell, query, receipt] = await Promise.all([
    getTranslations('seller-money.withdrawal'),
    getTranslations('seller-money.earnings'),
    getTranslations('seller-money.withdrawals'),
    getTranslations('shell'),
    searchParams,
    findReceipt(db, withdrawal.receiptId, { accountId, vendorId, isStaff: false }),
  ]);
  const { number, status } = withdrawal;
  const isNew = oneOf(query, 'done') === 'requested' && (status === 'REQUESTED' || status === 'PAYING');
  return (
    <>
      <PageHeader
        title={number}
        badge={<WithdrawalState status={status} />}
        crumbs={[
          { label: shell('faces.seller'), href: '/seller' },
          { label: earnings('title'), href: '/seller/earnings' },
          { label: list('title'), href: '/seller/earnings/withdrawals' },
          { label: number },
        ]}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-4">
          {isNew ? (
            <div role="status">
              <Alert tone="success" title={t('done')}>
                {t('bank.waitingDetail')}
              </Alert>
            </div>
          ) : (
            <BankAnswer withdrawal={withdrawal} />
          )}
          <FactsCard withdrawal={withdrawal} />
          <OrdersCard withdrawal={withdrawal} receipt={receipt} />
          {receipt && <DecisionSteps receipt={receipt} />}
        </div>
        <div className="grid min-w-0 gap-4">
          {status !== 'FAILED' && <ArrivalCard withdrawal={withdrawal} now={now} />}
          <History events={withdrawal.events} />
        </div>
      </div>
    </>
  );
}

const toneOf: Readonly<Record<string, Tone>> = {
  pay: 'info',
  complete: 'success',
  fail: 'danger',
  overdue: 'warning',
  contradict: 'warning',
};

async function History({ events }: Pick<WithdrawalDetail, 'events'>) {
  const [t, words] = await Promise.all([
    getTranslations('seller-money.withdrawal'),
    getTranslations('settlement.events'),
  ]);
  return (
    <Card title={t('history')}>
      <Timeline
        entries={events
          .map(({ verb, at, reason }, index) => ({
            key: String(index),
            at,
            title: words(verb),
            detail: reason,
            tone: toneOf[verb],
          }))
          .reverse()}
      />
    </Card>
  );
}
