import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { operationsName } from '@/components/operations/words';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { countDeadlines, type DeadlineFilter, listDeadlineKinds, listDeadlines } from '@/lib/deadlines';
import { operatorContext } from '@/lib/web/contexts';
import { DeadlineTable } from './deadline-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.deadlines');
  return { title: t('title') };
}

const path = '/operations/deadlines';
const pageSize = 30;
const states = ['PENDING', 'OVERDUE', 'FAILING', 'DONE', 'CANCELLED'] as const;
const sorts = ['dueAt', '-dueAt', 'attempts', '-attempts'] as const;

/** Everything that happens by itself when it is due, and what failed of it. */
export default async function DeadlinesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext(undefined, path);
  const [t, shell, kindName, query] = await Promise.all([
    getTranslations('operations.deadlines'),
    getTranslations('shell'),
    operationsName('deadlines.kinds'),
    searchParams,
  ]);
  const kinds = await listDeadlineKinds(db);
  const page = pageOf(query);
  const filter: Omit<DeadlineFilter, 'now' | 'page' | 'pageSize'> = {
    state: states.find((state) => state === oneOf(query, 'state')) ?? 'PENDING',
    kind: kinds.find((kind) => kind === oneOf(query, 'kind')),
    subjectId: oneOf(query, 'subject')?.trim().slice(0, 60) || undefined,
    sort: sorts.find((sort) => sort === oneOf(query, 'sort')),
  };
  const [{ rows, total }, counts] = await Promise.all([
    listDeadlines(db, { ...filter, now, page, pageSize }),
    countDeadlines(db, now),
  ]);
  const countOf = { PENDING: counts.open, OVERDUE: counts.overdue, FAILING: counts.failing };
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
        tabs={
          <Tabs
            label={t('states.label')}
            current={filter.state ?? 'PENDING'}
            tabs={states.map((state) => ({
              key: state,
              label: t(`states.${state}`),
              href: listAddress(path, query, { state: state === 'PENDING' ? undefined : state, sort: undefined }),
              count: state === 'DONE' || state === 'CANCELLED' ? undefined : countOf[state],
            }))}
          />
        }
      />
      <Card flush>
        <FilterBar path={path} query={query} keep={['sort', 'state']}>
          <Filter label={t('kind')}>
            <Select
              name="kind"
              defaultValue={filter.kind ?? ''}
              placeholder={t('anyKind')}
              options={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
            />
          </Filter>
          <Filter label={t('subjectSearch')} wide>
            <Input name="subject" defaultValue={filter.subjectId} maxLength={60} />
          </Filter>
        </FilterBar>
        <DeadlineTable
          rows={rows}
          now={now}
          sorting={{ path, query }}
          empty={<EmptyState title={t('empty')}>{t('emptyDetail')}</EmptyState>}
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}
