import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Icon } from '@/components/ui/icon';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { listActivity, listActors } from '@/lib/members';
import { areas } from '@/lib/vendors/status';
import { vendorContext } from '@/lib/web/vendor-context';
import { MembersFrame } from '../members-frame';
import { activityFilterOf, outcomes } from './activity-filter';
import { ActivityTable } from './activity-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-members');
  return { title: t('tabs.activity') };
}

const path = '/seller/members/activity';
const pageSize = 30;

/** Who did what in the company's name, and what was refused. SUB-01. */
export default async function ActivityPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, identity } = await vendorContext('members:view', path);
  const query = await searchParams;
  const page = pageOf(query);
  const filter = activityFilterOf(query);
  const [t, locale, { rows, total }, actors] = await Promise.all([
    getTranslations('seller-members'),
    getLocale(),
    listActivity(db, actor.vendorId, { ...filter, page, pageSize }),
    listActors(db, actor.vendorId),
  ]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const download = (
    <a
      href={listAddress(`/${locale}${path}/export`, query, { page: undefined })}
      className={buttonClass({ tone: 'plain' })}
    >
      <Icon name="download" size={15} />
      {t('export')}
    </a>
  );
  return (
    <MembersFrame current="activity" actions={total > 0 ? download : undefined}>
      <Card flush>
        <ActivityFilters query={query} actors={actors} />
        <ActivityTable
          rows={rows}
          permissions={identity.permissions}
          empty={
            <EmptyState
              drawing={isFiltered ? 'search' : 'list'}
              title={t(isFiltered ? 'noMatch' : 'noDeeds')}
              action={isFiltered ? <LinkButton href={path}>{t('showAll')}</LinkButton> : undefined}
            >
              {isFiltered ? undefined : t('noDeedsDetail')}
            </EmptyState>
          }
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </MembersFrame>
  );
}

type FiltersProps = { query: ListQuery; actors: Awaited<ReturnType<typeof listActors>> };

async function ActivityFilters({ query, actors }: FiltersProps) {
  const [t, names] = await Promise.all([getTranslations('seller-members'), getTranslations('members.areas')]);
  return (
    <FilterBar path={path} query={query}>
      <Filter label={t('person')}>
        <Select
          name="person"
          defaultValue={oneOf(query, 'person') ?? ''}
          placeholder={t('anyone')}
          options={actors.map(({ accountId, name, email }) => ({ value: accountId, label: `${name} ${email}` }))}
        />
      </Filter>
      <Filter label={t('area')}>
        <Select
          name="area"
          defaultValue={oneOf(query, 'area') ?? ''}
          placeholder={t('anyArea')}
          options={areas.map((area) => ({ value: area, label: names(area) }))}
        />
      </Filter>
      <Filter label={t('outcome')}>
        <Select
          name="outcome"
          defaultValue={oneOf(query, 'outcome') ?? ''}
          placeholder={t('anyOutcome')}
          options={outcomes.map((outcome) => ({ value: outcome, label: t(`outcomes.${outcome}`) }))}
        />
      </Filter>
      <Filter label={t('from')}>
        <Input type="date" name="from" defaultValue={oneOf(query, 'from')} />
      </Filter>
      <Filter label={t('until')}>
        <Input type="date" name="until" defaultValue={oneOf(query, 'until')} />
      </Filter>
    </FilterBar>
  );
}
