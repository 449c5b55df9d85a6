import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { RuleLinks } from '@/components/ui/rule-link';
import type { ReceiptView } from '@/lib/receipts';

/** Every decision the market took on an order, each with its rules and arithmetic behind the link. */
export async function ReceiptList({ receipts }: { receipts: ReceiptView[] }) {
  const [t, words] = await Promise.all([getTranslations('buyer.order'), getTranslations()]);
  return (
    <Card title={t('receiptsTitle')} description={t('receiptsDetail')}>
      <ul className="divide-y divide-line text-13">
        {receipts.map((receipt) => (
          <li key={receipt.id} className="py-2 first:pt-0 last:pb-0">
            <span className="flex flex-wrap items-baseline justify-between gap-x-3">
              <Link href={`/receipts/${receipt.id}`} className="text-primary hover:underline">
                {words(decisionKey(receipt.kind))}
              </Link>
              <span className="text-muted text-xs">
                <DateTime at={receipt.decidedAt} />
              </span>
            </span>
            <span className="mt-1 block">
              <RuleLinks ids={receipt.ruleIds} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

// `orders.terms` is worded at `orders.decisions.terms`.
function decisionKey(kind: string): string {
  const [module = '', ...rest] = kind.split('.');
  return `${module}.decisions.${rest.join('.')}`;
}
