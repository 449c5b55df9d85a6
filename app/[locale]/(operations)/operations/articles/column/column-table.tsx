import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ColumnState } from '@/components/articles/states';
import { ActionForm } from '@/components/ui/action-form';
import { Badge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import type { ListQuery } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { SubmitButton } from '@/components/ui/submit-button';
import type { ColumnRow } from '@/lib/articles';
import { columnSteps } from '@/lib/articles/status';
import { can } from '@/lib/kernel/transitions';
import { admitToColumnAction, refuseColumnAction } from './actions';

/** Vendors of the column, with staff's answer to those who ask. ART-07. */
export async function ColumnTable({ rows, list, empty }: ColumnProps) {
  const t = await getTranslations('articles.operations.column');
  const columns: Column<ColumnRow>[] = [
    {
      key: 'vendor',
      header: t('columns.vendor'),
      primary: true,
      cell: (row) => (
        <>
          <Link href={`/operations/vendors/${row.vendorId}`}>{row.storeName}</Link>
          <span className="block font-normal text-muted text-xs">{row.companyName}</span>
        </>
      ),
    },
    { key: 'status', header: t('columns.status'), cell: (row) => <ColumnState status={row.status} /> },
    {
      key: 'topics',
      header: t('columns.topics'),
      cell: (row) => <span className="block max-w-sm whitespace-pre-wrap break-words">{row.topics}</span>,
    },
    { key: 'requested', header: t('columns.requestedAt'), cell: (row) => <DateTime at={row.requestedAt} /> },
    {
      key: 'published',
      header: t('columns.published'),
      align: 'right',
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center justify-end gap-2 tabular-nums">
          {row.milestoneReceiptId && (
            <Link href={`/receipts/${row.milestoneReceiptId}`}>
              <Badge tone="success">{t('milestone')}</Badge>
            </Link>
          )}
          {row.published}
        </span>
      ),
    },
    { key: 'decision', header: t('columns.decision'), cell: (row) => <Answer row={row} /> },
  ];
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.vendorId}
      empty={empty}
      footer={<Pagination {...list} />}
    />
  );
}

async function Answer({ row: { vendorId, status, receiptId, reason } }: { row: ColumnRow }) {
  const t = await getTranslations('articles');
  if (!can(columnSteps.admit, status)) {
    return (
      <span className="block max-w-xs break-words">
        {reason && <span className="block text-muted text-xs">{reason}</span>}
        {receiptId && (
          <Link href={`/receipts/${receiptId}`} className="text-primary hover:underline">
            {t('receipt')}
          </Link>
        )}
      </span>
    );
  }
  return (
    <div className="grid min-w-48 gap-2 py-1">
      <ActionForm action={admitToColumnAction}>
        <input type="hidden" name="vendorId" value={vendorId} />
        <div>
          <ConfirmButton
            id={`admit-${vendorId}`}
            label={t('operations.column.admit')}
            title={t('operations.column.admitTitle')}
            confirmLabel={t('operations.column.admit')}
            tone="primary"
            size="sm"
          >
            {t('operations.column.admitDetail')}
          </ConfirmButton>
        </div>
      </ActionForm>
      <ActionForm action={refuseColumnAction}>
        <input type="hidden" name="vendorId" value={vendorId} />
        <details>
          <summary className="w-fit text-13 text-primary">{t('operations.column.refuseTitle')}</summary>
          <div className="grid gap-2 pt-2">
            <Field
              name="reason"
              label={t('operations.verdict.reason')}
              hint={t('operations.column.reasonHint')}
              required
            >
              <Textarea rows={3} maxLength={500} required={false} />
            </Field>
            <div>
              <SubmitButton size="sm">{t('operations.column.refuse')}</SubmitButton>
            </div>
          </div>
        </details>
      </ActionForm>
    </div>
  );
}

type ColumnProps = {
  rows: readonly ColumnRow[];
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  empty: ReactNode;
};
