import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AccountLink } from '@/components/operations/account-link';
import { Card } from '@/components/ui/card';
import { Checkbox } from '@/components/ui/choices';
import { type Column, DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Filter, FilterBar } from '@/components/ui/filter-bar';
import { Input, Select } from '@/components/ui/inputs';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { accountKinds, listAccounts } from '@/lib/ledger';
import { operatorContext } from '@/lib/web/contexts';
import { SidedMoney } from './sided-money';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.ledger');
  return { title: t('accountsTitle') };
}

const path = '/operations/ledger/accounts';
const pageSize = 30;
const sorts = ['balance', '-balance', 'id', '-id'] as const;

/** Every account of the ledger, by kind or by part of its address. */
export default async function AccountsPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db } = await operatorContext('FINANCE', path);
  const [t, shell, query] = await Promise.all([
    getTranslations('operations.ledger'),
    getTranslations('shell'),
    searchParams,
  ]);
  const page = pageOf(query);
  const filter = {
    kind: accountKinds.find((kind) => kind === oneOf(query, 'kind')),
    search: oneOf(query, 'search')?.trim().slice(0, 100) || undefined,
    nonZero: oneOf(query, 'nonZero') === 'on',
    sort: sorts.find((sort) => sort === oneOf(query, 'sort')),
  };
  const { rows, total } = await listAccounts(db, { ...filter, page, pageSize });
  const isFiltered = Boolean(filter.kind || filter.search || filter.nonZero);
  return (
    <>
      <PageHeader
        title={t('accountsTitle')}
        description={t('accountsDescription')}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/ledger' },
          { label: t('accountsTitle') },
        ]}
      />
      <Card flush>
        <FilterBar path={path} query={query}>
          <Filter label={t('kind')}>
            <Select
              name="kind"
              defaultValue={filter.kind ?? ''}
              placeholder={t('anyKind')}
              options={accountKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
            />
          </Filter>
          <Filter label={t('search')} wide>
            <Input name="search" defaultValue={filter.search} placeholder={t('searchHint')} maxLength={100} />
          </Filter>
          <Checkbox name="nonZero" defaultChecked={filter.nonZero}>
            {t('nonZero')}
          </Checkbox>
        </FilterBar>
        <DataTable
          caption={t('accountsCaption')}
          columns={columnsOf(t)}
          rows={rows}
          rowKey={(row) => row.id}
          sorting={{ path, query }}
          empty={
            <EmptyState drawing="money" title={t(isFiltered ? 'noAccounts' : 'noneYet')}>
              {t(isFiltered ? 'noAccountsDetail' : 'noneYetDetail')}
            </EmptyState>
          }
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}

type Row = Awaited<ReturnType<typeof listAccounts>>['rows'][number];

function columnsOf(t: Awaited<ReturnType<typeof getTranslations<'operations.ledger'>>>): Column<Row>[] {
  return [
    { key: 'account', header: t('account'), sort: 'id', primary: true, cell: (row) => <AccountLink id={row.id} /> },
    {
      key: 'address',
      header: 'ID',
      wideOnly: true,
      cell: (row) => <code className="break-all font-mono text-muted text-xs">{row.id}</code>,
    },
    {
      key: 'balance',
      header: t('balance'),
      align: 'right',
      sort: 'balance',
      cell: (row) => <SidedMoney balance={row.balance} />,
    },
  ];
}
