import { getTranslations } from 'next-intl/server';
import { agreementPath } from '@/components/market/agreement-kinds';
import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { FileLink } from '@/components/ui/file-link';
import { Link } from '@/components/ui/link';
import { RuleLinks } from '@/components/ui/rule-link';
import type { VendorAcceptance } from '@/lib/agreements';
import { requireLocale } from '@/lib/i18n/current';

type AgreementsProps = { acceptances: VendorAcceptance[]; names: ReadonlyMap<string, { name: string }> };

/** What the vendor signed: which edition, who, when, from where, and the mark of the text. ONB-06, SET-05. */
export async function AgreementsCard({ acceptances, names }: AgreementsProps) {
  const [t, pages, locale] = await Promise.all([
    getTranslations('joining.account'),
    getTranslations('agreements.pages'),
    requireLocale(),
  ]);
  const columns: Column<VendorAcceptance>[] = [
    {
      key: 'title',
      header: t('agreement'),
      primary: true,
      cell: ({ kind, titleZh, titleEn, version }) => (
        <>
          <Link href={`${agreementPath(kind)}/${version}`}>{locale === 'zh' ? titleZh : titleEn}</Link>{' '}
          <span className="text-muted text-xs">{version}</span>
        </>
      ),
    },
    { key: 'at', header: t('signedAt'), cell: ({ acceptedAt }) => <DateTime at={acceptedAt} precision="second" /> },
    { key: 'by', header: t('signedBy'), cell: ({ accountId }) => names.get(accountId)?.name ?? '—' },
    { key: 'ip', header: t('address'), cell: ({ ip }) => <span className="tabular-nums">{ip || '—'}</span> },
    {
      key: 'hash',
      header: t('hash'),
      cell: ({ textHash }) => (
        <span className="inline-flex items-center gap-1" title={textHash}>
          <code className="font-mono text-xs">{textHash.slice(0, 12)}…</code>
          <CopyButton text={textHash} label={t('hash')} />
        </span>
      ),
    },
    {
      key: 'copy',
      header: pages('copyColumn'),
      align: 'right',
      cell: ({ id }) => <FileLink href={`/seller/agreements/copies/${id}/copy.pdf`}>{pages('pdf')}</FileLink>,
    },
  ];
  return (
    <Card
      id="agreements"
      title={t('agreements')}
      description={t('agreementsDetail')}
      actions={<RuleLinks ids={['ONB-06', 'SET-05']} />}
      flush
    >
      <DataTable
        caption={t('agreements')}
        columns={columns}
        rows={acceptances}
        rowKey={({ id }) => id}
        empty={<EmptyState compact title={t('noAgreements')} />}
      />
    </Card>
  );
}
