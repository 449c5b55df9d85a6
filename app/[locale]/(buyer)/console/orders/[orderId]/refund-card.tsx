import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Countdown, DerivationList } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Hint } from '@/components/ui/hint';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import { type Fen, fen } from '@/lib/kernel/money';
import type { OrderDetail } from '@/lib/orders';
import type { RefundEntitlement, RefundView } from '@/lib/refunds';

type RefundCardProps = { order: OrderDetail; entitlement: RefundEntitlement; refund: RefundView | null; now: Date };

/** Until when everything comes back on a press, what came back, or why nothing does any more. RFD-05, RFD-30, RFD-31. */
export async function RefundCard({ order, entitlement, refund, now }: RefundCardProps) {
  const t = await getTranslations('buyer.order.refund');
  if (refund) return <Refunded refund={refund} />;
  const isOpen = entitlement.verdict === 'GRANTED';
  return (
    <Card
      title={t('title')}
      actions={
        <LinkButton href={`/console/orders/${order.id}/refund`} tone={isOpen ? 'danger-plain' : 'plain'}>
          {t(isOpen ? 'ask' : 'whyNot')}
        </LinkButton>
      }
    >
      <p className="text-13 text-secondary">
        {t.rich(`say.${entitlement.verdict}`, {
          amount: () => <Money key="amount" amount={entitlement.amount} className="font-medium text-base-content" />,
        })}
      </p>
      <div className="mt-3">
        <DescriptionList
          items={[
            { term: t('ends'), description: <End order={order} entitlement={entitlement} now={now} /> },
            { term: t('left'), description: t('leftOf', leftOf(entitlement)) },
          ]}
        />
      </div>
    </Card>
  );
}

/** How many of the account's self-service refunds are left. RFD-31. */
export function leftOf({ usedBefore, limit }: RefundEntitlement): { left: number; limit: number } {
  const most = limit ?? Number.POSITIVE_INFINITY;
  return { left: Math.max(0, most - usedBefore), limit: most };
}

async function End({ order, entitlement, now }: Omit<RefundCardProps, 'refund'>) {
  const t = await getTranslations('buyer.order.refund');
  const deadline = order.deadlines.find(({ derivation }) => derivation.ruleId === 'RFD-05');
  if (!entitlement.endsAt) return t('noPeriod');
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <DateTime at={entitlement.endsAt} precision="second" />
      {deadline?.status === 'PENDING' && <Countdown derivation={deadline.derivation} now={now} />}
      {deadline && deadline.status !== 'PENDING' && (
        <Hint label={t('derivation')}>
          <DerivationList derivation={deadline.derivation} />
        </Hint>
      )}
    </span>
  );
}

async function Refunded({ refund }: { refund: RefundView }) {
  const [t, fields, reasons] = await Promise.all([
    getTranslations('buyer.order.refund'),
    getTranslations('refunds.fields'),
    getTranslations('refunds.reasons'),
  ]);
  return (
    <Card title={t('refundedTitle')} actions={<RuleLinks ids={['RFD-01', 'RFD-30', 'DEC-10']} />}>
      <DescriptionList
        items={[
          { term: fields('number'), description: <code className="font-mono text-xs">{refund.number}</code> },
          { term: fields('amount'), description: <Money amount={fen(refund.amount) satisfies Fen} /> },
          { term: fields('paidAt'), description: <DateTime at={refund.paidAt} precision="second" /> },
          { term: fields('reason'), description: reasons(refund.reason) },
          {
            term: t('decision'),
            description: (
              <Link href={`/receipts/${refund.receiptId}`} className="text-primary hover:underline">
                {t('receipt')}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  );
}
