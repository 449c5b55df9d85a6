import { getTranslations } from 'next-intl/server';
import { operationsName } from '@/components/operations/words';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { QueueView } from '@/lib/outbox';

/** Each queue with what is in it now; a figure leads to the jobs it counts. */
export async function QueueTable({ rows }: { rows: QueueView[] }) {
  const [t, nameOf] = await Promise.all([getTranslations('operations.jobs'), operationsName('jobs.names')]);
  const figure = (row: QueueView, count: number, state: string) =>
    count === 0 ? (
      <span className="text-muted">0</span>
    ) : (
      <Link href={`/operations/jobs?queue=${row.name}&state=${state}`} className="underline underline-offset-2">
        {count}
      </Link>
    );
  return (
    <DataTable
      caption={t('queuesCaption')}
      rows={rows}
      rowKey={(row) => row.name}
      columns={[
        {
          key: 'queue',
          header: t('queue'),
          primary: true,
          cell: (row) => (
            <>
              {nameOf(row.name)} <code className="font-mono text-muted text-xs">{row.name}</code>
            </>
          ),
        },
        { key: 'waiting', header: t('waiting'), align: 'right', cell: (row) => figure(row, row.waiting, 'created') },
        { key: 'retrying', header: t('retrying'), align: 'right', cell: (row) => figure(row, row.retrying, 'retry') },
        { key: 'active', header: t('active'), align: 'right', cell: (row) => figure(row, row.active, 'active') },
        { key: 'failed', header: t('failed'), align: 'right', cell: (row) => figure(row, row.failed, 'failed') },
        {
          key: 'oldest',
          header: t('oldest'),
          align: 'right',
          cell: (row) => (row.oldestWaiting ? <DateTime at={row.oldestWaiting} precision="second" /> : t('none')),
        },
      ]}
    />
  );
}
