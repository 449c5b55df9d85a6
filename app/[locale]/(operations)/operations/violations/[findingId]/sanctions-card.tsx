import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { Countdown } from '@/components/ui/countdown';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import type { FindingDetail } from '@/lib/violations';

type Sanction = FindingDetail['sanctions'][number];

/** What followed from a finding: from when, until when, and how long it still lasts. VIO-02. */
export async function SanctionsCard({ sanctions, now }: Pick<FindingDetail, 'sanctions'> & { now: Date }) {
  const [t, words] = await Promise.all([
    getTranslations('operations-business.violations'),
    getTranslations('violations'),
  ]);
  const columns: Column<Sanction>[] = [
    { key: 'kind', header: words('fields.penalty'), primary: true, cell: ({ kind }) => words(`sanctions.${kind}`) },
    {
      key: 'state',
      header: t('state'),
      cell: ({ liftedAt }) => (
        <Status tone={liftedAt ? 'neutral' : 'danger'}>
          {words(liftedAt ? 'sanctionStatus.lifted' : 'sanctionStatus.inForce')}
        </Status>
      ),
    },
    {
      key: 'from',
      header: words('fields.startsAt'),
      cell: ({ startsAt }) => <DateTime at={startsAt} precision="second" />,
    },
    {
      key: 'until',
      header: words('fields.endsAt'),
      cell: ({ endsAt }) => (endsAt ? <DateTime at={endsAt} precision="second" /> : '—'),
    },
    {
      key: 'left',
      header: t('left'),
      cell: ({ liftedAt, countdown }) =>
        liftedAt ? (
          <DateTime at={liftedAt} precision="second" />
        ) : countdown ? (
          <Countdown derivation={countdown} now={now} />
        ) : (
          '—'
        ),
    },
  ];
  return (
    <Card title={t('sanctions')} description={t('sanctionsDetail')} flush>
      <DataTable caption={t('sanctions')} columns={columns} rows={sanctions} rowKey={({ id }) => id} />
    </Card>
  );
}
