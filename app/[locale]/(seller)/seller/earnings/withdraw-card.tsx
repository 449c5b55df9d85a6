import { randomUUID } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { DerivationList } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { Money } from '@/components/ui/money';
import { SubmitButton } from '@/components/ui/submit-button';
import { dueOf } from '@/lib/kernel/clock';
import type { EarningsSummary, WithdrawalTerms } from '@/lib/settlement';
import { withdrawAllAction } from './actions';
import { Conditions } from './conditions';

type Props = { summary: EarningsSummary; terms: WithdrawalTerms; now: Date };

/** How much can be had now, what is still missing, and when it would arrive. SET-05, SET-07, DEP-05, DEP-06. */
export async function WithdrawCard({ summary, terms, now }: Props) {
  const t = await getTranslations('seller-money.earnings');
  return (
    <Card title={t('withdraw')}>
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)]">
        <div className="grid content-start gap-3 text-13">
          <div>
            <p className="text-muted">{t('canWithdraw')}</p>
            <p className="text-[28px] leading-10">
              <Money amount={summary.withdrawable} big />
            </p>
          </div>
          {summary.payable > 0n ? (
            <WithdrawAll summary={summary} terms={terms} />
          ) : (
            <p className="text-secondary">{t('nothingYet')}</p>
          )}
          {summary.payable > 0n && <Arrival terms={terms} />}
        </div>
        <Conditions summary={summary} terms={terms} now={now} />
      </div>
    </Card>
  );
}

async function WithdrawAll({ summary, terms }: Omit<Props, 'now'>) {
  const t = await getTranslations('seller-money.earnings');
  const { bank, missing } = terms;
  const isReady = missing.length === 0 && summary.withdrawable > 0n && bank !== null;
  return (
    <ActionForm action={withdrawAllAction} idempotencyKey={randomUUID()} className="justify-items-start">
      {isReady ? (
        <ConfirmButton
          id="withdraw-all"
          tone="primary"
          size="lg"
          label={t('withdrawAll')}
          title={t('withdrawAllTitle')}
          confirmLabel={t('confirm')}
        >
          <p>
            {t.rich('confirmAll', {
              amount: () => <Money key="amount" amount={summary.withdrawable} className="font-semibold" />,
              bank: () => <strong key="bank">{t('account', { name: bank.bankName, tail: bank.accountTail })}</strong>,
            })}
          </p>
          <p className="mt-1 text-muted text-xs">{t('wholeOrders')}</p>
        </ConfirmButton>
      ) : (
        <SubmitButton size="lg" tone="plain">
          {t('withdrawAll')}
        </SubmitButton>
      )}
    </ActionForm>
  );
}

async function Arrival({ terms: { arrival } }: Pick<Props, 'terms'>) {
  const t = await getTranslations('seller-money.earnings');
  return (
    <details className="group">
      <summary className="w-fit cursor-pointer list-none text-secondary">
        <Icon name="chevron-right" size={14} className="mr-1 inline transition-transform group-open:rotate-90" />
        {t.rich('arrival', {
          from: () => <DateTime key="from" at={dueOf(arrival.from)} precision="day" />,
          by: () => <DateTime key="by" at={dueOf(arrival.by)} precision="day" />,
        })}
      </summary>
      <div className="mt-2 grid gap-3 rounded-box border border-line bg-ground px-3 py-2.5 sm:grid-cols-2">
        <DerivationList derivation={arrival.from} />
        <DerivationList derivation={arrival.by} />
      </div>
    </details>
  );
}
