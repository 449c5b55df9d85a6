import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { GroupNames } from '@/components/members/group-names';
import { ActionForm } from '@/components/ui/action-form';
import { Status, type Tone } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { SubmitButton } from '@/components/ui/submit-button';
import { can } from '@/lib/kernel/transitions';
import type { InvitationListRow } from '@/lib/members';
import { type InvitationStatus, invitationSteps } from '@/lib/members/status';
import { resendInvitationAction, revokeInvitationAction } from './actions';

type TableProps = { rows: InvitationListRow[]; now: Date; manages: boolean; empty: ReactNode; footer: ReactNode };

const tones: Record<InvitationStatus, Tone> = {
  OPEN: 'info',
  ACCEPTED: 'success',
  REVOKED: 'neutral',
  EXPIRED: 'warning',
};

/** Invitations with what is left of their time and what can still be done. SUB-02. */
export async function InvitationTable({ rows, now, manages, empty, footer }: TableProps) {
  const [t, words, fields] = await Promise.all([
    getTranslations('seller-members'),
    getTranslations('members.status'),
    getTranslations('members.fields'),
  ]);
  const columns: Column<InvitationListRow>[] = [
    {
      key: 'email',
      header: fields('email'),
      primary: true,
      cell: (row) => (
        <span className="block">
          <span className="block break-all">{row.email}</span>
          <span className="block font-normal text-muted text-xs">{t('invitedBy', { name: row.invitedBy })}</span>
        </span>
      ),
    },
    { key: 'groups', header: t('groups'), cell: (row) => <GroupNames groups={row.groups} /> },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => (
        <span className="inline-grid justify-items-start gap-0.5 max-sm:justify-items-end">
          <Status tone={tones[row.status]}>{words(row.status)}</Status>
          {row.derivation && <Countdown derivation={row.derivation} now={now} />}
        </span>
      ),
    },
    { key: 'sentAt', header: t('sent'), cell: (row) => <DateTime at={row.sentAt} precision="minute" /> },
    {
      key: 'actions',
      header: <span className="sr-only">{t('actions')}</span>,
      align: 'right',
      cell: (row) => (manages ? <Actions row={row} /> : null),
    },
  ];
  return (
    <DataTable
      caption={t('tabs.invitations')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
      footer={footer}
    />
  );
}

async function Actions({ row: { id, email, status } }: { row: InvitationListRow }) {
  const t = await getTranslations('seller-members');
  return (
    <span className="inline-flex flex-wrap items-start justify-end gap-2">
      {can(invitationSteps.resend, status) && (
        <ActionForm action={resendInvitationAction} layout="inline">
          <input type="hidden" name="invitationId" value={id} />
          <SubmitButton tone="plain" size="sm">
            {t('resend')}
            <span className="sr-only"> {email}</span>
          </SubmitButton>
        </ActionForm>
      )}
      {can(invitationSteps.revoke, status) && (
        <ActionForm action={revokeInvitationAction} layout="inline">
          <input type="hidden" name="invitationId" value={id} />
          <ConfirmButton id={`revoke-${id}`} size="sm" label={t('revoke')} title={t('revokeTitle', { email })}>
            {t('revokeDetail')}
          </ConfirmButton>
        </ActionForm>
      )}
    </span>
  );
}
