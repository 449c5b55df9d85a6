import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { DerivationList } from '@/components/ui/countdown';
import { Icon } from '@/components/ui/icon';
import { RuleLinks } from '@/components/ui/rule-link';
import { afterCalendarDays, dueOf, formatBeijing } from '@/lib/kernel/clock';
import { type PolicyPack, type ReviewPeriod, refundClassOf, reviewPeriodFor } from '@/lib/policy';

/** What decides the refund right of a product bought today. */
export interface RefundFacts {
  product: Parameters<typeof refundClassOf>[0];
  policy: PolicyPack;
  today: Date;
}

/** In one line: until when everything comes back. RFD-04, RFD-05. */
export async function RefundLine({ facts }: { facts: RefundFacts }) {
  const t = await getTranslations('market.product');
  const { review, until } = reviewOf(facts);
  return (
    <p className="flex items-start gap-1.5 text-13">
      <Icon
        name={review.kind === 'NONE' ? 'info' : 'undo'}
        size={15}
        className={review.kind === 'NONE' ? 'mt-0.5 text-muted' : 'mt-0.5 text-success'}
      />
      {headline(t, facts, review, until)}
    </p>
  );
}

/** The refund right in full, how its date is reckoned, and what comes after it. RFD-01…16, RFD-30, RFD-31, DEC-05. */
export async function RefundRight({ facts }: { facts: RefundFacts }) {
  const t = await getTranslations('market.product');
  const { review, until } = reviewOf(facts);
  const { selfServiceLimit } = facts.policy.refund;
  return (
    <div className="rounded-box border border-line p-4 sm:p-5">
      <p className="font-semibold text-[15px]">{headline(t, facts, review, until)}</p>
      <div className="mt-2 grid max-w-3xl gap-1.5 text-13 text-secondary leading-5.5">
        {review.kind === 'DAYS' && <p>{t('refundDaysText', { days: review.days })}</p>}
        {review.kind === 'DAYS' && selfServiceLimit !== null && <p>{t('refundLimit', { limit: selfServiceLimit })}</p>}
        {review.kind === 'UNTIL_CONFIRMED' && <p>{t('refundUntilConfirmedText')}</p>}
        {review.kind === 'NONE' && <p>{t('refundNoneText')}</p>}
        {review.kind !== 'NONE' && <p>{t('refundAfter')}</p>}
      </div>
      {until && (
        <details className="mt-3 text-13">
          <summary className="inline-flex items-center gap-1 text-primary">
            {t('howReckoned')}
            <Icon name="chevron-down" size={13} />
          </summary>
          <div className="mt-2 max-w-sm rounded-box bg-ground p-3.5">
            <DerivationList derivation={until} />
          </div>
        </details>
      )}
      <p className="mt-4 flex flex-wrap items-center gap-2 text-muted text-xs">
        {t('basis')}
        <RuleLinks ids={ruleIds[review.kind]} />
      </p>
    </div>
  );
}

const ruleIds: Record<ReviewPeriod['kind'], readonly string[]> = {
  DAYS: ['RFD-01', 'RFD-05', 'RFD-30', 'RFD-31', 'DEC-05'],
  UNTIL_CONFIRMED: ['RFD-03', 'RFD-10', 'RFD-11'],
  NONE: ['RFD-06', 'RFD-07', 'RFD-08'],
};

function reviewOf({ product, policy, today }: RefundFacts) {
  const review = reviewPeriodFor(policy, refundClassOf(product));
  if (review.kind !== 'DAYS') return { review, until: null };
  return { review, until: afterCalendarDays('RFD-05', today, review.days, { countsFirstDay: true }) };
}

type Words = Awaited<ReturnType<typeof getTranslations<'market.product'>>>;

function headline(
  t: Words,
  { today }: RefundFacts,
  review: ReviewPeriod,
  until: ReturnType<typeof reviewOf>['until'],
): ReactNode {
  if (until) {
    const day = (at: Date) => formatBeijing(at, 'yyyy-MM-dd');
    return t('refundDays', { today: day(today), last: day(dueOf(until)) });
  }
  return review.kind === 'UNTIL_CONFIRMED' ? t('refundUntilConfirmed') : t('refundNone');
}
