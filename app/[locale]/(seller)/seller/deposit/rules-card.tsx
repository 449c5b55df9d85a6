import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { RuleLinks } from '@/components/ui/rule-link';
import type { PolicyPack } from '@/lib/policy';

const rules = [
  { key: 'purpose', ids: ['DEP-01'] },
  { key: 'highest', ids: ['DEP-06', 'DEP-21'] },
  { key: 'ahead', ids: ['DEP-04', 'DEP-08'] },
  { key: 'deduction', ids: ['DEP-15', 'DEP-16'] },
  { key: 'back', ids: ['DEP-17', 'DEP-19'] },
] as const;

/** What the deposit is for, when it is touched and when it comes back, in short. DEP-01…21. */
export async function DepositRules({ figures }: { figures: PolicyPack['deposit'] }) {
  const t = await getTranslations('joining.deposit');
  const { topUpWorkingDays, returnWorkingDays, payableFromBalance } = figures;
  const by = payableFromBalance ? 'balance' : 'transfer';
  return (
    <Card title={t('rulesTitle')}>
      <ul className="grid gap-x-10 gap-y-3 text-13 text-secondary md:grid-cols-2">
        {rules.map(({ key, ids }) => (
          <li key={key}>
            {t(`rules.${key}`, { topUp: topUpWorkingDays, back: returnWorkingDays, by })} <RuleLinks ids={ids} />
          </li>
        ))}
      </ul>
    </Card>
  );
}
