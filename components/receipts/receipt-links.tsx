import { getLocale, getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { RuleLinks } from '@/components/ui/rule-link';
import { defaultLocale, isLocale } from '@/lib/i18n/locales';
import { wordsOf } from '@/lib/i18n/words';
import { decisionTitle } from './readable';

export interface ReceiptHead {
  id: string;
  kind: string;
  ruleIds: readonly string[];
  decidedAt: Date;
}

/** The decisions taken on something, newest first, each leading to its rules and arithmetic. */
export async function ReceiptLinks({ receipts }: { receipts: readonly ReceiptHead[] }) {
  const [t, locale] = await Promise.all([getTranslations('operations-business'), getLocale()]);
  const words = wordsOf(isLocale(locale) ? locale : defaultLocale);
  return (
    <Card title={t('receipts.title')}>
      {receipts.length === 0 && <p className="text-13 text-muted">{t('receipts.none')}</p>}
      <ul className="divide-y divide-line text-13">
        {receipts.map(({ id, kind, ruleIds, decidedAt }) => (
          <li key={id} className="py-2 first:pt-0 last:pb-0">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <Link href={`/receipts/${id}`} className="text-primary hover:underline">
                {decisionTitle(kind, words)}
              </Link>
              <span className="text-muted text-xs">
                <DateTime at={decidedAt} />
              </span>
            </span>
            <span className="mt-1 block">
              <RuleLinks ids={ruleIds} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
