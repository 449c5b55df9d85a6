import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EditionCard } from '@/components/agreements/edition-card';
import { EditionChange } from '@/components/agreements/edition-change';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { FileLink } from '@/components/ui/file-link';
import { Link } from '@/components/ui/link';
import { type ListQuery, oneOf, pageOf } from '@/components/ui/list-address';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { findEditionBefore, listSignatures, loadEdition } from '@/lib/agreements';
import { findAccountNames } from '@/lib/auth';
import { operatorContext } from '@/lib/web/contexts';
import { orMissing } from '../../../or-missing';

type Props = { params: Promise<{ agreementId: string }>; searchParams: Promise<ListQuery> };

const path = '/operations/agreements';
const pageSize = 20;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreements.staff');
  return { title: t('edition') };
}

/** One edition: what it changed, its text, and who signed it, each with the copy. GEN-09, ONB-06. */
export default async function EditionPage({ params, searchParams }: Props) {
  const { agreementId } = await params;
  const here = `${path}/editions/${agreementId}`;
  const { db, locale } = await operatorContext('CONDUCT', here);
  const [t, shell, words, query, edition] = await Promise.all([
    getTranslations('agreements.staff'),
    getTranslations('shell'),
    getTranslations('agreements.kinds'),
    searchParams,
    orMissing(loadEdition(db, { id: agreementId })),
  ]);
  const page = pageOf(query);
  const [before, signatures] = await Promise.all([
    findEditionBefore(db, edition),
    listSignatures(db, agreementId, { page, pageSize }),
  ]);
  const title = `${words(edition.kind)} ${edition.version}`;
  const textOf = ({ textZh, textEn }: typeof edition) => (locale === 'zh' ? textZh : textEn);
  const names = await findAccountNames(
    db,
    signatures.rows.map(({ accountId }) => accountId),
  );
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: path },
          { label: title },
        ]}
      />
      <div className="grid max-w-4xl gap-4">
        {oneOf(query, 'published') && (
          <div role="status">
            <Alert tone="success" title={t('publishedTitle')}>
              {t.rich('publishedDetail', {
                from: () => <DateTime key="from" at={edition.effectiveFrom} precision="day" />,
              })}
            </Alert>
          </div>
        )}
        {before && (
          <EditionChange
            before={{ version: before.version, text: textOf(before) }}
            after={{ version: edition.version, text: textOf(edition) }}
          />
        )}
        <EditionCard edition={edition} locale={locale} isPublic />
        <Card title={t('signatures')} flush>
          <SignatureTable rows={signatures.rows} names={names} />
          <Pagination page={page} pageSize={pageSize} total={signatures.total} path={here} query={query} />
        </Card>
      </div>
    </>
  );
}

type Row = Awaited<ReturnType<typeof listSignatures>>['rows'][number];

async function SignatureTable({ rows, names }: { rows: Row[]; names: ReadonlyMap<string, { name: string }> }) {
  const [t, pages] = await Promise.all([getTranslations('agreements.staff'), getTranslations('agreements.pages')]);
  const columns: Column<Row>[] = [
    {
      key: 'by',
      header: t('signer'),
      primary: true,
      cell: ({ accountId }) => names.get(accountId)?.name ?? accountId,
    },
    {
      key: 'vendor',
      header: t('vendor'),
      cell: ({ vendorId }) => (vendorId ? <Link href={`/operations/vendors/${vendorId}`}>{vendorId}</Link> : '—'),
    },
    { key: 'at', header: t('signedAt'), cell: ({ acceptedAt }) => <DateTime at={acceptedAt} precision="second" /> },
    { key: 'ip', header: t('address'), cell: ({ ip }) => <span className="tabular-nums">{ip || '—'}</span> },
    {
      key: 'copy',
      header: pages('copyColumn'),
      align: 'right',
      cell: ({ id }) => <FileLink href={`${path}/copies/${id}/copy.pdf`}>{pages('pdf')}</FileLink>,
    },
  ];
  return (
    <DataTable
      caption={t('signatures')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState compact title={t('noSignatures')} />}
    />
  );
}
