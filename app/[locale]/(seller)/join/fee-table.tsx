import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { RuleLinks } from '@/components/ui/rule-link';
import { formatRateBps } from '@/lib/kernel/money';
import type { PolicyPack } from '@/lib/policy';
import { wholeYuan } from './whole-yuan';

const fees = [
  { key: 'certification', rules: ['FEE-01', 'FEE-04', 'ONB-17'] },
  { key: 'deposit', rules: ['DEP-02', 'DEP-05', 'DEP-17'] },
  { key: 'commission', rules: ['SET-02', 'DEC-01'] },
] as const;
type Fee = (typeof fees)[number];

/** Everything the market will ever charge a vendor: how much, when, and whether it comes back. GEN-06. */
export async function FeeTable({ policy }: { policy: PolicyPack }) {
  const t = await getTranslations('joining.landing.fees');
  const columns: Column<Fee>[] = [
    {
      key: 'name',
      header: t('name'),
      primary: true,
      className: 'sm:whitespace-nowrap',
      cell: ({ key }) => t(`${key}.name`),
    },
    {
      key: 'amount',
      header: t('amount'),
      className: 'sm:whitespace-nowrap',
      cell: ({ key }) => <Amount fee={key} policy={policy} />,
    },
    { key: 'when', header: t('when'), cell: ({ key }) => t(`${key}.when`, { gate: policy.deposit.gate }) },
    {
      key: 'back',
      header: t('back'),
      cell: ({ key }) => t(`${key}.back`, { days: policy.deposit.returnWorkingDays }),
    },
    { key: 'rules', header: t('rules'), cell: ({ rules }) => <RuleLinks ids={rules} /> },
  ];
  const charged = fees.filter(({ key }) => key !== 'certification' || policy.certification.required);
  return (
    <Card
      title={t('title')}
      description={t('detail', { count: charged.length })}
      actions={<RuleLinks ids={['GEN-06']} />}
      flush
    >
      <DataTable caption={t('title')} columns={columns} rows={charged} rowKey={({ key }) => key} />
    </Card>
  );
}

async function Amount({ fee, policy }: { fee: Fee['key']; policy: PolicyPack }) {
  const t = await getTranslations('joining.landing.fees');
  if (fee === 'certification') {
    return t('perYear', { amount: wholeYuan(policy.certification.feeFen) });
  }
  if (fee === 'commission') return t('ofOrder', { rate: formatRateBps(policy.commission.rateBps) });
  return policy.deposit.tiers.map(({ amountFen }) => `¥${wholeYuan(amountFen)}`).join(' / ');
}
