import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { Money } from '@/components/ui/money';
import { Stats } from '@/components/ui/stat';
import {
  type EarningFilter,
  type EarningsSummary,
  earningSorts,
  earningStates,
  listEarnings,
  loadEarningsSummary,
  loadWithdrawalTerms,
} from '@/lib/settlement';
import { vendorContext } from '@/lib/web/contexts';
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
  const { db, actor, now } = await vendorContext(path);
  const query = await searchParams;
  const filter = filterOf(query);
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
        <Summary summary={summary} />
        <WithdrawCard summary={summary} terms={terms} now={now} />
        <Card title={t('perOrder')} description={t('perOrderDetail')} flush>
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

function filterOf(query: ListQuery): EarningFilter {
  return {
    state: choiceOf(query, 'state', earningStates),
    search: searchOf(query),
    sort: choiceOf(query, 'sort', earningSorts),
    page: pageOf(query),
    pageSize,
  };
}

async function Summary({ summary }: { summary: EarningsSummary }) {
  const [t, fields] = await Promise.all([
    getTranslations('seller-money.earnings'),
    getTranslations('settlement.fields'),
  ]);
  const { pending, withdrawable, needsDeposit, tierNeeded, inPayout, paidOut } = summary;
  const tile = (key: 'pending' | 'withdrawable' | 'needsDeposit' | 'inPayout' | 'paidOut', state: string) => ({
    key,
    label: fields(key),
    value: <Money amount={{ pending, withdrawable, needsDeposit, inPayout, paidOut }[key]} />,
    note: key === 'needsDeposit' && tierNeeded > 0n ? tierNote(t('needsTier'), tierNeeded) : t(`notes.${key}`),
    href: `${path}?state=${state}`,
  });
  return (
    <Stats
      label={t('summary')}
      tiles={[
        tile('pending', 'IN_REVIEW'),
        tile('withdrawable', 'WITHDRAWABLE'),
        tile('needsDeposit', 'NEEDS_DEPOSIT'),
        tile('inPayout', 'IN_PAYOUT'),
        tile('paidOut', 'PAID_OUT'),
      ]}
    />
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
