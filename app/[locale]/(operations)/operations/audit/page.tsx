import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { type ListQuery, pageOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listAuditEntries } from '@/lib/audit';
import { findAccountId, findAccountNames } from '@/lib/auth';
import { operatorContext } from '@/lib/web/contexts';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';
import { auditQuery } from './query';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.audit');
  return { title: t('title') };
}

const path = '/operations/audit';
const pageSize = 30;

/** Who did what, when, through which door, and what came of it. */
export default async function AuditPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db } = await operatorContext(undefined, path);
  const [t, shell, query] = await Promise.all([
    getTranslations('operations.audit'),
    getTranslations('shell'),
    searchParams,
  ]);
  const page = pageOf(query);
  const { person, ...filter } = auditQuery(query);
  const accountId = person ? await findAccountId(db, person) : undefined;
  const isUnknown = accountId === null;
  const { rows, total } = isUnknown
    ? { rows: [], total: 0 }
    : await listAuditEntries(db, { ...filter, accountId, page, pageSize });
  const people = await findAccountNames(
    db,
    rows.map((row) => row.accountId),
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
      />
      <Card flush>
        <AuditFilters path={path} query={query} />
        <AuditTable
          rows={rows}
          people={people}
          sorting={{ path, query }}
          empty={
            <EmptyState drawing="search" title={t(isUnknown ? 'unknownPerson' : 'empty')}>
              {t(isUnknown ? 'unknownPersonDetail' : 'emptyDetail')}
            </EmptyState>
          }
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}
