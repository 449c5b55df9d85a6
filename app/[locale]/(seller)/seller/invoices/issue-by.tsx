import { getTranslations } from 'next-intl/server';
import { Countdown } from '@/components/ui/countdown';
import type { Derivation } from '@/lib/kernel/clock';

type IssueByProps = { dueAt: Date | null; derivation: Derivation | null; now: Date };

/** What is left of the ten working days, or that they are over. INV-10. */
export async function IssueBy({ dueAt, derivation, now }: IssueByProps) {
  const t = await getTranslations('seller-money.invoices');
  if (dueAt !== null && dueAt < now) return <span className="text-error text-xs">{t('isLate')}</span>;
  return derivation && <Countdown derivation={derivation} now={now} />;
}
