import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { type ListQuery, listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { Tabs } from '@/components/ui/tabs';
import { countWaitingApplications, listApplications } from '@/lib/onboarding';
import type { ApplicationStatus } from '@/lib/onboarding/status';
import { operatorContext } from '@/lib/web/contexts';
import { ApplicationTable } from './application-table';

const path = '/operations/onboarding';
const pageSize = 20;
const sorts = ['companyName', '-companyName', 'submittedAt', '-submittedAt'] as const;

/** What each tab lists. */
const shows = {
  waiting: ['UNDER_REVIEW'],
  returned: ['CHANGES_REQUESTED'],
  decided: ['ADMITTED', 'REFUSED'],
  preparing: ['AGREED', 'VERIFIED'],
} as const satisfies Record<string, readonly ApplicationStatus[]>;
type Show = keyof typeof shows;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.onboarding');
  return { title: t('title') };
}

/** Companies that want to sell: those whose decision is due first come first, overdue ones on top. ONB-18, ONB-22. */
export default async function ApplicationsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now, actor } = await operatorContext('ONBOARDING_REVIEW', path);
  const [t, shell, query] = await Promise.all([
    getTranslations('operations-business.onboarding'),
    getTranslations('shell'),
    searchParams,
  ]);
  const show = choiceOf(query, 'show', Object.keys(shows) as Show[]) ?? 'waiting';
  const page = pageOf(query);
  const only = oneOf(query, 'only');
  const filter = {
    search: searchOf(query),
    claimedById: only === 'mine' ? actor.accountId : undefined,
    overdueAt: only === 'overdue' ? now : undefined,
  };
  const [{ rows, total }, waiting] = await Promise.all([
    listApplications(db, {
      ...filter,
      statuses: shows[show],
      sort: choiceOf(query, 'sort', sorts),
      page,
      pageSize,
    }),
    countWaitingApplications(db),
  ]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
        tabs={
          <Tabs
            label={t('title')}
            current={show}
            tabs={(Object.keys(shows) as Show[]).map((key) => ({
              key,
              label: t(`tabs.${key}`),
              href: listAddress(path, {}, { show: key === 'waiting' ? undefined : key }),
              count: key === 'waiting' ? waiting : undefined,
            }))}
          />
        }
      />
      <Card flush>
        <Filters query={query} show={show} />
        <ApplicationTable
          rows={rows}
          now={now}
          show={show}
          myId={actor.accountId}
          list={{ path, query, page, pageSize, total }}
          empty={<Nothing why={isFiltered ? 'filtered' : show} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query, show }: { query: ListQuery; show: Show }) {
  const t = await getTranslations('operations-business.onboarding.filters');
  return (
    <FilterBar path={path} query={query} keep={['sort', 'show']}>
      <SearchFilter label={t('search')} hint={t('hint')} query={query} />
      {show === 'waiting' && (
        <Filter label={t('only')}>
          <Select
            name="only"
            defaultValue={oneOf(query, 'only') ?? ''}
            placeholder={t('all')}
            options={[
              { value: 'mine', label: t('mine') },
              { value: 'overdue', label: t('overdue') },
            ]}
          />
        </Filter>
      )}
    </FilterBar>
  );
}

async function Nothing({ why }: { why: Show | 'filtered' }) {
  const t = await getTranslations('operations-business.onboarding.empty');
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing={why === 'filtered' ? 'search' : 'list'}
        title={t(`${why}.title`)}
        action={
          <LinkButton href={why === 'waiting' ? `${path}?show=decided` : path}>
            {t(why === 'filtered' ? 'clear' : why === 'waiting' ? 'toDecided' : 'toWaiting')}
          </LinkButton>
        }
      >
        {t(`${why}.detail`)}
      </EmptyState>
    </div>
  );
}
