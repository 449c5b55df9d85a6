import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { Badge, Status, type Tone } from '@/components/ui/badge';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import type { ListQuery } from '@/components/ui/list-address';
import { SubmitButton } from '@/components/ui/submit-button';
import type { listOutboundMessages } from '@/lib/notifications';
import { resendMessageAction } from './actions';

const toneOf: Record<string, Tone> = { QUEUED: 'info', SENT: 'success', FAILED: 'danger' };

/** Messages as staff see them; the text unfolds under its subject. */
export async function OutboundTable({ rows, sorting, empty, footer }: OutboundTableProps) {
  const [t, names] = await Promise.all([getTranslations('operations.jobs'), getTranslations('notifications')]);
  return (
    <DataTable
      caption={t('messagesCaption')}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={sorting}
      columns={[
        {
          key: 'subject',
          header: t('subject'),
          primary: true,
          cell: (row) => (
            <details className="group">
              <summary className="text-primary hover:underline">{row.subject}</summary>
              <p className="mt-1 max-w-lg whitespace-pre-line text-secondary text-xs">{row.body}</p>
            </details>
          ),
        },
        { key: 'channel', header: t('channel'), cell: (row) => <Badge>{names(`channels.${row.channel}`)}</Badge> },
        { key: 'address', header: t('address'), cell: (row) => <span className="break-all">{row.address}</span> },
        {
          key: 'status',
          header: t('status'),
          cell: (row) => (
            <>
              <Status tone={toneOf[row.status]}>{names(`status.${row.status}`)}</Status>
              {row.lastError && <span className="block max-w-xs break-words text-error text-xs">{row.lastError}</span>}
            </>
          ),
        },
        { key: 'attempts', header: t('attempts'), align: 'right', sort: 'attempts', cell: (row) => row.attempts },
        {
          key: 'created',
          header: t('createdAt'),
          sort: 'createdAt',
          cell: (row) => <DateTime at={row.createdAt} precision="second" />,
        },
        {
          key: 'sent',
          header: t('sentAt'),
          cell: (row) => (row.sentAt ? <DateTime at={row.sentAt} precision="second" /> : '—'),
        },
        {
          key: 'actions',
          header: t('actions'),
          align: 'right',
          cell: (row) =>
            row.status === 'FAILED' && (
              <ActionForm action={resendMessageAction} layout="inline" className="sm:justify-end">
                <input type="hidden" name="messageId" value={row.id} />
                <SubmitButton tone="plain" size="sm">
                  {t('resend')}
                </SubmitButton>
              </ActionForm>
            ),
        },
      ]}
      empty={empty}
      footer={footer}
    />
  );
}

type OutboundTableProps = {
  rows: Awaited<ReturnType<typeof listOutboundMessages>>['rows'];
  sorting: { path: string; query: ListQuery };
  empty: ReactNode;
  footer: ReactNode;
};
