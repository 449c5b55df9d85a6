import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { CallResult } from '@/components/delivery/call-result';
import { CallName } from '@/components/delivery/call-state';
import { ActionForm } from '@/components/ui/action-form';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { SubmitButton } from '@/components/ui/submit-button';
import type { StaffCallRow } from '@/lib/delivery';
import { callSteps } from '@/lib/delivery/status';
import { can } from '@/lib/kernel/transitions';
import { resendCallAction } from './actions';

/** Calls with the order and vendor they are about, how the last try ended and when the next one is. SAS-01. */
export async function CallTable({ rows, now, list, empty }: CallTableProps) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.deliveries'),
    getTranslations('delivery.fields'),
  ]);
  const columns: Column<StaffCallRow>[] = [
    {
      key: 'call',
      header: fields('action'),
      primary: true,
      cell: (row) => (
        <Link href={`/operations/deliveries/${row.id}`}>
          <CallName callName={row.callName} action={row.action} />
        </Link>
      ),
    },
    {
      key: 'order',
      header: fields('order'),
      cell: (row) => (
        <span className="block leading-5">
          <Link href={`/operations/orders/${row.orderId}`}>{row.productName}</Link>
          <span className="block font-mono text-2xs text-muted">{row.orderNumber}</span>
        </span>
      ),
    },
    {
      key: 'vendor',
      header: t('columns.vendor'),
      cell: (row) => <Link href={`/operations/vendors/${row.vendorId}`}>{row.storeName}</Link>,
    },
    {
      key: 'result',
      header: fields('lastError'),
      cell: (row) => <CallResult status={row.status} attempts={row.attemptCount} error={row.lastError} />,
    },
    {
      key: 'attempts',
      header: fields('attemptCount'),
      align: 'right',
      sort: 'attempts',
      cell: (row) => row.attemptCount,
    },
    {
      key: 'next',
      header: fields('nextTryAt'),
      cell: (row) => (row.retry ? <Countdown derivation={row.retry} now={now} /> : '—'),
    },
    { key: 'created', header: fields('createdAt'), sort: 'createdAt', cell: (row) => <DateTime at={row.createdAt} /> },
    {
      key: 'action',
      header: t('columns.action'),
      align: 'right',
      cell: (row) => (can(callSteps.answer, row.status) ? <ResendForm callId={row.id} label={t('resend')} /> : '—'),
    },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      sorting={list}
      empty={empty}
      footer={<Pagination {...list} />}
    />
  );
}

/** Sends a call again right now, with the same request id: a vendor that got it before does nothing twice. */
export function ResendForm({ callId, label }: { callId: string; label: string }) {
  return (
    <ActionForm action={resendCallAction} layout="inline" className="sm:justify-end">
      <input type="hidden" name="callId" value={callId} />
      <SubmitButton tone="plain" size="sm">
        {label}
      </SubmitButton>
    </ActionForm>
  );
}

type CallTableProps = {
  rows: readonly StaffCallRow[];
  now: Date;
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};
