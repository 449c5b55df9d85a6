import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfVendor } from '@/components/review/of-vendor';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { listStaffCalls, staffCallStates } from '@/lib/delivery';
import { findStoreName } from '@/lib/vendors';
import { operatorContext } from '@/lib/web/contexts';
import { CallTable } from './call-table';
import { DeliveriesHeader } from './deliveries-header';

const path = '/operations/deliveries';
const pageSize = 20;
const sorts = ['createdAt', '-createdAt', 'attempts', '-attempts'] as const;
const actions = ['created', 'renewed', 'expired', 'destroyed'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.deliveries');
  return { title: t('title') };
}

/** Every call to vendors' applications, those that fail first, each of which can be sent again. SAS-01. */
export default async function DeliveriesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext(undefined, path);
  const query = await searchParams;
  const page = pageOf(query);
  const filter = {
    search: searchOf(query),
    state: choiceOf(query, 'status', staffCallStates),
    action: choiceOf(query, 'action', actions),
    vendorId: searchOf(query, 'vendor'),
  };
  const [{ rows, total }, storeName] = await Promise.all([
    listStaffCalls(db, { ...filter, sort: choiceOf(query, 'sort', sorts), page, pageSize }),
    filter.vendorId ? findStoreName(db, filter.vendorId) : null,
  ]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <DeliveriesHeader current="calls" />
      <Card flush>
        <Filters query={query} />
        {filter.vendorId && <OfVendor path={path} query={query} vendorId={filter.vendorId} name={storeName} />}
        <CallTable
          rows={rows}
          now={now}
          list={{ path, query, page, pageSize, total }}
          empty={<Nothing why={filter.state === 'FAILING' ? 'failing' : isFiltered ? 'filtered' : 'all'} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, words] = await Promise.all([
    getTranslations('operations-business.deliveries'),
    getTranslations('delivery'),
  ]);
  return (
    <FilterBar path={path} query={query} keep={['sort', 'vendor']}>
      <SearchFilter label={t('filters.search')} hint={t('filters.hint')} query={query} />
      <Filter label={t('filters.status')}>
        <Select
          name="status"
          defaultValue={oneOf(query, 'status') ?? ''}
          placeholder={t('filters.anyStatus')}
          options={staffCallStates.map((value) => ({
            value,
            label: value === 'FAILING' ? t('failing') : words(`callStatus.${value}`),
          }))}
        />
      </Filter>
      <Filter label={words('fields.action')}>
        <Select
          name="action"
          defaultValue={oneOf(query, 'action') ?? ''}
          placeholder={t('filters.anyAction')}
          options={actions.map((value) => ({ value, label: words(`actions.${value}`) }))}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ why }: { why: 'all' | 'failing' | 'filtered' }) {
  const t = await getTranslations('operations-business.deliveries.empty');
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing={why === 'filtered' ? 'search' : 'box'}
        title={t(`${why}.title`)}
        action={why !== 'all' && <LinkButton href={path}>{t('clear')}</LinkButton>}
      >
        {t(`${why}.detail`)}
      </EmptyState>
    </div>
  );
}
