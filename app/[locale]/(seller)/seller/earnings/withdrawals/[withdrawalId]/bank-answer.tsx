import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { DateTime } from '@/components/ui/date-time';
import type { WithdrawalDetail } from '@/lib/settlement';

/** What the bank made of it, and what the vendor does next. SET-07, SET-09. */
export async function BankAnswer({ withdrawal }: { withdrawal: WithdrawalDetail }) {
  const t = await getTranslations('seller-money.withdrawal.bank');
  const { status, transferNo, paidAt, failure } = withdrawal;
  if (status === 'PAID') {
    return (
      <Alert tone="success" title={t('paid')}>
        {paidAt &&
          t.rich('paidDetail', {
            at: () => <DateTime key="at" at={paidAt} precision="second" />,
            number: () => (
              <code key="number" className="break-all font-mono text-xs">
                {transferNo ?? '—'}
              </code>
            ),
          })}
      </Alert>
    );
  }
  if (status === 'FAILED') {
    return (
      <Alert
        tone="danger"
        title={t('failed', { reason: failure || t('noReason') })}
        actions={
          <>
            <LinkButton href="/seller/account" size="sm">
              {t('toAccount')}
            </LinkButton>
            <LinkButton href="/seller/earnings?state=WITHDRAWABLE" tone="primary" size="sm">
              {t('again')}
            </LinkButton>
          </>
        }
      >
        {t('failedDetail')}
      </Alert>
    );
  }
  return <Alert title={t(`waiting.${status}`)}>{t('waitingDetail')}</Alert>;
}
