import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Arithmetic } from '@/components/settlement/arithmetic';
import { WithdrawalState } from '@/components/settlement/states';
import { Card } from '@/components/ui/card';
import { Countdown, DerivationList } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import { formatRateBps, splitByRate, subtractFen } from '@/lib/kernel/money';
import type { OrderDetail } from '@/lib/orders';
import { orderMay } from '@/lib/orders/status';
import { policyByVersion } from '@/lib/policy';
import type { ReceiptView } from '@/lib/receipts';
import type { SettlementView } from '@/lib/settlement';

/** Where an order's money is: with the market until the end of its review period, then divided, with the arithmetic. SET-02, RFD-05, DEC-22. */
export async function MoneyCard({ order, settlement, receipts, now }: MoneyCardProps) {
  const t = await getTranslations('seller.order.money');
  return (
    <Card title={t('title')}>
      <div className="grid gap-4 text-13">
        {settlement ? (
          <Settled settlement={settlement} receipt={receipts.find(({ id }) => id === settlement.receiptId) ?? null} />
        ) : orderMay[order.status].holdEscrow ? (
          <InReview order={order} now={now} />
        ) : (
          <Other order={order} now={now} />
        )}
      </div>
    </Card>
  );
}

async function InReview({ order, now }: { order: OrderDetail; now: Date }) {
  const t = await getTranslations('seller.order.money');
  const deadline = order.deadlines.find(({ kind, status }) => kind === 'settle-order' && status === 'PENDING');
  const { rateBps } = policyByVersion(order.policyVersion).commission;
  const { share, remainder } = splitByRate(subtractFen(order.payable, order.refunded), rateBps);
  return (
    <>
      <div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium">{t('inReview')}</span>
          {deadline && <Countdown derivation={deadline.derivation} now={now} />}
        </div>
        <p className="mt-1 text-secondary">
          {order.reviewEndsAt
            ? t.rich('inReviewUntil', { at: () => <DateTime at={order.reviewEndsAt ?? now} precision="second" /> })
            : t('inReviewNoEnd')}
        </p>
        {order.deliveredAt === null && <p className="mt-1 text-warning">{t('awaitsDelivery')}</p>}
      </div>
      {deadline && (
        <div className="rounded-box border border-line bg-ground px-3 py-2.5">
          <DerivationList derivation={deadline.derivation} />
        </div>
      )}
      <Lines
        lines={[
          [t('orderAmount'), <Money key="amount" amount={order.payable} />],
          [t('expectedCommission', { rate: formatRateBps(rateBps) }), <Money key="share" amount={share} />],
          [t('expectedShare'), <Money key="rest" amount={remainder} className="font-semibold" />],
        ]}
      />
      <p className="flex flex-wrap items-center gap-2 text-muted text-xs">
        {t('basis')} <RuleLinks ids={['RFD-05', 'DEC-22', 'SET-02']} />
      </p>
    </>
  );
}

async function Settled({ settlement, receipt }: { settlement: SettlementView; receipt: ReceiptView | null }) {
  const t = await getTranslations('seller.order.money');
  const { orderAmount, commission, vendorShare, withdrawal } = settlement;
  return (
    <>
      <Lines
        lines={[
          [t('orderAmount'), <Money key="amount" amount={orderAmount} />],
          [t('commission'), <Money key="commission" amount={commission} />],
          [t('share'), <Money key="share" amount={vendorShare} big className="text-lg" />],
        ]}
      />
      {receipt && (
        <div>
          <h3 className="mb-1.5 font-medium">{t('arithmetic')}</h3>
          <Arithmetic steps={receipt.steps} />
          <p className="mt-2 flex flex-wrap items-center gap-2 text-muted text-xs">
            <RuleLinks ids={receipt.ruleIds} />
            <Link href={`/receipts/${receipt.id}`} className="text-primary hover:underline">
              {t('receipt')}
            </Link>
          </p>
        </div>
      )}
      <p className="text-secondary">
        {t.rich('settledAt', { at: () => <DateTime at={settlement.settledAt} precision="second" /> })}
      </p>
      {withdrawal ? (
        <p className="flex flex-wrap items-center gap-x-3">
          <Link href={`/seller/earnings/withdrawals/${withdrawal.id}`} className="text-primary hover:underline">
            {t('withdrawal', { number: withdrawal.number })}
          </Link>
          <WithdrawalState status={withdrawal.status} />
        </p>
      ) : (
        <p>
          <Link href="/seller/earnings" className="text-primary hover:underline">
            {t('toEarnings')}
          </Link>
        </p>
      )}
    </>
  );
}

async function Other({ order, now }: { order: OrderDetail; now: Date }) {
  const t = await getTranslations('seller.order.money');
  const expiry = order.deadlines.find(({ kind, status }) => kind === 'expire-order' && status === 'PENDING');
  const refund = order.events.find(({ verb }) => verb === 'refund');
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3">
        <span>{t(`state.${order.status}`)}</span>
        {order.status === 'UNPAID' && expiry && <Countdown derivation={expiry.derivation} now={now} />}
      </div>
      <Lines
        lines={[
          [t('orderAmount'), <Money key="amount" amount={order.payable} />],
          ...(order.status === 'REFUNDED'
            ? ([[t('refunded'), <Money key="refunded" amount={order.refunded} />]] satisfies Line[])
            : []),
        ]}
      />
      {refund && <p className="text-muted text-xs">{t('noCommission')}</p>}
    </>
  );
}

type Line = [label: string, amount: ReactNode];

function Lines({ lines }: { lines: Line[] }) {
  return (
    <dl className="divide-y divide-line border-line border-y">
      {lines.map(([label, amount]) => (
        <div key={label} className="flex items-baseline justify-between gap-4 py-2">
          <dt className="text-muted">{label}</dt>
          <dd>{amount}</dd>
        </div>
      ))}
    </dl>
  );
}

type MoneyCardProps = {
  order: OrderDetail;
  settlement: SettlementView | null;
  receipts: readonly ReceiptView[];
  now: Date;
};
