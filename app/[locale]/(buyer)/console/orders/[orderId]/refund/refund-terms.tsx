import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { Countdown, DerivationList } from '@/components/ui/countdown';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import type { OrderDetail } from '@/lib/orders';
import type { RefundEntitlement } from '@/lib/refunds';
import { leftOf } from '../refund-card';

type RefundTermsProps = { order: OrderDetail; entitlement: RefundEntitlement; now: Date };

/** What a refund does: all of the money back at once, and the instance gone at once. RFD-01, RFD-30, RFD-31, DEC-10, DEC-25. */
export async function RefundTerms({ order, entitlement, now }: RefundTermsProps) {
  const t = await getTranslations('buyer.refund');
  const deadline = order.deadlines.find(({ derivation }) => derivation.ruleId === 'RFD-05');
  return (
    <Card actions={<RuleLinks ids={entitlement.decision.ruleIds} />} title={t('termsTitle')}>
      <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid content-start gap-4">
          <div>
            <p className="text-13 text-muted">{t('amount')}</p>
            <Money amount={entitlement.amount} big className="text-[28px] leading-10" />
            <p className="text-13 text-secondary">{t('wholeAmount')}</p>
          </div>
          <Alert tone="warning" title={t('dataTitle')}>
            {t('dataDetail')}
          </Alert>
          <p className="text-13 text-secondary">{t('left', leftOf(entitlement))}</p>
        </div>
        {deadline && (
          <div className="h-fit rounded-box bg-ground px-4 py-3">
            <div className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
              <span className="font-medium text-13">{t('periodTitle')}</span>
              {deadline.status === 'PENDING' && <Countdown derivation={deadline.derivation} now={now} />}
            </div>
            <DerivationList derivation={deadline.derivation} />
          </div>
        )}
      </div>
    </Card>
  );
}
