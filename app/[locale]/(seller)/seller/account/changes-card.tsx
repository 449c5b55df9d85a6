import { getTranslations } from 'next-intl/server';
import { ChangeStatusMark } from '@/components/changes/change-status';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import type { VendorChangeRow } from '@/lib/changes';

/** What was changed since admission, or is on its way, newest first. ACC-01, ONB-21. */
export async function ChangesCard({ changes }: { changes: VendorChangeRow[] }) {
  const [t, kinds] = await Promise.all([getTranslations('joining.account'), getTranslations('changes.kinds')]);
  const columns: Column<VendorChangeRow>[] = [
    {
      key: 'kind',
      header: t('change'),
      primary: true,
      cell: ({ id, kind }) => <Link href={`/seller/account/changes/${id}`}>{kinds(kind)}</Link>,
    },
    { key: 'status', header: t('changeStatus'), cell: ({ status }) => <ChangeStatusMark status={status} /> },
    { key: 'at', header: t('requestedAt'), cell: ({ requestedAt }) => <DateTime at={requestedAt} /> },
    {
      key: 'decided',
      header: t('decidedAt'),
      cell: ({ decidedAt }) => (decidedAt ? <DateTime at={decidedAt} /> : '—'),
    },
  ];
  return (
    <Card id="changes" title={t('changes')} flush>
      <DataTable
        caption={t('changes')}
        columns={columns}
        rows={changes}
        rowKey={({ id }) => id}
        empty={<EmptyState compact title={t('noChanges')} />}
      />
    </Card>
  );
}
