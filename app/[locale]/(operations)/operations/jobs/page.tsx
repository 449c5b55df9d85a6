import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { jobNames, jobStates, listJobs, listQueues } from '@/lib/outbox';
import { operatorContext } from '@/lib/web/contexts';
import { JobTable } from './job-table';
import { JobsHeader } from './jobs-header';
import { QueueTable } from './queue-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.jobs');
  return { title: t('title') };
}

const pageSize = 20;

/** What runs after commits: how much of it waits, and what was given up. */
export default async function JobsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db } = await operatorContext(undefined, '/operations/jobs');
  const [t, query] = await Promise.all([getTranslations('operations.jobs'), searchParams]);
  const page = pageOf(query);
  const filter = {
    queue: jobNames.find((name) => name === oneOf(query, 'queue')),
    state: jobStates.find((state) => state === oneOf(query, 'state')),
    sort: oneOf(query, 'sort') === 'createdAt' ? ('createdAt' as const) : undefined,
  };
  const [queues, jobs] = await Promise.all([listQueues(db), listJobs(db, { ...filter, page, pageSize })]);
  return (
    <>
      <JobsHeader current="queues" />
      <div className="grid gap-4">
        <Card title={t('queuesTitle')} description={t('realTime')} flush>
          <QueueTable rows={queues} />
        </Card>
        <Card title={t('jobsTitle')} flush>
          <JobTable {...jobs} {...filter} query={query} page={page} pageSize={pageSize} />
        </Card>
      </div>
    </>
  );
}
