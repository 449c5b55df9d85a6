import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { RuleLink } from '@/components/ui/rule-link';
import { SanctionState } from '@/components/violations/sanction-state';
import type { VendorDossier } from './load-vendor-dossier';

type Finding = VendorDossier['findings']['rows'][number];

/** What a vendor was found guilty of, newest first. VIO-01. */
export async function FindingsCard({ findings, vendorId, now, linked }: FindingsCardProps) {
  const [t, words] = await Promise.all([getTranslations('operations-business.vendors'), getTranslations('violations')]);
  const columns: Column<Finding>[] = [
    {
      key: 'number',
      header: words('fields.number'),
      primary: true,
      cell: (row) => (linked ? <Link href={`/operations/violations/${row.id}`}>{row.number}</Link> : row.number),
    },
    {
      key: 'row',
      header: words('fields.row'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          <RuleLink id={row.rowId} /> {words.has(`rows.${row.rowId}`) && words(`rows.${row.rowId}`)}
        </span>
      ),
    },
    {
      key: 'decided',
      header: words('fields.decidedAt'),
      cell: (row) => <DateTime at={row.decidedAt} precision="day" />,
    },
    {
      key: 'sanctions',
      header: words('fields.penalty'),
      cell: (row) => (
        <span className="grid gap-0.5">
          {row.sanctions.map((sanction) => (
            <SanctionState key={sanction.id} sanction={sanction} now={now} />
          ))}
        </span>
      ),
    },
  ];
  return (
    <Card
      title={t('findings')}
      description={t('findingsDetail', { total: findings.total })}
      flush
      actions={
        linked && (
          <LinkButton size="sm" href={`/operations/violations?vendor=${vendorId}`}>
            {t('allFindings')}
          </LinkButton>
        )
      }
    >
      <DataTable
        caption={t('findings')}
        columns={columns}
        rows={findings.rows}
        rowKey={({ id }) => id}
        empty={<EmptyState compact title={t('noFindings')} />}
      />
    </Card>
  );
}

type FindingsCardProps = Pick<VendorDossier, 'findings'> & {
  vendorId: string;
  now: Date;
  /** Whether whoever looks may open findings. */
  linked: boolean;
};
