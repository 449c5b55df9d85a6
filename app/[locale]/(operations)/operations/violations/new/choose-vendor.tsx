import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DescriptionList } from '@/components/ui/description-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input } from '@/components/ui/inputs';
import { Link } from '@/components/ui/link';
import { type ListQuery, listAddress } from '@/components/ui/list-address';
import { Pagination } from '@/components/ui/pagination';
import { VendorStanding } from '@/components/vendors/standing';
import type { StaffVendorRow, VendorView } from '@/lib/vendors';

const path = '/operations/violations/new';

/** The first step: whose conduct it is. */
export async function ChooseVendor({ rows, list, search }: ChooseVendorProps) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.violations.create'),
    getTranslations('vendors.fields'),
  ]);
  const columns: Column<StaffVendorRow>[] = [
    {
      key: 'company',
      header: fields('companyName'),
      primary: true,
      cell: (row) => <Link href={`/operations/vendors/${row.id}`}>{row.companyName}</Link>,
    },
    { key: 'store', header: fields('storeName'), cell: (row) => row.storeName },
    {
      key: 'code',
      header: fields('creditCode'),
      cell: (row) => <code className="font-mono text-xs">{row.creditCode}</code>,
    },
    { key: 'state', header: t('state'), cell: (row) => <VendorStanding status={row.status} holds={row.holds} /> },
    {
      key: 'choose',
      header: t('action'),
      align: 'right',
      cell: (row) => (
        <LinkButton size="sm" href={listAddress(path, {}, { vendor: row.id })}>
          {t('choose')}
        </LinkButton>
      ),
    },
  ];
  return (
    <Card title={t('steps.vendor')} flush>
      <FilterBar path={path} query={list.query}>
        <Filter label={t('search')} wide>
          <Input name="search" type="search" maxLength={60} defaultValue={search} placeholder={t('searchHint')} />
        </Filter>
      </FilterBar>
      <DataTable
        caption={t('steps.vendor')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState compact drawing="search" title={t('noVendor')}>
            {t('noVendorDetail')}
          </EmptyState>
        }
        footer={<Pagination {...list} />}
      />
    </Card>
  );
}

/** Who was chosen, and the way back. */
export async function ChosenVendor({ vendor }: { vendor: VendorView }) {
  const [t, fields] = await Promise.all([
    getTranslations('operations-business.violations.create'),
    getTranslations('vendors.fields'),
  ]);
  return (
    <Card
      title={t('chosen')}
      actions={
        <LinkButton size="sm" href={path}>
          {t('change')}
        </LinkButton>
      }
    >
      <DescriptionList
        columns={3}
        items={[
          { term: fields('companyName'), description: vendor.companyName },
          {
            term: fields('storeName'),
            description: (
              <Link href={`/operations/vendors/${vendor.id}`} className="text-primary hover:underline">
                {vendor.storeName}
              </Link>
            ),
          },
          { term: fields('creditCode'), description: <code className="font-mono text-xs">{vendor.creditCode}</code> },
        ]}
      />
    </Card>
  );
}

type ChooseVendorProps = {
  rows: readonly StaffVendorRow[];
  list: { path: string; query: ListQuery; page: number; pageSize: number; total: number };
  search: string | undefined;
};
