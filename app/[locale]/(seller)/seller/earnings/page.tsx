import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Icon } from '@/components/ui/icon';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { Money } from '@/components/ui/money';
import { RuleLinks } from '@/components/ui/rule-link';
import { Stats } from '@/components/ui/stat';
import { requireLocale } from '@/lib/i18n/current';
import { localePath } from '@/lib/i18n/locales';
import type { Fen } from '@/lib/kernel/money';
import {
  type EarningState,
  type EarningsSummary,
  earningStates,
  listEarnings,
  loadEarningsSummary,
  loadWithdrawalTerms,
} from '@/lib/settlement';
import { vendorContext } from '@/lib/web/vendor-context';
import { earningFilterOf } from './earning-filter';
import { EarningsFrame } from './earnings-frame';
import { EarningsTable } from './earnings-table';
import { WithdrawCard } from './withdraw-card';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-money.earnings');
  return { title: t('title') };
}

const path = '/seller/earnings';
const pageSize = 20;

/** A vendor's income: what stands where and why, and asking for what can be had. SET-04…07, DEP-05, DEC-14. */
export default async function EarningsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await vendorContext('money:view', path);
  const query = await searchParams;
  const filter = { ...earningFilterOf(query), page: pageOf(query), pageSize };
  const [t, summary, terms, { rows, total }] = await Promise.all([
    getTranslations('seller-money.earnings'),
    loadEarningsSummary(db, actor.vendorId, now),
    loadWithdrawalTerms(db, actor.vendorId, now),
    listEarnings(db, actor.vendorId, now, filter),
  ]);
  const isFiltered = Boolean(filter.state || filter.search);
  return (
    <EarningsFrame current="orders">
      <div className="grid gap-4">
        {summary.debt > 0n && <DebtAlert debt={summary.debt} />}
        <Summary summary={summary} />
        <WithdrawCard summary={summary} terms={terms} now={now} />
        <Card
          title={t('perOrder')}
          description={t('perOrderDetail')}
          actions={total > 0 && <Export query={query} />}
          flush
        >
          {(total > 0 || isFiltered) && <Filters query={query} />}
          <EarningsTable
            rows={rows}
            total={total}
            page={filter.page}
            pageSize={pageSize}
            query={query}
            now={now}
            isFiltered={isFiltered}
            mayTick={terms.missing.length === 0}
          />
        </Card>
      </div>
    </EarningsFrame>
  );
}

async function Summary({ summary }: { summary: EarningsSummary }) {
  const [t, fields] = await Promise.all([
    getTranslations('seller-money.earnings'),
    getTranslations('settlement.fields'),
  ]);
  const { pending, withdrawable, needsDeposit, tierNeeded, inPayout, paidOut, netted } = summary;
  type Sum = 'pending' | 'withdrawable' | 'needsDeposit' | 'inPayout' | 'paidOut' | 'netted';
  const tile = (key: Sum, state?: EarningState) => ({
    key,
    label: fields(key),
    value: <Money amount={{ pending, withdrawable, needsDeposit, inPayout, paidOut, netted }[key]} />,
    note: key === 'needsDeposit' && tierNeeded > 0n ? tierNote(t('needsTier'), tierNeeded) : t(`notes.${key}`),
    ...(state && { href: `${path}?state=${state}` }),
  });
  return (
    <Stats
      label={t('summary')}
      tiles={[
        // Two states make it up, and the list shows one.
        tile('pending'),
        tile('withdrawable', 'WITHDRAWABLE'),
        tile('needsDeposit', 'NEEDS_DEPOSIT'),
        tile('inPayout', 'IN_PAYOUT'),
        tile('paidOut', 'PAID_OUT'),
        // Shown to those whom it concerns.
        ...(netted > 0n ? [tile('netted')] : []),
      ]}
    />
  );
}

/** What is owed comes before anything can be withdrawn. DEC-02, DEC-14. */
async function DebtAlert({ debt }: { debt: Fen }) {
  const t = await getTranslations('seller-money.earnings.debt');
  return (
    <Alert
      tone="warning"
      title={t.rich('title', { debt: () => <Money key="debt" amount={debt} /> })}
      actions={
        <LinkButton href="/seller/deposit#debt" size="sm">
          {t('go')}
        </LinkButton>
      }
    >
      {t('detail')} <RuleLinks ids={['DEC-02', 'DEC-14']} />
    </Alert>
  );
}

async function Export({ query }: { query: ListQuery }) {
  const [t, locale] = await Promise.all([getTranslations('seller-money.earnings'), requireLocale()]);
  return (
    <a
      href={listAddress(localePath(locale, `${path}/export`), query, { page: undefined })}
      className={buttonClass({ tone: 'plain', size: 'sm' })}
      download
    >
      <Icon name="download" size={14} />
      {t('export')}
    </a>
  );
}

function tierNote(words: string, tier: EarningsSummary['tierNeeded']) {
  return (
    <>
      {words} <Money amount={tier} />
    </>
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, settlement] = await Promise.all([getTranslations('seller-money.earnings'), getTranslations('settlement')]);
  return (
    <FilterBar path={path} query={query}>
      <Filter label={t('search')} wide>
        <Input name="search" maxLength={60} placeholder={t('searchHint')} defaultValue={oneOf(query, 'search')} />
      </Filter>
      <Filter label={settlement('fields.state')}>
        <Select
          name="state"
          defaultValue={choiceOf(query, 'state', earningStates) ?? ''}
          placeholder={t('any')}
          options={earningStates.map((value) => ({ value, label: settlement(`states.${value}`) }))}
        />
      </Filter>
    </FilterBar>
  );
}
