import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import type { DepositView } from '@/lib/deposits';
import { type Fen, ZERO_FEN } from '@/lib/kernel/money';
import { type CategoryId, type PolicyPack, tierFor } from '@/lib/policy';

type Row = { category: CategoryId; tier: Fen; waiting: Fen };
type IncomeProps = {
  deposit: DepositView;
  waiting: { category: CategoryId; amount: Fen }[];
  policy: PolicyPack;
};

/** The categories with settled income, the tier each asks for, and what waits for it. DEP-04, DEP-06, DEC-18. */
export async function WaitingIncome({ deposit, waiting, policy }: IncomeProps) {
  const [t, names] = await Promise.all([getTranslations('joining.deposit'), getTranslations('catalog.categories')]);
  const rows = deposit.incomeCategories.map((category) => ({
    category,
    tier: tierFor(policy, category),
    waiting: waiting.find((each) => each.category === category)?.amount ?? ZERO_FEN,
  }));
  const columns: Column<Row>[] = [
    {
      key: 'category',
      header: t('category'),
      primary: true,
      cell: ({ category }) => names(`${category.replace('/', '.')}.name`),
    },
    { key: 'tier', header: t('tier'), align: 'right', cell: ({ tier }) => <Money amount={tier} /> },
    {
      key: 'state',
      header: t('state'),
      cell: ({ tier }) =>
        deposit.paid >= tier ? (
          <Status tone="success">{t('withdrawable')}</Status>
        ) : (
          <Status tone="warning">{t('notWithdrawable')}</Status>
        ),
    },
    {
      key: 'waiting',
      header: t('waiting'),
      align: 'right',
      cell: ({ waiting: amount }) =>
        amount > 0n ? (
          <Link href="/seller/earnings?state=NEEDS_DEPOSIT">
            <Money amount={amount} />
          </Link>
        ) : (
          <Money amount={amount} className="text-muted" />
        ),
    },
  ];
  return (
    <Card
      title={t('incomeTitle')}
      description={t('incomeDetail')}
      actions={<RuleLinks ids={['DEP-04', 'DEP-06', 'DEC-18']} />}
      flush
    >
      <DataTable caption={t('incomeTitle')} columns={columns} rows={rows} rowKey={({ category }) => category} />
    </Card>
  );
}
