import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { accountPath } from '@/components/operations/account-link';
import { SubjectLink } from '@/components/operations/subject-link';
import { Badge } from '@/components/ui/badge';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Icon } from '@/components/ui/icon';
import { type ListQuery, listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { localePath } from '@/lib/i18n/locales';
import { type AccountView, findAccount, listEntries, listEntryReasons } from '@/lib/ledger';
import { operatorContext } from '@/lib/web/contexts';
import { SidedMoney } from '../sided-money';
import { accountIdOf } from './account-id';
import { EntryList, pageSize } from './entry-list';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.ledger');
  return { title: t('account') };
}

type PageProps = { params: Promise<{ accountId: string }>; searchParams: Promise<ListQuery> };

/** One account: what it holds, and each entry with the business record behind it. */
export default async function AccountPage({ params, searchParams }: PageProps) {
  const accountId = accountIdOf((await params).accountId);
  const { db, locale } = await operatorContext('FINANCE', accountPath(accountId));
  const [t, shell, query, account] = await Promise.all([
    getTranslations('operations.ledger'),
    getTranslations('shell'),
    searchParams,
    findAccount(db, accountId),
  ]);
  if (!account) notFound();
  const path = accountPath(accountId);
  const reasons = await listEntryReasons(db, account.id);
  const reason = reasons.find((known) => known === oneOf(query, 'reason'));
  const oldestFirst = oneOf(query, 'sort') === 'oldest';
  const page = pageOf(query);
  const entries = await listEntries(db, account.id, { reason, oldestFirst, page, pageSize });
  return (
    <>
      <PageHeader
        title={t(`kinds.${account.kind}`)}
        badge={<Badge>{t(`natures.${account.nature}`)}</Badge>}
        description={t(`meanings.${account.kind}`)}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/ledger' },
          { label: t('accountsTitle'), href: '/operations/ledger/accounts' },
          { label: t(`kinds.${account.kind}`) },
        ]}
        actions={
          // A file, not a page: the browser's own link, or the router would try to draw it.
          <a
            href={localePath(locale, listAddress(`${path}/export`, { reason }, {}))}
            className={buttonClass({})}
            download
          >
            <Icon name="download" size={15} />
            {t('export')}
          </a>
        }
      />
      <div className="grid gap-4">
        <Card>
          <Facts account={account} />
        </Card>
        <Card title={t('entries')} flush>
          <EntryList
            {...entries}
            path={path}
            query={query}
            page={page}
            reasons={reasons}
            reason={reason}
            oldestFirst={oldestFirst}
          />
        </Card>
      </div>
    </>
  );
}

/** Whose account it is, by its kind; the market's own have no owner. */
const ownerTypes: Record<string, string> = {
  wallet: 'account',
  escrow: 'order',
  vendor_payable: 'vendor',
  vendor_deposit: 'vendor',
  vendor_debt: 'vendor',
  payout: 'withdrawal',
};

async function Facts({ account }: { account: AccountView }) {
  const t = await getTranslations('operations.ledger');
  const isDebit = account.nature === 'asset' || account.nature === 'expense';
  return (
    <DescriptionList
      items={[
        { term: t('account'), description: <code className="break-all font-mono text-xs">{account.id}</code> },
        {
          term: t('balance'),
          description: (
            <span className="font-semibold">
              <SidedMoney balance={account.balance} />
            </span>
          ),
        },
        {
          term: t('owner'),
          description: account.ownerId && (
            <SubjectLink type={ownerTypes[account.kind] ?? account.kind} id={account.ownerId} />
          ),
        },
        { term: t('normalSide'), description: isDebit ? t('debitSide') : t('creditSide') },
        { term: t('howKept'), description: account.keepsBalance ? t('kept') : t('summed') },
      ]}
    />
  );
}
