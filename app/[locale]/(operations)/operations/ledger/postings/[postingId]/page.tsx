import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountLink } from '@/components/operations/account-link';
import { SubjectLink } from '@/components/operations/subject-link';
import { operationsName } from '@/components/operations/words';
import { Card } from '@/components/ui/card';
import { DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { Link } from '@/components/ui/link';
import { Money } from '@/components/ui/money';
import { PageHeader } from '@/components/ui/page-header';
import { findAccountNames } from '@/lib/auth';
import { findPosting, type PostingView } from '@/lib/ledger';
import { operatorContext } from '@/lib/web/contexts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.ledger');
  return { title: t('postingTitle') };
}

/** One posting: why money moved, from where to where, and what decided it. */
export default async function PostingPage({ params }: { params: Promise<{ postingId: string }> }) {
  const { postingId } = await params;
  const { db } = await operatorContext('FINANCE', `/operations/ledger/postings/${postingId}`);
  const [t, shell, reasonName, posting] = await Promise.all([
    getTranslations('operations.ledger'),
    getTranslations('shell'),
    operationsName('ledger.reasons'),
    findPosting(db, postingId),
  ]);
  if (!posting) notFound();
  const people = await findAccountNames(db, [posting.actorId]);
  const actor = posting.actorId ? (people.get(posting.actorId)?.name ?? posting.actorId) : t('system');
  return (
    <>
      <PageHeader
        title={reasonName(posting.reason)}
        description={t('postingDescription')}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/ledger' },
          { label: t('postingTitle') },
        ]}
      />
      <div className="grid gap-4">
        <Card>
          <Facts posting={posting} actor={actor} />
        </Card>
        <Card title={t('transfers')} flush>
          <DataTable
            caption={t('transfers')}
            rows={posting.transfers}
            rowKey={(row) => String(row.no)}
            columns={[
              { key: 'no', header: t('no'), cell: (row) => row.no, wideOnly: true },
              { key: 'from', header: t('from'), cell: (row) => <AccountLink id={row.from} /> },
              { key: 'to', header: t('to'), cell: (row) => <AccountLink id={row.to} /> },
              { key: 'amount', header: t('amount'), align: 'right', cell: (row) => <Money amount={row.amount} /> },
            ]}
          />
        </Card>
      </div>
    </>
  );
}

async function Facts({ posting, actor }: { posting: PostingView; actor: string }) {
  const t = await getTranslations('operations.ledger');
  return (
    <DescriptionList
      items={[
        { term: t('postingId'), description: <code className="break-all font-mono text-xs">{posting.id}</code> },
        { term: t('subject'), description: <SubjectLink type={posting.subjectType} id={posting.subjectId} /> },
        { term: t('occurredAt'), description: <DateTime at={posting.occurredAt} precision="second" /> },
        { term: t('actor'), description: actor },
        {
          term: t('key'),
          description: (
            <>
              <code className="break-all font-mono text-xs">{posting.key}</code>
              <span className="block text-muted text-xs">{t('replaySafe')}</span>
            </>
          ),
        },
        {
          term: t('receipt'),
          description: posting.receiptId && (
            <Link href={`/receipts/${posting.receiptId}`} className="text-primary hover:underline">
              {posting.receiptId}
            </Link>
          ),
        },
      ]}
    />
  );
}
