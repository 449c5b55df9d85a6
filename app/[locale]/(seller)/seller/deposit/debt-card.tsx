import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import { type Fen, formatYuanSigned, subtractFen } from '@/lib/kernel/money';
import { rechargePath } from '@/lib/wallet';
import { repayDebtAction } from './actions';

type DebtProps = { debt: Fen; balance: Fen; isOwner: boolean };

/** What the deposit did not cover: income pays it first, or the wallet at once. DEC-02, DEC-14. */
export async function DebtCard({ debt, balance, isOwner }: DebtProps) {
  const t = await getTranslations('joining.deposit.debt');
  return (
    <Card id="debt" title={t('title')} actions={<RuleLinks ids={['DEC-02', 'DEC-14']} />}>
      <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
        <div className="max-w-xl text-13">
          <p className="text-2xl">
            <Money amount={debt} className="text-price" />
          </p>
          <p className="mt-1 text-secondary">{t('detail')}</p>
        </div>
        <Repay debt={debt} balance={balance} isOwner={isOwner} />
      </div>
    </Card>
  );
}

async function Repay({ debt, balance, isOwner }: DebtProps) {
  const t = await getTranslations('joining.deposit.debt');
  if (balance < debt) {
    const short = subtractFen(debt, balance);
    if (!isOwner) return <p className="text-13 text-muted">{t('ownerRecharges')}</p>;
    return (
      <LinkButton href={rechargePath(short, '/seller/deposit')} icon="wallet">
        {t('recharge', { short: formatYuanSigned(short) })}
      </LinkButton>
    );
  }
  const figures = { debt: formatYuanSigned(debt), left: formatYuanSigned(subtractFen(balance, debt)) };
  return (
    <ActionForm action={repayDebtAction} idempotencyKey={randomUUID()}>
      <div>
        <ConfirmButton
          id="repay-debt"
          label={t('pay', figures)}
          title={t('confirmTitle', figures)}
          confirmLabel={t('confirm')}
          tone="primary"
        >
          {t('confirmDetail', figures)}
        </ConfirmButton>
      </div>
    </ActionForm>
  );
}
