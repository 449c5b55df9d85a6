import { getTranslations } from 'next-intl/server';
import { operationsName } from '@/components/operations/words';
import { Status, type Tone } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import type { ListQuery } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { type JobName, type JobState, type JobView, jobNames, jobStates } from '@/lib/outbox';

const path = '/operations/jobs';
const toneOf: Record<JobState, Tone> = {
  created: 'info',
  retry: 'warning',
  active: 'info',
  completed: 'success',
  failed: 'danger',
};

/** Jobs by queue and state, each with what its last failed try said. */
export async function JobTable({ rows, total, queue, state, query, page, pageSize }: JobTableProps) {
  const [t, nameOf] = await Promise.all([getTranslations('operations.jobs'), operationsName('jobs.names')]);
  return (
    <>
      <FilterBar path={path} query={query}>
        <Filter label={t('queue')}>
          <Select
            name="queue"
            defaultValue={queue ?? ''}
            placeholder={t('anyQueue')}
            options={jobNames.map((name) => ({ value: name, label: nameOf(name) }))}
          />
        </Filter>
        <Filter label={t('state')}>
          <Select
            name="state"
            defaultValue={state ?? ''}
            placeholder={t('anyState')}
            options={jobStates.map((value) => ({ value, label: t(`states.${value}`) }))}
          />
        </Filter>
      </FilterBar>
      <DataTable
        caption={t('jobsCaption')}
        rows={rows}
        rowKey={(row) => row.id}
        sorting={{ path, query }}
        columns={[
          { key: 'queue', header: t('queue'), primary: true, cell: (row) => nameOf(row.name) },
          {
            key: 'data',
            header: t('data'),
            cell: (row) => <code className="line-clamp-2 break-all font-mono text-xs">{contentOf(row)}</code>,
          },
          {
            key: 'state',
            header: t('state'),
            cell: (row) => <Status tone={toneOf[row.state] ?? 'neutral'}>{stateName(t, row.state)}</Status>,
          },
          { key: 'tries', header: t('tries'), align: 'right', cell: (row) => `${row.tries} / ${row.triesAtMost}` },
          {
            key: 'created',
            header: t('created'),
            sort: 'createdAt',
            cell: (row) => <DateTime at={row.createdAt} precision="second" />,
          },
          {
            key: 'error',
            header: t('error'),
            cell: (row) =>
              row.error ? <span className="line-clamp-2 break-all text-error text-xs">{row.error}</span> : t('none'),
          },
        ]}
        empty={<EmptyState title={t('empty')}>{t('emptyDetail')}</EmptyState>}
        footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
      />
    </>
  );
}

// Jobs carry ids; an announcement is told by its event.
function contentOf({ data }: JobView): string {
  const { event, key, ...ids } = data ?? {};
  return event ? `${event} ${key}` : Object.values(ids).map(String).join(' ');
}

function stateName(t: Awaited<ReturnType<typeof getTranslations<'operations.jobs'>>>, state: string): string {
  return t.has(`states.${state}`) ? t(`states.${state}`) : state;
}

type JobTableProps = {
  rows: JobView[];
  total: number;
  queue?: JobName;
  state?: JobState;
  query: ListQuery;
  page: number;
  pageSize: number;
};
