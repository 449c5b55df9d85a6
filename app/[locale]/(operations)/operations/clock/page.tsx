import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { findAccountNames } from '@/lib/auth';
import { config } from '@/lib/config';
import { listDeadlines } from '@/lib/deadlines';
import { lastClockMove, listOverrides } from '@/lib/market-clock';
import { operatorContext } from '@/lib/web/contexts';
import { movedClock } from '@/lib/web/viewer';
import { DeadlineTable } from '../deadlines/deadline-table';
import { CalendarCard } from './calendar-card';
import { ClockFaces } from './clock-faces';
import { MoveForms } from './move-forms';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.clock');
  return { title: t('title') };
}

const pageSize = 10;

/** The market's time: what it is, how to move it, what that would set off, and the days staff declared. */
export default async function ClockPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, now } = await operatorContext(undefined, '/operations/clock');
  const [t, shell, query, moved, last] = await Promise.all([
    getTranslations('operations.clock'),
    getTranslations('shell'),
    searchParams,
    movedClock(),
    lastClockMove(db),
  ]);
  const page = pageOf(query);
  const [next, overrides] = await Promise.all([
    listDeadlines(db, { state: 'PENDING', now, page: 1, pageSize: 10 }),
    listOverrides(db, { page, pageSize }),
  ]);
  const people = await findAccountNames(db, [last?.movedById ?? null, ...overrides.rows.map((row) => row.setById)]);
  const { movableClock } = config();
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
      />
      <div className="grid gap-4">
        <ClockFaces
          now={now}
          offsetMs={moved?.offsetMs ?? 0}
          last={last && { at: last.movedAt, name: people.get(last.movedById)?.name ?? last.movedById }}
        />
        {movableClock ? <MoveForms db={db} now={now} /> : <Alert title={t('realTitle')}>{t('realDetail')}</Alert>}
        <Card title={t('nextTitle')} flush>
          <DeadlineTable rows={next.rows} now={now} empty={<EmptyState compact title={t('nextEmpty')} />} />
        </Card>
        <CalendarCard {...overrides} people={people} query={query} page={page} pageSize={pageSize} />
      </div>
    </>
  );
}
