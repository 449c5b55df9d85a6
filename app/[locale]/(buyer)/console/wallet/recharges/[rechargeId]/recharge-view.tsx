import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { RechargeStatusMark } from '@/components/wallet/recharge-status';
import type { BuyerActor } from '@/lib/db';
import { type RechargeDetail, walletBalance } from '@/lib/wallet';
import type { PageContext } from '@/lib/web/contexts';
import { RechargeResult } from './recharge-result';
import { settledRecharge } from './settled-recharge';

type RechargeViewProps = { context: PageContext<BuyerActor>; recharge: RechargeDetail };

/** A recharge: paid, still open or closed, and what to do next. The gateway is asked while it is open. WAL-01. */
export async function RechargeView({ context, recharge: known }: RechargeViewProps) {
  const { recharge, wasAsked } = await settledRecharge(context, known);
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
