import { getTranslations } from 'next-intl/server';
import { Arithmetic } from '@/components/settlement/arithmetic';
import { Card } from '@/components/ui/card';
import { Link } from '@/components/ui/link';
import { RuleLinks } from '@/components/ui/rule-link';
import type { ReceiptView } from '@/lib/receipts';

/** How the amount and the promised days came about, with the way to the whole decision. SET-07, DEC-14. */
export async function DecisionSteps({ receipt }: { receipt: ReceiptView }) {
  const t = await getTranslations('seller-money.withdrawal');
  return (
    <Card title={t('arithmetic')}>
      <Arithmetic steps={receipt.steps.filter(({ label }) => label !== 'settlement.steps.deposit')} />
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-xs">
        <RuleLinks ids={receipt.ruleIds} />
        <Link href={`/receipts/${receipt.id}`} className="text-primary hover:underline">
          {t('receipt')}
        </Link>
      </p>
    </Card>
  );
}
