import { getTranslations } from 'next-intl/server';
import { CallResult } from '@/components/delivery/call-result';
import { CallName } from '@/components/delivery/call-state';
import { InstanceStatusMark } from '@/components/instances/instance-status';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { OrderDossier } from './load-order-dossier';

type Props = Pick<OrderDossier, 'instance' | 'calls'> & { now: Date };
type Call = Props['calls'][number];

/** The subscription at the vendor's application and every call about it. FUL-04, SAS-01. */
export async function DeliveryCard({ instance, calls }: Props) {
  const [t, words] = await Promise.all([
    getTranslations('operations-business.orders.delivery'),
    getTranslations('delivery'),
  ]);
  const columns: Column<Call>[] = [
    {
      key: 'call',
      header: words('fields.action'),
      primary: true,
      cell: (row) => (
        <Link href={`/operations/deliveries/${row.id}`}>
          <CallName callName={row.callName} action={row.action} />
        </Link>
      ),
    },
    {
      key: 'status',
      header: words('fields.lastError'),
      cell: (row) => <CallResult status={row.status} attempts={row.attemptCount} error={row.lastError} />,
    },
    { key: 'attempts', header: words('fields.attemptCount'), align: 'right', cell: (row) => row.attemptCount },
    { key: 'created', header: words('fields.createdAt'), cell: (row) => <DateTime at={row.createdAt} /> },
  ];
  return (
    <Card title={t('title')} flush>
      {instance && (
        <div className="px-4 pb-3 sm:px-5">
          <DescriptionList
            items={[
              { term: words('fields.instance'), description: <InstanceStatusMark status={instance.status} /> },
              {
                term: words('fields.signId'),
                description: instance.signId && instance.signId !== '0' ? <code>{instance.signId}</code> : '—',
              },
              {
                term: words('fields.activatedAt'),
                description: instance.activatedAt && <DateTime at={instance.activatedAt} />,
              },
              {
                term: words('fields.expiresAt'),
                description: instance.expiresAt && <DateTime at={instance.expiresAt} />,
              },
            ]}
          />
        </div>
      )}
      <DataTable
        caption={t('calls')}
        columns={columns}
        rows={calls}
        rowKey={({ id }) => id}
        empty={
          <EmptyState compact drawing="box" title={t('none')}>
            {t('noneDetail')}
          </EmptyState>
        }
      />
    </Card>
  );
}
