import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Badge, Status, type Tone } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Select } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listRemittances, type RemittanceRow, type RemittanceStatus } from '@/lib/deposits';
import { operatorContext } from '@/lib/web/contexts';

const path = '/operations/remittances';
const pageSize = 20;
const statuses = ['CLAIMED', 'MATCHED', 'REFUSED'] as const;
const toneOf: Record<RemittanceStatus, Tone> = { CLAIMED: 'warning', MATCHED: 'success', REFUSED: 'danger' };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations-deposits.remittances');
  return { title: t('title') };
}

/** Deposits that vendors say they have transferred, those not matched yet first. DEP-12, DEP-13, C-20. */
export default async function RemittancesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db } = await operatorContext('FINANCE', path);
  const [t, shell, words, query] = await Promise.all([
    getTranslations('operations-deposits.remittances'),
    getTranslations('shell'),
    getTranslations('deposits'),
    searchParams,
  ]);
  const page = pageOf(query);
  const status = choiceOf(query, 'status', statuses);
  const { rows, total } = await listRemittances(db, { status, page, pageSize });
  const columns: Column<RemittanceRow>[] = [
    {
      key: 'number',
      header: t('number'),
      primary: true,
      cell: (row) => <Link href={`${path}/${row.id}`}>{row.number}</Link>,
    },
    {
      key: 'vendor',
      header: t('vendor'),
      cell: (row) => (
        <span className="block leading-5">
          <Link href={`/operations/deposits/${row.vendorId}`}>{row.storeName}</Link>
          <span className="block text-muted text-xs">{row.companyName}</span>
        </span>
      ),
    },
    { key: 'amount', header: t('amount'), align: 'right', cell: (row) => <Money amount={row.amount} /> },
    { key: 'channel', header: words('fields.channel'), cell: (row) => words(`channels.${row.channel}`) },
    { key: 'remitter', header: words('fields.remitterName'), cell: (row) => row.remitterName },
    { key: 'claimed', header: t('claimedAt'), cell: (row) => <DateTime at={row.claimedAt} /> },
    {
      key: 'status',
      header: t('status'),
      cell: (row) => (
        <span className="inline-flex flex-wrap items-center gap-1.5">
          <Status tone={toneOf[row.status]}>{words(`remittanceStatus.${row.status}`)}</Status>
          {row.isException && <Badge tone="warning">{t('exception')}</Badge>}
        </span>
      ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
      />
      <Card flush>
        <FilterBar path={path} query={query}>
          <Filter label={t('status')}>
            <Select
              name="status"
              defaultValue={status ?? ''}
              placeholder={t('anyStatus')}
              options={statuses.map((value) => ({ value, label: words(`remittanceStatus.${value}`) }))}
            />
          </Filter>
        </FilterBar>
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              drawing="money"
              title={t(status ? 'noneFiltered' : 'none')}
              action={status && <LinkButton href={path}>{t('showAll')}</LinkButton>}
            >
              {!status && t('noneDetail')}
            </EmptyState>
          }
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}
