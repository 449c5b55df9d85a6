import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/button';
import { Countdown } from '@/components/ui/countdown';
import { DateTime } from '@/components/ui/date-time';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import type { EarningsSummary, WithdrawalTerms } from '@/lib/settlement';

type Props = { summary: EarningsSummary; terms: WithdrawalTerms; now: Date };

/** What must be so before money leaves, each with the way to get there. SET-05, SET-10, DEP-03, DEP-05, DEP-06. */
export async function Conditions({ summary, terms, now }: Props) {
  const t = await getTranslations('seller-money.earnings.conditions');
  return (
    <div className="min-w-0">
      <h3 className="mb-1.5 font-medium text-13">{t('title')}</h3>
      <ul className="divide-y divide-line rounded-box border border-line text-13">
        <Supplement terms={terms} />
        <BankAccount terms={terms} now={now} />
        <Deposit summary={summary} terms={terms} />
      </ul>
    </div>
  );
}

async function Supplement({ terms: { supplement } }: Pick<Props, 'terms'>) {
  const t = await getTranslations('seller-money.earnings.conditions');
  return (
    <Condition
      isMet={supplement !== null}
      title={t('supplement')}
      ruleIds={['SET-05']}
      action={
        supplement ? (
          <Link href="/seller/earnings/agreement" className="text-primary hover:underline">
            {t('read')}
          </Link>
        ) : (
          <LinkButton href="/seller/earnings/agreement" tone="primary" size="sm">
            {t('sign')}
          </LinkButton>
        )
      }
    >
      {supplement
        ? t.rich('signed', {
            version: supplement.version,
            at: () => <DateTime key="at" at={supplement.acceptedAt} />,
          })
        : t('notSigned')}
    </Condition>
  );
}

async function BankAccount({ terms: { bank, bankHold }, now }: Pick<Props, 'terms' | 'now'>) {
  const t = await getTranslations('seller-money.earnings.conditions');
  return (
    <Condition
      isMet={bank !== null && bankHold === null}
      title={t('bank')}
      ruleIds={bankHold ? ['SET-05', 'SET-10'] : ['SET-05']}
      action={
        <Link href="/seller/account" className="text-primary hover:underline">
          {t('toAccount')}
        </Link>
      }
    >
      {bank ? t('bankIs', { name: bank.bankName, account: bank.accountName, tail: bank.accountTail }) : t('noBank')}
      {bankHold && (
        <span className="mt-0.5 flex flex-wrap items-center gap-x-2">
          {t('bankHeld')} <Countdown derivation={bankHold} now={now} />
        </span>
      )}
    </Condition>
  );
}

async function Deposit({ summary, terms }: Omit<Props, 'now'>) {
  const t = await getTranslations('seller-money.earnings.conditions');
  const { needsDeposit, tierNeeded } = summary;
  const isMet = needsDeposit === 0n;
  return (
    <Condition
      isMet={isMet}
      title={t('deposit')}
      ruleIds={['DEP-03', 'DEP-05', 'DEP-06']}
      action={
        isMet ? (
          <Link href="/seller/deposit" className="text-primary hover:underline">
            {t('toDeposit')}
          </Link>
        ) : (
          <LinkButton href="/seller/deposit" tone="primary" size="sm">
            {t('payDeposit')}
          </LinkButton>
        )
      }
    >
      {isMet
        ? t.rich('covered', { held: () => <Money key="held" amount={terms.held} /> })
        : t.rich('notCovered', {
            amount: () => <Money key="amount" amount={needsDeposit} />,
            tier: () => <Money key="tier" amount={tierNeeded} className="font-medium" />,
            held: () => <Money key="held" amount={terms.held} />,
          })}
    </Condition>
  );
}

type ConditionProps = {
  isMet: boolean;
  title: string;
  ruleIds: string[];
  action: ReactNode;
  children: ReactNode;
};

async function Condition({ isMet, title, ruleIds, action, children }: ConditionProps) {
  const t = await getTranslations('seller-money.earnings.conditions');
  return (
    <li className="flex flex-wrap items-start gap-x-2.5 gap-y-1.5 px-3 py-2.5">
      <Icon
        name={isMet ? 'circle-check' : 'circle-alert'}
        size={16}
        className={isMet ? 'mt-0.5 text-success' : 'mt-0.5 text-warning'}
        label={t(isMet ? 'met' : 'missing')}
      />
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
          <span className="font-medium">{title}</span>
          <RuleLinks ids={ruleIds} />
        </p>
        <div className="mt-0.5 text-secondary">{children}</div>
      </div>
      <div className="max-sm:pl-6.5">{action}</div>
    </li>
  );
}
