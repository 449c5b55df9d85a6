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
import { config } from '@/lib/config';
import {
  type DepositView,
  debtOf,
  depositOf,
  findDepositPayment,
  findLatestRemittance,
  listDepositMovements,
  topUpOf,
} from '@/lib/deposits';
import { movementSorts } from '@/lib/deposits/status';
import { policyAt } from '@/lib/policy';
import { listIncomeWaitingForDeposit, listUnwithdrawnIncome } from '@/lib/settlement';
import { walletBalance } from '@/lib/wallet';
import { vendorContext } from '@/lib/web/vendor-context';
import { DebtCard } from './debt-card';
import { DepositHistory } from './history';
import { IncomeOrders } from './income-orders';
import { PaidAlert } from './paid-alert';
import { RemittanceCard } from './remittance-card';
import { DepositRules } from './rules-card';
import { TierCards } from './tier-cards';
import { TopUpAlert } from './top-up-alert';
import { WaitingIncome } from './waiting-income';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('joining.deposit');
  return { title: t('title') };
}

const path = '/seller/deposit';
const pageSize = 10;

/** The deposit: paid, due and owed, what must be made up, the tiers with what each unlocks, and its history. DEP-02…10, DEP-15, DEP-16. */
export default async function DepositPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await vendorContext('money:view', path);
  const query = await searchParams;
  const page = pageOf(query);
  const sort = choiceOf(query, 'sort', movementSorts);
  const { vendorId, ownerAccountId, accountId } = actor;
  const ordersPage = pageOf({ page: oneOf(query, 'orders') });
  const isOwner = accountId === ownerAccountId;
  const { gate, payableFromBalance } = policyAt(now).deposit;
  const [t, shell, deposit, balance, movements, waiting, paid, topUp, remittance, debt, orders] = await Promise.all([
    getTranslations('joining.deposit'),
    getTranslations('shell'),
    depositOf(db, vendorId, now),
    walletBalance(db, ownerAccountId),
    listDepositMovements(db, vendorId, { sort, page, pageSize }),
    listIncomeWaitingForDeposit(db, vendorId, now),
    findDepositPayment(db, vendorId, oneOf(query, 'paid') ?? ''),
    topUpOf(db, vendorId),
    findLatestRemittance(db, vendorId),
    debtOf(db, vendorId),
    listUnwithdrawnIncome(db, vendorId, now, { page: ordersPage, pageSize }),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description', { gate })}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
      />
      <div className="grid gap-4">
        {paid && <PaidAlert payment={paid} />}
        {oneOf(query, 'repaid') && debt === 0n && (
          <div role="status">
            <Alert tone="success" title={t('debt.repaid')} />
          </div>
        )}
        {topUp && <TopUpAlert topUp={topUp} now={now} />}
        {deposit.due > 0n && !topUp && <Due deposit={deposit} />}
        {debt > 0n && <DebtCard debt={debt} balance={balance} isOwner={isOwner} />}
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
            {
              key: 'balance',
              label: t('balance'),
              value: <Money amount={balance} />,
              note: payableFromBalance ? t('balanceNote') : undefined,
            },
          ]}
        />
        <TierCards
          deposit={deposit}
          waiting={waiting}
          balance={balance}
          isOwner={isOwner}
          fromBalance={payableFromBalance}
          mustReach={topUp?.tier ?? null}
        />
        {!payableFromBalance && (
          <RemittanceCard
            deposit={deposit}
            latest={remittance}
            payee={config().depositPayee}
            channels={policyAt(now).deposit.channels}
            now={now}
          />
        )}
        {deposit.incomeCategories.length > 0 && (
          <WaitingIncome deposit={deposit} waiting={waiting} policy={policyAt(now)} />
        )}
        {orders.total > 0 && <IncomeOrders {...orders} query={query} page={ordersPage} pageSize={pageSize} />}
        <DepositHistory {...movements} gate={gate} query={query} page={page} pageSize={pageSize} />
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
