import { getTranslations } from 'next-intl/server';
import { Link } from '@/components/ui/link';
import { formatBeijing } from '@/lib/kernel/clock';
import { formatYuan } from '@/lib/kernel/money';
import type { EarningRow } from '@/lib/settlement';

/** Why an order's income stands where it stands, and where to go from here. SET-04, DEP-05, DEC-22. */
export async function EarningReason({ row }: { row: EarningRow }) {
  const [t, reasons] = await Promise.all([
    getTranslations('seller-money.earnings'),
    getTranslations('settlement.reasons'),
  ]);
  const { state, reviewEndsAt, tier, withdrawalId, withdrawalNumber } = row;
  if (state === 'IN_REVIEW') {
    return (
      <Line>
        {reviewEndsAt ? reasons('IN_REVIEW', { until: formatBeijing(reviewEndsAt, 'yyyy-MM-dd HH:mm') }) : t('noEnd')}
      </Line>
    );
  }
  if (state === 'NEEDS_DEPOSIT') {
    return (
      <Line>
        {reasons('NEEDS_DEPOSIT', { tier: formatYuan(tier) })}{' '}
        <span className="whitespace-nowrap">
          <Link href="/seller/deposit">{t('payDeposit')}</Link>
        </span>
      </Line>
    );
  }
  if (state === 'NETTED') {
    return (
      <Line>
        {reasons('NETTED')}{' '}
        <span className="whitespace-nowrap">
          <Link href="/seller/deposit#debt">{t('toDebt')}</Link>
        </span>
      </Line>
    );
  }
  if ((state === 'IN_PAYOUT' || state === 'PAID_OUT') && withdrawalId !== null) {
    return (
      <Line>
        <Link href={`/seller/earnings/withdrawals/${withdrawalId}`}>
          {reasons(state, { number: withdrawalNumber ?? '' })}
        </Link>
      </Line>
    );
  }
  return <Line>{reasons(state)}</Line>;
}

function Line({ children }: { children: React.ReactNode }) {
  return <span className="whitespace-normal text-muted text-xs [&_span>a]:underline">{children}</span>;
}
