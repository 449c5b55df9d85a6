import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Badge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import type { ListQuery } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { SubmitButton } from '@/components/ui/submit-button';
import { describeDevice, type listSessions } from '@/lib/auth';
import { endOtherSessionsAction, revokeSessionAction } from './actions';

export const sessionSorts = ['lastSeenAt', '-lastSeenAt', 'createdAt', '-createdAt'] as const;
const path = '/console/security';

/** The devices an account is signed in on; all but the present one can be signed out from here. */
export async function SessionList({ rows, total, currentId, query, page, pageSize }: SessionListProps) {
  const t = await getTranslations('auth.security');
  return (
    <DataTable
      caption={t('sessionsTitle')}
      columns={columnsOf(t, currentId)}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={{ path, query }}
      footer={
        <div className="flex flex-wrap-reverse items-center justify-between">
          {total > 1 && (
            <ActionForm action={endOtherSessionsAction} layout="inline" className="px-4 py-3 sm:px-5">
              <ConfirmButton
                id="end-others"
                label={t('endOthers')}
                title={t('endOthersTitle', { count: total - 1 })}
                confirmLabel={t('endOthers')}
              >
                {t('endOthersDetail')}
              </ConfirmButton>
            </ActionForm>
          )}
          <div className="grow">
            <Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />
          </div>
        </div>
      }
    />
  );
}

function columnsOf(t: Awaited<ReturnType<typeof getTranslations<'auth.security'>>>, currentId: string): Column<Row>[] {
  const nameOf = ({ userAgent }: Row) => {
    const { browser, system } = describeDevice(userAgent);
    return t('deviceName', { browser: browser ?? t('unknownBrowser'), system: system ?? t('unknownSystem') });
  };
  return [
    {
      key: 'device',
      header: t('device'),
      primary: true,
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-2" title={row.userAgent}>
          {nameOf(row)}
          {row.id === currentId && <Badge tone="success">{t('thisOne')}</Badge>}
        </span>
      ),
    },
    { key: 'address', header: t('address'), cell: (row) => <span className="tabular-nums">{row.ip || '—'}</span> },
    {
      key: 'created',
      header: t('signedInAt'),
      sort: 'createdAt',
      cell: (row) => <DateTime at={row.createdAt} />,
    },
    {
      key: 'seen',
      header: t('lastSeenAt'),
      sort: 'lastSeenAt',
      cell: (row) => <DateTime at={row.lastSeenAt} />,
    },
    {
      key: 'actions',
      header: t('actions'),
      align: 'right',
      cell: (row) =>
        row.id === currentId ? (
          '—'
        ) : (
          <ActionForm action={revokeSessionAction} layout="inline" className="sm:justify-end">
            <input type="hidden" name="sessionId" value={row.id} />
            <SubmitButton tone="danger-plain" size="sm">
              {t('revoke')}
            </SubmitButton>
          </ActionForm>
        ),
    },
  ];
}

type Row = Awaited<ReturnType<typeof listSessions>>['rows'][number];
type SessionListProps = {
  rows: Row[];
  total: number;
  currentId: string;
  query: ListQuery;
  page: number;
  pageSize: number;
};
