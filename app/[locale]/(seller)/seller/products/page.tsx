import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listVendorProducts } from '@/lib/catalog';
import { productStatuses, revisionStatuses } from '@/lib/catalog/status';
import { may, vendorContext } from '@/lib/web/vendor-context';
import { StandingAlerts } from '../standing-alerts';
import { ProductTable } from './product-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.products');
  return { title: t('title') };
}

const path = '/seller/products';
const pageSize = 20;

/** A vendor's products by their newest edition: on sale or not, and where each stands in review. LST-09…15. */
export default async function ProductsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const context = await vendorContext('products:view', path);
  const { db, actor, identity } = context;
  const [t, shell, query] = await Promise.all([
    getTranslations('seller.products'),
    getTranslations('shell'),
    searchParams,
  ]);
  const status = choiceOf(query, 'status', productStatuses);
  const review = choiceOf(query, 'review', revisionStatuses);
  const search = searchOf(query);
  const page = pageOf(query);
  const { rows, total } = await listVendorProducts(db, actor.vendorId, { status, review, search, page, pageSize });
  const filtered = Boolean(status || review || search);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
        actions={
          may(context, 'products:manage') && (
            <LinkButton href="/seller/products/new" tone="primary" icon="plus">
              {t('create')}
            </LinkButton>
          )
        }
      />
      <StandingAlerts context={context} />
      <Card flush>
        {(total > 0 || filtered) && <Filters query={query} status={status} review={review} search={search} />}
        <ProductTable
          rows={rows}
          storeName={identity.vendorName ?? ''}
          now={context.now}
          empty={<Nothing filtered={filtered} />}
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query, status, review, search }: FiltersProps) {
  const [t, catalog] = await Promise.all([getTranslations('seller.products.filters'), getTranslations('catalog')]);
  return (
    <FilterBar path={path} query={query}>
      <Filter label={t('search')} wide>
        <Input name="search" defaultValue={search} placeholder={t('searchHint')} maxLength={60} />
      </Filter>
      <Filter label={t('status')}>
        <Select
          name="status"
          defaultValue={status ?? ''}
          placeholder={t('any')}
          options={productStatuses.map((value) => ({ value, label: catalog(`status.${value}`) }))}
        />
      </Filter>
      <Filter label={t('review')}>
        <Select
          name="review"
          defaultValue={review ?? ''}
          placeholder={t('any')}
          options={revisionStatuses.map((value) => ({ value, label: catalog(`revisionStatus.${value}`) }))}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ filtered }: { filtered: boolean }) {
  const t = await getTranslations('seller.products.empty');
  if (filtered) {
    return (
      <EmptyState drawing="search" title={t('filtered')} action={<LinkButton href={path}>{t('showAll')}</LinkButton>} />
    );
  }
  return (
    <EmptyState
      drawing="box"
      title={t('title')}
      action={
        <LinkButton href="/seller/products/new" tone="primary" icon="plus">
          {t('action')}
        </LinkButton>
      }
    >
      {t('detail')}
    </EmptyState>
  );
}

type FiltersProps = { query: ListQuery; status?: string; review?: string; search?: string };
