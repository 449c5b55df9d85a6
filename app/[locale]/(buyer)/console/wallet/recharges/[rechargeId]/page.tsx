import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { RechargeStatusMark } from '@/components/wallet/recharge-status';
import { type RechargeDetail, walletBalance } from '@/lib/wallet';
import { buyerContext } from '@/lib/web/contexts';
import { currentRecharge } from './current-recharge';
import { RechargeResult } from './recharge-result';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('buyer.recharge');
  return { title: t('resultTitle') };
}

/** Where the browser comes back to from the gateway: paid, still open or closed, and what to do next. WAL-01. */
export default async function RechargeResultPage({ params }: { params: Promise<{ rechargeId: string }> }) {
  const { rechargeId } = await params;
  const context = await buyerContext(`/console/wallet/recharges/${rechargeId}`);
  const found = await currentRecharge(context, rechargeId);
  if (!found) notFound();
  const { recharge, wasAsked } = found;
  const [t, shell, balance] = await Promise.all([
    getTranslations('buyer.recharge'),
    getTranslations('shell'),
    // After the gateway was asked: it may just have been credited.
    walletBalance(context.db, context.actor.accountId),
  ]);
  return (
    <>
      <PageHeader
        title={t('resultTitle')}
        badge={<RechargeStatusMark status={recharge.status} />}
        crumbs={[
          { label: shell('faces.buyer'), href: '/console' },
          { label: shell('nav.buyer.wallet'), href: '/console/wallet' },
          { label: t('resultTitle') },
        ]}
      />
      <div className="grid gap-4">
        <Card>
          <RechargeResult recharge={recharge} wasAsked={wasAsked} balance={balance} />
        </Card>
        <Facts recharge={recharge} />
      </div>
    </>
  );
}

async function Facts({ recharge }: { recharge: RechargeDetail }) {
  const t = await getTranslations('buyer.wallet');
  return (
    <Card title={t('factsTitle')}>
      <DescriptionList
        items={[
          { term: t('orderNo'), description: <code className="font-mono text-xs">{recharge.orderNo}</code> },
          { term: t('amount'), description: <Money amount={recharge.amount} /> },
          { term: t('begun'), description: <DateTime at={recharge.createdAt} precision="second" /> },
          { term: t('paidAt'), description: recharge.paidAt && <DateTime at={recharge.paidAt} precision="second" /> },
          {
            term: t('paymentNo'),
            description: recharge.paymentNo && (
              <code className="break-all font-mono text-xs">{recharge.paymentNo}</code>
            ),
          },
        ]}
      />
    </Card>
  );
}
