import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Countdown } from '@/components/ui/countdown';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import type { TopUpView } from '@/lib/deposits';

/** The deposit was deducted from and must be made up: how much, until when, and what happens otherwise. DEP-16. */
export async function TopUpAlert({ topUp, now }: { topUp: TopUpView; now: Date }) {
  const t = await getTranslations('joining.deposit.topUp');
  const isOverdue = topUp.status === 'OVERDUE';
  const figures = {
    missing: () => <Money key="missing" amount={topUp.missing} />,
    tier: () => <Money key="tier" amount={topUp.tier} />,
  };
  return (
    <Alert
      tone={isOverdue ? 'danger' : 'warning'}
      title={
        <span className="inline-flex flex-wrap items-center gap-2">
          <span>{t.rich(isOverdue ? 'overdueTitle' : 'title', figures)}</span>
          {topUp.derivation && <Countdown derivation={topUp.derivation} now={now} />}
        </span>
      }
      actions={
        <Link href={`/receipts/${topUp.receiptId}`} className="text-primary hover:underline">
          {t('receipt')}
        </Link>
      }
    >
      {t.rich(isOverdue ? 'overdueDetail' : 'detail', figures)} <RuleLinks ids={['DEP-16']} />
    </Alert>
  );
}
