import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { type ListQuery, listAddress, pageOf } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { Tabs } from '@/components/ui/tabs';
import { policyAt, violationRow } from '@/lib/policy';
import { type FindingRow, findingSorts, listFindings } from '@/lib/violations';
import { vendorContext } from '@/lib/web/vendor-context';
import { SanctionMark } from './sanction-mark';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-money.violations');
  return { title: t('title') };
}

const path = '/seller/violations';
const pageSize = 20;

/** What staff found the vendor guilty of, each with its sanctions and until when they last. VIO-01, VIO-02. */
export default async function ViolationsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await vendorContext('account:view', path);
  const query = await searchParams;
  const page = pageOf(query);
  const view = choiceOf(query, 'view', ['inForce']);
  const [t, shell, { rows, total }] = await Promise.all([
    getTranslations('seller-money.violations'),
    getTranslations('shell'),
    listFindings(db, {
      vendorId: actor.vendorId,
      inForceOnly: view === 'inForce',
      sort: choiceOf(query, 'sort', findingSorts),
      page,
      pageSize,
    }),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
        actions={
          <LinkButton href="/rules#V-01" icon="scale">
            {t('annex')}
          </LinkButton>
        }
        tabs={
          <Tabs
            label={t('views')}
            current={view ?? 'all'}
            tabs={[
              { key: 'all', label: t('all'), href: listAddress(path, query, { view: undefined }) },
              { key: 'inForce', label: t('inForce'), href: listAddress(path, query, { view: 'inForce' }) },
            ]}
          />
        }
      />
      <Card flush>
        <DataTable
          caption={t('title')}
          columns={await columnsOf(now)}
          rows={rows}
          rowKey={({ id }) => id}
          sorting={{ path, query }}
          empty={
            <EmptyState
              title={t(view ? 'noneInForce' : 'none')}
              action={view && <LinkButton href={path}>{t('showAll')}</LinkButton>}
            >
              {!view && t('noneDetail')}
            </EmptyState>
          }
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}

async function columnsOf(now: Date): Promise<Column<FindingRow>[]> {
  const [t, words] = await Promise.all([getTranslations('seller-money.violations'), getTranslations('violations')]);
  return [
    {
      key: 'row',
      header: words('fields.row'),
      primary: true,
      cell: (row) => (
        <span className="block">
          <Link href={`${path}/${row.id}`} className="text-primary hover:underline">
            {row.rowId} {words(`rows.${row.rowId}`)}
          </Link>
          <span className="block font-normal text-muted text-xs tabular-nums">{row.number}</span>
        </span>
      ),
    },
    {
      key: 'penalty',
      header: words('fields.penalty'),
      cell: ({ rowId, occurredAt }) => {
        const { level, penalty } = violationRow(policyAt(occurredAt), rowId);
        return (
          <span className="inline-grid max-sm:justify-items-end">
            {words(`penalties.${penalty}`)}
            <span className="text-muted text-xs">{words(`levels.${level}`)}</span>
          </span>
        );
      },
    },
    {
      key: 'sanctions',
      header: t('sanctions'),
      cell: (row) => (
        <span className="inline-grid gap-1 max-sm:justify-items-end">
          {row.sanctions.map((sanction) => (
            <SanctionMark key={sanction.id} sanction={sanction} now={now} />
          ))}
        </span>
      ),
    },
    {
      key: 'occurredOn',
      header: words('fields.occurredOn'),
      wideOnly: true,
      cell: (row) => <DateTime at={row.occurredAt} precision="day" />,
    },
    {
      key: 'decidedAt',
      header: words('fields.decidedAt'),
      sort: 'decidedAt',
      cell: (row) => <DateTime at={row.decidedAt} />,
    },
    {
      key: 'actions',
      header: <span className="sr-only">{t('actions')}</span>,
      align: 'right',
      wideOnly: true,
      cell: (row) => (
        <LinkButton href={`${path}/${row.id}`} tone="text" size="sm" className="-mr-2.5">
          {t('detail')}
        </LinkButton>
      ),
    },
  ];
}
