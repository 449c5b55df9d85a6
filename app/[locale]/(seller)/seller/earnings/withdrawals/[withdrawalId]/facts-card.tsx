import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Money } from '@/components/ui/money';
import type { WithdrawalDetail } from '@/lib/settlement';

/** How much goes to which account, frozen when it was asked for. SET-09. */
export async function FactsCard({ withdrawal }: { withdrawal: WithdrawalDetail }) {
  const [t, earnings, fields] = await Promise.all([
    getTranslations('seller-money.withdrawal'),
    getTranslations('seller-money.earnings'),
    getTranslations('settlement.fields'),
  ]);
  const { amount, bankName, accountName, accountTail, requestedAt, transferNo, paidAt, failedAt } = withdrawal;
  const at = (instant: Date) => <DateTime at={instant} precision="second" />;
  return (
    <Card title={t('facts')}>
      <DescriptionList
        items={[
          { term: fields('amount'), description: <Money amount={amount} big className="text-base" /> },
          { term: fields('requestedAt'), description: at(requestedAt) },
          { term: t('payee'), description: accountName },
          { term: fields('bank'), description: earnings('account', { name: bankName, tail: accountTail }) },
          {
            term: fields('transferNo'),
            description: transferNo && <code className="break-all font-mono text-xs">{transferNo}</code>,
          },
          ...(paidAt ? [{ term: fields('paidOutAt'), description: at(paidAt) }] : []),
          ...(failedAt ? [{ term: t('failedAt'), description: at(failedAt) }] : []),
        ]}
      />
    </Card>
  );
}
