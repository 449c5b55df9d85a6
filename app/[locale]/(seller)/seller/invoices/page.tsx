import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { Hint } from '@/components/ui/hint';
import { type ListQuery, listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { choiceOf } from '@/components/ui/list-query';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { RuleLinks } from '@/components/ui/rule-link';
import { Tabs } from '@/components/ui/tabs';
import { invoiceSorts, listInvoices } from '@/lib/invoicing';
import { invoiceStatuses } from '@/lib/invoicing/status';
import { policyAt } from '@/lib/policy';
import { vendorContext } from '@/lib/web/vendor-context';
import { InvoiceTable } from './invoice-table';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('seller-money.invoices');
  return { title: t('title') };
}

const path = '/seller/invoices';
const pageSize = 20;
const views = ['all', ...invoiceStatuses, 'late'] as const;

/** Buyers' applications for invoices, each with the days left to post it. INV-10, INV-11, INV-17. */
export default async function InvoicesPage({ searchParams }: { searchParams: Promise<ListQuery> }) {
  const { db, actor, now } = await vendorContext('invoices:view', path);
  const query = await searchParams;
  const view = choiceOf(query, 'status', views) ?? 'all';
  const status = choiceOf(query, 'status', invoiceStatuses);
  const overdueAt = view === 'late' ? now : undefined;
  const sort = choiceOf(query, 'sort', invoiceSorts);
  const page = pageOf(query);
  const filter = { vendorId: actor.vendorId, status, overdueAt, sort, page, pageSize };
  const [t, words, shell, { rows, total }] = await Promise.all([
    getTranslations('seller-money.invoices'),
    getTranslations('invoicing.status'),
    getTranslations('shell'),
    listInvoices(db, filter),
  ]);
  const labelOf = (key: (typeof views)[number]) => (key === 'all' || key === 'late' ? t(key) : words(key));
  return (
    <>
      <PageHeader
        title={t('title')}
        badge={<Terms days={policyAt(now).invoice.issueWorkingDays} />}
        description={t('description')}
        crumbs={[{ label: shell('faces.seller'), href: '/seller' }, { label: t('title') }]}
        tabs={
          <Tabs
            label={t('views')}
            current={view}
            tabs={views.map((key) => ({
              key,
              label: labelOf(key),
              href: listAddress(path, { sort: oneOf(query, 'sort') }, { status: key === 'all' ? undefined : key }),
            }))}
          />
        }
      />
      <Card flush>
        <InvoiceTable
          rows={rows}
          now={now}
          query={query}
          empty={<Nothing view={view} />}
          footer={<Pagination page={page} pageSize={pageSize} total={total} path={path} query={query} />}
        />
      </Card>
    </>
  );
}

async function Terms({ days }: { days: number }) {
  const t = await getTranslations('seller-money.invoices');
  return (
    <Hint label={t('terms')}>
      <p>{t('termsDetail', { days })}</p>
      <p className="mt-2">
        <RuleLinks ids={['INV-01', 'INV-09', 'INV-10']} />
      </p>
    </Hint>
  );
}

async function Nothing({ view }: { view: (typeof views)[number] }) {
  const t = await getTranslations('seller-money.invoices');
  if (view === 'all') {
    return (
      <EmptyState title={t('none')} action={<LinkButton href="/seller/orders">{t('toOrders')}</LinkButton>}>
        {t('noneDetail')}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      drawing="search"
      title={t(view === 'late' ? 'noneLate' : 'noMatch')}
      action={<LinkButton href={path}>{t('showAll')}</LinkButton>}
    />
  );
}
