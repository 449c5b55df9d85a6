import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OfVendor } from '@/components/review/of-vendor';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { type ListQuery, listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { Stats } from '@/components/ui/stat';
import type { Db } from '@/lib/db';
import { countInstances, listStaffInstances } from '@/lib/delivery';
import { instanceStatuses } from '@/lib/delivery/status';
import { findStoreName } from '@/lib/vendors';
import { operatorContext } from '@/lib/web/contexts';
import { DeliveriesHeader } from '../deliveries-header';
import { InstanceTable } from './instance-table';

const path = '/operations/deliveries/instances';
const pageSize = 20;
const sorts = ['createdAt', '-createdAt', 'expiresAt', '-expiresAt'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.deliveries');
  return { title: t('tabs.instances') };
}

/** Every subscription at vendors' applications, and how many there are in each state. A.32. */
export default async function InstancesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext(undefined, path);
  const query = await searchParams;
  const page = pageOf(query);
  const filter = {
    search: searchOf(query),
    status: choiceOf(query, 'status', instanceStatuses),
    vendorId: searchOf(query, 'vendor'),
  };
  const [{ rows, total }, storeName] = await Promise.all([
    listStaffInstances(db, { ...filter, sort: choiceOf(query, 'sort', sorts), page, pageSize }),
    filter.vendorId ? findStoreName(db, filter.vendorId) : null,
  ]);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <DeliveriesHeader current="instances" />
      <div className="grid gap-4">
        <Counts db={db} />
        <Card flush>
          <Filters query={query} />
          {filter.vendorId && <OfVendor path={path} query={query} vendorId={filter.vendorId} name={storeName} />}
          <InstanceTable
            rows={rows}
            now={now}
            list={{ path, query, page, pageSize, total }}
            empty={<Nothing isFiltered={isFiltered} />}
          />
        </Card>
      </div>
    </>
  );
}

async function Counts({ db }: { db: Db }) {
  const [t, status, counts] = await Promise.all([
    getTranslations('operations-business.deliveries'),
    getTranslations('delivery.instanceStatus'),
    countInstances(db),
  ]);
  return (
    <Stats
      label={t('counts')}
      tiles={instanceStatuses.map((value) => ({
        key: value,
        label: status(value),
        value: counts[value] ?? 0,
        href: listAddress(path, {}, { status: value }),
      }))}
    />
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, status] = await Promise.all([
    getTranslations('operations-business.deliveries.filters'),
    getTranslations('delivery.instanceStatus'),
  ]);
  return (
    <FilterBar path={path} query={query} keep={['sort', 'vendor']}>
      <SearchFilter label={t('search')} hint={t('instanceHint')} query={query} />
      <Filter label={t('status')}>
        <Select
          name="status"
          defaultValue={oneOf(query, 'status') ?? ''}
          placeholder={t('anyStatus')}
          options={instanceStatuses.map((value) => ({ value, label: status(value) }))}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('operations-business.deliveries.empty');
  const why = isFiltered ? 'filtered' : 'instances';
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing={isFiltered ? 'search' : 'box'}
        title={t(`${why}.title`)}
        action={isFiltered && <LinkButton href={path}>{t('clear')}</LinkButton>}
      >
        {t(`${why}.detail`)}
      </EmptyState>
    </div>
  );
}
