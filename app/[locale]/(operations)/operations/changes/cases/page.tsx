import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ActionForm } from '@/components/ui/action-form';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { Pagination } from '@/components/ui/pagination';
import { SubmitButton } from '@/components/ui/submit-button';
import { countWaitingChanges } from '@/lib/changes';
import { type CaseRow, listCases } from '@/lib/documents';
import { operatorContext } from '@/lib/web/contexts';
import { ChangesHeader } from '../changes-header';
import { closeCaseAction } from './actions';

const path = '/operations/changes/cases';
const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-business.changes.cases');
  return { title: t('title') };
}

/** Licences that ran out and changes reported late: staff look into each, and say what came of it. ONB-21. */
export default async function CasesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db } = await operatorContext('ONBOARDING_REVIEW', path);
  const [t, query] = await Promise.all([getTranslations('operations-business.changes.cases'), searchParams]);
  const isOpen = choiceOf(query, 'show', ['closed'] as const) !== 'closed';
  const page = pageOf(query);
  const [{ rows, total }, waiting] = await Promise.all([
    listCases(db, { isOpen, page, pageSize }),
    countWaitingChanges(db),
  ]);
  return (
    <>
      <ChangesHeader current="cases" waiting={waiting} />
      <Card
        title={t(isOpen ? 'open' : 'closed')}
        actions={
          <Link href={isOpen ? `${path}?show=closed` : path} className="text-13 text-primary hover:underline">
            {t(isOpen ? 'toClosed' : 'toOpen')}
          </Link>
        }
        flush
      >
        <DataTable
          caption={t('title')}
          columns={await columnsFor(isOpen)}
          rows={rows}
          rowKey={({ id }) => id}
          empty={<EmptyState title={t('empty')}>{t('emptyDetail')}</EmptyState>}
          footer={<Pagination path={path} query={query} page={page} pageSize={pageSize} total={total} />}
        />
      </Card>
    </>
  );
}

async function columnsFor(isOpen: boolean): Promise<Column<CaseRow>[]> {
  const [t, kinds, joining] = await Promise.all([
    getTranslations('operations-business.changes.cases'),
    getTranslations('documents.cases'),
    getTranslations('joining'),
  ]);
  return [
    {
      key: 'company',
      header: t('company'),
      primary: true,
      cell: ({ vendorId, companyName }) => <Link href={`/operations/vendors/${vendorId}`}>{companyName}</Link>,
    },
    {
      key: 'kind',
      header: t('kind'),
      cell: ({ kind, causeId, receiptId }) => (
        <span className="inline-flex flex-wrap items-center gap-x-3">
          {kind === 'LATE_REPORT' ? <Link href={`/operations/changes/${causeId}`}>{kinds(kind)}</Link> : kinds(kind)}
          {receiptId && <Link href={`/receipts/${receiptId}`}>{joining('receipt')}</Link>}
        </span>
      ),
    },
    { key: 'at', header: t('openedAt'), cell: ({ openedAt }) => <DateTime at={openedAt} /> },
    isOpen
      ? { key: 'close', header: t('close'), cell: ({ id, vendorId }) => <Close caseId={id} vendorId={vendorId} /> }
      : { key: 'note', header: t('note'), cell: ({ note }) => note },
  ];
}

async function Close({ caseId, vendorId }: { caseId: string; vendorId: string }) {
  const t = await getTranslations('operations-business.changes.cases');
  return (
    <details>
      <summary className="w-fit text-13 text-primary">{t('handle')}</summary>
      <div className="grid gap-2 pt-2">
        <Link href={`/operations/violations/new?vendor=${vendorId}`} className="text-13">
          {t('finding')}
        </Link>
        <ActionForm action={closeCaseAction}>
          <input type="hidden" name="caseId" value={caseId} />
          <Field name="note" label={t('noteLabel')} required>
            <Textarea rows={2} maxLength={300} />
          </Field>
          <div>
            <SubmitButton size="sm">{t('closeButton')}</SubmitButton>
          </div>
        </ActionForm>
      </div>
    </details>
  );
}
