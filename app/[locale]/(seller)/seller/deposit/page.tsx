import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { Stats } from '@/components/ui/stat';
import { type DepositView, depositOf, depositSorts, findDepositPayment, listDepositPayments } from '@/lib/deposits';
import { policyAt } from '@/lib/policy';
import { listIncomeWaitingForDeposit } from '@/lib/settlement';
import { walletBalance } from '@/lib/wallet';
import { vendorContext } from '@/lib/web/contexts';
import { DepositHistory } from './history';
import { PaidAlert } from './paid-alert';
import { DepositRules } from './rules-card';
import { TierCards } from './tier-cards';
import { WaitingIncome } from './waiting-income';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joining.deposit');
  return { title: t('title') };
}

const path = '/seller/deposit';
const pageSize = 10;

/** The deposit: paid, highest due and still due, the tiers with what each unlocks, and every payment. DEP-02…10. */
export default async function DepositPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await vendorContext(path);
  const query = await searchParams;
  const page = pageOf(query);
  const sort = choiceOf(query, 'sort', depositSorts);
  const { vendorId, ownerAccountId, accountId } = actor;
  const [t, shell, deposit, balance, payments, waiting, paid] = await Promise.all([
    getTranslations('joining.deposit'),
    getTranslations('shell'),
    depositOf(db, vendorId, now),
    walletBalance(db, ownerAccountId),
    listDepositPayments(db, vendorId, { sort, page, pageSize }),
    listIncomeWaitingForDeposit(db, vendorId, now),
    findDepositPayment(db, vendorId, oneOf(query, 'paid') ?? ''),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
      />
      <div className="grid gap-4">
        {paid && <PaidAlert payment={paid} />}
        {deposit.due > 0n && <Due deposit={deposit} />}
        <Stats
          label={t('title')}
          tiles={[
            { key: 'paid', label: t('paid'), value: <Money amount={deposit.paid} />, note: t('paidNote') },
            {
              key: 'highest',
              label: t('highestDue'),
              value: <Money amount={deposit.highestDue} />,
              note: t('highestDueNote'),
            },
            {
              key: 'due',
              label: t('due'),
              value: <Money amount={deposit.due} className={deposit.due > 0n ? 'text-price' : undefined} />,
              note: t('dueNote'),
            },
            { key: 'balance', label: t('balance'), value: <Money amount={balance} />, note: t('balanceNote') },
          ]}
        />
        <TierCards
          deposit={deposit}
          waiting={waiting}
          balance={balance}
          isOwner={accountId === ownerAccountId}
          fromBalance={policyAt(now).deposit.payableFromBalance}
        />
        {deposit.incomeCategories.length > 0 && (
          <WaitingIncome deposit={deposit} waiting={waiting} policy={policyAt(now)} />
        )}
        <DepositHistory {...payments} query={query} page={page} pageSize={pageSize} />
        <DepositRules figures={policyAt(now).deposit} />
      </div>
    </>
  );
}

/** Income that cannot be withdrawn yet, and what would free it. DEP-05. */
async function Due({ deposit }: { deposit: DepositView }) {
  const t = await getTranslations('joining.deposit');
  return (
    <Alert
      tone="warning"
      title={t.rich('dueTitle', { due: () => <Money key="due" amount={deposit.due} /> })}
      actions={
        <LinkButton href="/seller/earnings?state=NEEDS_DEPOSIT" size="sm">
          {t('toEarnings')}
        </LinkButton>
      }
    >
      {t('dueDetail')} <RuleLinks ids={['DEP-04', 'DEP-05']} />
    </Alert>
  );
}
