import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SubjectLink } from '@/components/operations/subject-link';
import { operationsName } from '@/components/operations/words';
import { ActionForm } from '@/components/ui/action-form';
import { Status, type Tone } from '@/components/ui/badge';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import type { ListQuery } from '@/components/ui/list-address';
import { RuleLink } from '@/components/ui/rule-link';
import { SubmitButton } from '@/components/ui/submit-button';
import type { DeadlineView } from '@/lib/deadlines';
import { retryDeadlineAction } from './actions';

/** Deadlines as staff see them: due, left, why, and what came of them. */
export async function DeadlineTable({ rows, now, sorting, empty, footer }: DeadlineTableProps) {
  const [t, kindName] = await Promise.all([getTranslations('operations.deadlines'), operationsName('deadlines.kinds')]);
  return (
    <DataTable
      caption={t('caption')}
      columns={columnsOf(t, kindName, now, sorting !== undefined)}
      rows={rows}
      rowKey={(row) => row.id}
      sorting={sorting}
      empty={empty}
      footer={footer}
    />
  );
}

type Words = Awaited<ReturnType<typeof getTranslations<'operations.deadlines'>>>;

// A list that cannot be sorted is a glance at what comes next: tries and retrying belong to the whole list.
function columnsOf(t: Words, kindName: (kind: string) => string, now: Date, isWhole: boolean): Column<DeadlineView>[] {
  const columns: Column<DeadlineView>[] = [
    {
      key: 'kind',
      header: t('kind'),
      primary: true,
      cell: (row) => (
        <>
          {kindName(row.kind)}
          {row.lastError !== null && <Failure deadline={row} />}
        </>
      ),
    },
    { key: 'subject', header: t('subject'), cell: (row) => <SubjectLink type={row.subjectType} id={row.subjectId} /> },
    { key: 'due', header: t('due'), sort: 'dueAt', cell: (row) => <DateTime at={row.dueAt} precision="second" /> },
    {
      key: 'left',
      header: t('left'),
      cell: (row) => (row.status === 'PENDING' ? <Countdown derivation={row.derivation} now={now} /> : '—'),
    },
    { key: 'rule', header: t('rule'), cell: (row) => <RuleLink id={row.derivation.ruleId} /> },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => {
        const state = stateOf(row, now);
        return <Status tone={toneOf[state]}>{t(`states.${state}`)}</Status>;
      },
    },
  ];
  return isWhole ? [...columns, ...triesOf(t)] : columns;
}

function triesOf(t: Words): Column<DeadlineView>[] {
  return [
    {
      key: 'attempts',
      header: t('attempts'),
      align: 'right',
      sort: 'attempts',
      wideOnly: true,
      cell: (row) => row.attempts,
    },
    {
      key: 'actions',
      header: t('actions'),
      align: 'right',
      cell: (row) =>
        row.status === 'PENDING' &&
        row.lastError !== null && (
          <ActionForm action={retryDeadlineAction} layout="inline" className="sm:justify-end">
            <input type="hidden" name="deadlineId" value={row.id} />
            <SubmitButton tone="plain" size="sm">
              {t('retry')}
            </SubmitButton>
          </ActionForm>
        ),
    },
  ];
}

async function Failure({ deadline }: { deadline: DeadlineView }) {
  const t = await getTranslations('operations.deadlines');
  return (
    <span className="mt-0.5 block max-w-md text-xs">
      <span className="break-words text-error">{deadline.lastError}</span>
      {deadline.status === 'PENDING' && deadline.retryAt && (
        <span className="block text-muted">
          {t('retryAt')} <DateTime at={deadline.retryAt} precision="second" />
        </span>
      )}
    </span>
  );
}

type State = 'PENDING' | 'OVERDUE' | 'FAILING' | 'DONE' | 'CANCELLED';
const toneOf: Record<State, Tone> = {
  PENDING: 'info',
  OVERDUE: 'warning',
  FAILING: 'danger',
  DONE: 'success',
  CANCELLED: 'neutral',
};

function stateOf({ status, lastError, dueAt }: DeadlineView, now: Date): State {
  if (status !== 'PENDING') return status;
  if (lastError !== null) return 'FAILING';
  return dueAt < now ? 'OVERDUE' : 'PENDING';
}

type DeadlineTableProps = {
  rows: DeadlineView[];
  now: Date;
  sorting?: { path: string; query: ListQuery };
  empty?: ReactNode;
  footer?: ReactNode;
};
