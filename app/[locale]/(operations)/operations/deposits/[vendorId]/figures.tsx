import { getTranslations } from 'next-intl/server';
import { accountPath } from '@/components/operations/account-link';
import { Money } from '@/components/ui/money';
import { Stats } from '@/components/ui/stat';
import type { DepositView } from '@/lib/deposits';
import type { Fen } from '@/lib/kernel/money';
import { account } from '@/lib/ledger';

type FiguresProps = { deposit: DepositView; debt: Fen; payable: Fen; vendorId: string };

/** What is held, due, short and owed, each sum leading to the account that says so. DEP-07, DEC-02. */
export async function DepositFigures({ deposit, debt, payable, vendorId }: FiguresProps) {
  const [t, catalog] = await Promise.all([
    getTranslations('operations-deposits.figures'),
    getTranslations('catalog.categories'),
  ]);
  const income = deposit.incomeCategories.map((id) => catalog(`${id.replace('/', '.')}.name`)).join(t('comma'));
  return (
    <Stats
      label={t('label')}
      tiles={[
        {
          key: 'held',
          label: t('held'),
          value: <Money amount={deposit.paid} />,
          href: deposit.paid > 0n ? accountPath(account.vendorDeposit(vendorId)) : undefined,
        },
        {
          key: 'due',
          label: t('highestDue'),
          value: <Money amount={deposit.highestDue} />,
          note: income || t('noIncome'),
        },
        {
          key: 'short',
          label: t('short'),
          value: <Money amount={deposit.due} className={deposit.due > 0n ? 'text-error' : undefined} />,
        },
        {
          key: 'debt',
          label: t('debt'),
          value: <Money amount={debt} className={debt > 0n ? 'text-error' : undefined} />,
          note: debt > 0n ? t('debtNote') : undefined,
          href: debt > 0n ? accountPath(account.vendorDebt(vendorId)) : undefined,
        },
        { key: 'payable', label: t('payable'), value: <Money amount={payable} />, note: t('payableNote') },
      ]}
    />
  );
}
