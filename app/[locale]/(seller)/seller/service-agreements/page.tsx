import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { listServiceAgreements } from '@/lib/catalog';
import { may, vendorContext } from '@/lib/web/vendor-context';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller.agreements');
  return { title: t('title') };
}

type Row = Awaited<ReturnType<typeof listServiceAgreements>>[number];

/** A vendor's agreements with its buyers, each by its newest version. AGR-01. */
export default async function ServiceAgreementsPage() {
  const context = await vendorContext('products:view', '/seller/service-agreements');
  const { db, actor } = context;
  const manages = may(context, 'products:manage');
  const [t, shell, rows] = await Promise.all([
    getTranslations('seller.agreements'),
    getTranslations('shell'),
    listServiceAgreements(db, actor.vendorId),
  ]);
  const create = manages && (
    <LinkButton href="/seller/service-agreements/new" tone="primary" icon="plus">
      {t('create')}
    </LinkButton>
  );
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('columns.name'),
      primary: true,
      cell: ({ id, name }) => <Link href={`/seller/service-agreements/${id}`}>{name}</Link>,
    },
    { key: 'version', header: t('columns.version'), cell: ({ number }) => t('version', { number }) },
    {
      key: 'days',
      header: t('columns.acceptance'),
      cell: ({ acceptanceWorkingDays }) => t('days', { days: acceptanceWorkingDays }),
    },
    { key: 'products', header: t('columns.products'), align: 'right', cell: ({ products }) => products },
    { key: 'changed', header: t('columns.changed'), cell: ({ changedAt }) => <DateTime at={changedAt} /> },
    {
      key: 'actions',
      header: <span className="sr-only">{t('columns.actions')}</span>,
      align: 'right',
      wideOnly: true,
      cell: ({ id }) =>
        manages && (
          <LinkButton href={`/seller/service-agreements/${id}/edit`} tone="text" size="sm" className="-mr-2.5">
            {t('revise')}
          </LinkButton>
        ),
    },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
        actions={rows.length > 0 && create}
      />
      <Card flush>
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t('none')} action={create}>
              {t('noneDetail')}
            </EmptyState>
          }
        />
      </Card>
    </>
  );
}
