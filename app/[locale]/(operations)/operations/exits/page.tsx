import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar, SearchFilter } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { choiceOf, searchOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { exitSorts, listExits } from '@/lib/exit';
import { operatorContext } from '@/lib/web/contexts';
import { ExitTable } from './exit-table';

const path = '/operations/exits';
const pageSize = 20;
const statuses = ['ASKED', 'CLEARED', 'PAYING', 'EXITED', 'RECALLED'] as const;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('exit.staff');
  return { title: t('title') };
}

/** Vendors that leave: those whose deposit was promised earliest come first. DEP-17, DEP-19. */
export default async function ExitsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext('FINANCE', path);
  const [t, shell, query] = await Promise.all([getTranslations('exit.staff'), getTranslations('shell'), searchParams]);
  const page = pageOf(query);
  const filter = { search: searchOf(query), status: choiceOf(query, 'status', statuses) };
  const { rows, total } = await listExits(db, { ...filter, sort: choiceOf(query, 'sort', exitSorts), page, pageSize });
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
      />
      <Card flush>
        <Filters query={query} />
        <ExitTable
          rows={rows}
          now={now}
          list={{ path, query, page, pageSize, total }}
          empty={<Nothing isFiltered={isFiltered} />}
        />
      </Card>
    </>
  );
}

async function Filters({ query }: { query: ListQuery }) {
  const [t, status] = await Promise.all([getTranslations('exit.staff'), getTranslations('exit.status')]);
  return (
    <FilterBar path={path} query={query} keep={['sort']}>
      <SearchFilter label={t('search')} hint={t('searchHint')} query={query} />
      <Filter label={t('status')}>
        <Select
          name="status"
          defaultValue={choiceOf(query, 'status', statuses) ?? ''}
          placeholder={t('anyStatus')}
          options={statuses.map((value) => ({ value, label: status(value) }))}
        />
      </Filter>
    </FilterBar>
  );
}

async function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const t = await getTranslations('exit.staff.empty');
  return (
    <div className="border-line border-t">
      <EmptyState
        drawing="list"
        title={t(isFiltered ? 'filtered' : 'all')}
        action={isFiltered && <LinkButton href={path}>{t('showAll')}</LinkButton>}
      >
        {!isFiltered && t('detail')}
      </EmptyState>
    </div>
  );
}
