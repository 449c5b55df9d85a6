import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ReceiptCard } from '@/components/ui/receipt-card';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import type { Decision } from '@/lib/kernel/receipts';
import { decisionTitle, factName, readableDecision } from './readable';

/** A decision in the reader's language: rules, arithmetic, what it rests on and what it says. */
export async function DecisionCard({ decision, title, at }: { decision: Decision; title?: ReactNode; at?: Date }) {
  const locale = await getLocale();
  const words = wordsOf(isLocale(locale) ? locale : defaultLocale);
  return (
    <ReceiptCard
      receipt={readableDecision(decision, words)}
      title={title ?? decisionTitle(decision.kind, words)}
      at={at}
      nameOf={(key) => factName(key, words)}
    />
  );
}
