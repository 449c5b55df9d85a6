import { getTranslations } from 'next-intl/server';
import { CallName, CallState } from '@/components/delivery/call-state';
import { InstanceStatusMark } from '@/components/instances/instance-status';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { CallView, findInstanceOfOrder } from '@/lib/delivery';

type Instance = Awaited<ReturnType<typeof findInstanceOfOrder>>;

/** The instance the order opened and every call the vendor's application was sent for it. FUL-04, SAS-01. */
export async function DeliveryCard({ instance, calls, now }: DeliveryCardProps) {
  const [t, fields] = await Promise.all([getTranslations('seller.order'), getTranslations('delivery.fields')]);
  return (
    <Card title={t('delivery')} flush={calls.length > 0}>
      {instance === null ? (
        <EmptyState compact title={t('noInstance')} />
      ) : (
        <div className={calls.length > 0 ? 'px-4 pt-1 pb-4 sm:px-5' : undefined}>
          <DescriptionList
            items={[
              { term: fields('instance'), description: <InstanceStatusMark status={instance.status} /> },
              {
                term: fields('signId'),
                description: instance.signId && <span className="tabular-nums">{instance.signId}</span>,
              },
              {
                term: fields('activatedAt'),
                description: instance.activatedAt && <DateTime at={instance.activatedAt} precision="second" />,
              },
              {
                term: fields('expiresAt'),
                description: instance.expiresAt && <DateTime at={instance.expiresAt} precision="second" />,
              },
            ]}
          />
        </div>
      )}
      {calls.length > 0 && <Calls calls={calls} now={now} />}
    </Card>
  );
}

async function Calls({ calls, now }: { calls: readonly CallView[]; now: Date }) {
  const [t, fields, failures] = await Promise.all([
    getTranslations('seller.order'),
    getTranslations('delivery.fields'),
    getTranslations('delivery.failures'),
  ]);
  return (
    <DataTable
      caption={t('calls')}
      rows={calls}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'call',
          header: fields('action'),
          primary: true,
          cell: (row) => (
            <Link href={`/seller/delivery/calls/${row.id}`}>
              <CallName callName={row.callName} action={row.action} />
            </Link>
          ),
        },
        {
          key: 'status',
          header: t('callStatus'),
          cell: (row) => (
            <span className="inline-flex flex-wrap items-center gap-x-3 max-sm:justify-end">
              <CallState status={row.status} />
              {row.retry && <Countdown derivation={row.retry} now={now} />}
            </span>
          ),
        },
        { key: 'attempts', header: fields('attemptCount'), align: 'right', cell: (row) => row.attemptCount },
        {
          key: 'error',
          header: fields('lastError'),
          cell: (row) => row.lastError && <span className="text-error text-xs">{failures(row.lastError)}</span>,
        },
        { key: 'at', header: fields('createdAt'), cell: (row) => <DateTime at={row.createdAt} precision="second" /> },
      ]}
    />
  );
}

type DeliveryCardProps = { instance: Instance; calls: readonly CallView[]; now: Date };
