import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { type Fen, formatYuanSigned } from '@/lib/kernel/money';

/** Whether the books balance, in one line. */
export async function TrialBalanceStrip({ sum, accounts, link }: { sum: Fen; accounts: number; link?: boolean }) {
  const t = await getTranslations('operations');
  const balances = sum === 0n;
  return (
    <Alert
      tone={balances ? 'success' : 'danger'}
      title={balances ? t('ledger.balanced') : t('ledger.unbalanced')}
      actions={
        link && (
          <LinkButton href="/operations/ledger" size="sm">
            {t('overview.moneyLink')}
          </LinkButton>
        )
      }
    >
      {balances
        ? t('ledger.balancedDetail', { accounts })
        : t('ledger.unbalancedDetail', { sum: formatYuanSigned(sum) })}
    </Alert>
  );
}
