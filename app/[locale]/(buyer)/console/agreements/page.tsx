import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { EditionCard } from '@/components/agreements/edition-card';
import { EditionChange } from '@/components/agreements/edition-change';
import { SignCard } from '@/components/agreements/sign-card';
import { agreementPath } from '@/components/market/agreement-kinds';
import { Alert } from '@/components/ui/alert';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { EmptyState } from '@/components/ui/empty-state';
import { FileLink } from '@/components/ui/file-link';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import {
  type AgreementView,
  findTermsStand,
  listOwnAcceptances,
  loadEdition,
  type VendorAcceptance,
} from '@/lib/agreements';
import type { Db } from '@/lib/db';
import type { Locale } from '@/lib/i18n/locales';
import { buyerContext } from '@/lib/web/contexts';
import { signUserTermsAction } from './actions';

const path = '/console/agreements';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreements.own');
  return { title: t('title') };
}

/** What a person agreed to, each with the copy, and the edition of the terms that waits for them. GEN-09, ONB-06. */
export default async function OwnAgreementsPage() {
  const { db, actor, now, locale } = await buyerContext(path);
  const [t, shell, acceptances, waiting] = await Promise.all([
    getTranslations('agreements.own'),
    getTranslations('shell'),
    listOwnAcceptances(db, actor.accountId),
    findWaiting(db, actor.accountId, now),
  ]);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.buyer'), href: '/console' }, { label: t('title') }]}
      />
      <div className="grid max-w-4xl gap-4">
        {waiting && <Waiting {...waiting} now={now} locale={locale} />}
        <Acceptances rows={acceptances} locale={locale} />
      </div>
    </>
  );
}

/** The terms to sign, in force or announced, beside those signed last; null where nothing waits. */
async function findWaiting(db: Db, accountId: string, now: Date) {
  const { current, upcoming, lastSigned } = await findTermsStand(db, accountId, now);
  const next = current && !current.signedAt ? current : upcoming && !upcoming.signedAt ? upcoming : null;
  if (!next) return null;
  const beforeId = next === upcoming ? current?.id : lastSigned?.id;
  const [edition, before] = await Promise.all([
    loadEdition(db, { id: next.id }),
    beforeId ? loadEdition(db, { id: beforeId }) : null,
  ]);
  return { edition, before };
}

type WaitingProps = { edition: AgreementView; before: AgreementView | null; now: Date; locale: Locale };

async function Waiting({ edition, before, now, locale }: WaitingProps) {
  const t = await getTranslations('agreements.own');
  const textOf = ({ textZh, textEn }: AgreementView) => (locale === 'zh' ? textZh : textEn);
  const isAhead = edition.effectiveFrom > now;
  return (
    <>
      <Alert
        tone={isAhead ? 'info' : 'warning'}
        title={t(isAhead ? 'upcomingTitle' : 'dueTitle', { version: edition.version })}
      >
        {t.rich(isAhead ? 'upcoming' : 'due', {
          from: () => <DateTime key="from" at={edition.effectiveFrom} precision="day" />,
        })}
      </Alert>
      {before && (
        <EditionChange
          before={{ version: before.version, text: textOf(before) }}
          after={{ version: edition.version, text: textOf(edition) }}
        />
      )}
      <EditionCard edition={edition} locale={locale} isPublic />
      <SignCard
        action={signUserTermsAction}
        edition={edition}
        title={locale === 'zh' ? edition.titleZh : edition.titleEn}
        ruleId="GEN-09"
        binds="person"
        back="/console"
      />
    </>
  );
}

async function Acceptances({ rows, locale }: { rows: VendorAcceptance[]; locale: Locale }) {
  const [t, pages] = await Promise.all([getTranslations('agreements.own'), getTranslations('agreements.pages')]);
  const columns: Column<VendorAcceptance>[] = [
    {
      key: 'title',
      header: t('agreement'),
      primary: true,
      cell: ({ kind, version, titleZh, titleEn }) => (
        <>
          <Link href={`${agreementPath(kind)}/${version}`}>{locale === 'zh' ? titleZh : titleEn}</Link>
          <span className="block text-muted text-xs tabular-nums">{version}</span>
        </>
      ),
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
    <Card title={t('signed')} flush>
      <DataTable
        caption={t('signed')}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={<EmptyState compact title={t('none')} />}
      />
    </Card>
  );
}
