import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SubjectLink } from '@/components/operations/subject-link';
import { ValuesBeside } from '@/components/operations/values-beside';
import { operationsName } from '@/components/operations/words';
import { Badge } from '@/components/ui/badge';
import { Card } from '@/components/ui/card';
import { DateTime } from '@/components/ui/date-time';
import { DescriptionList } from '@/components/ui/description-list';
import { PageHeader } from '@/components/ui/page-header';
import { type AuditView, findAuditEntry } from '@/lib/audit';
import { describeDevice, findAccountNames } from '@/lib/auth';
import { operatorContext } from '@/lib/web/contexts';
import { Outcome } from '../outcome';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.audit');
  return { title: t('title') };
}

/** One deed: what was sent, and every value before and after. */
export default async function AuditEntryPage({ params }: { params: Promise<{ entryId: string }> }) {
  const { entryId } = await params;
  const { db } = await operatorContext(undefined, `/operations/audit/${entryId}`);
  const [t, shell, actionName, entry] = await Promise.all([
    getTranslations('operations.audit'),
    getTranslations('shell'),
    operationsName('actions'),
    /^\d{1,18}$/.test(entryId) ? findAuditEntry(db, BigInt(entryId)) : null,
  ]);
  if (!entry) notFound();
  const person = entry.accountId ? (await findAccountNames(db, [entry.accountId])).get(entry.accountId) : undefined;
  return (
    <>
      <PageHeader
        title={actionName(entry.action)}
        description={<code className="font-mono text-xs">{entry.action}</code>}
        badge={<Outcome outcome={entry.outcome} />}
        crumbs={[
          { label: shell('faces.operations'), href: '/operations' },
          { label: t('title'), href: '/operations/audit' },
          { label: t('entryTitle', { id: entryId }) },
        ]}
      />
      <div className="grid gap-4">
        <Card>
          <Facts entry={entry} who={person ? `${person.name} · ${person.email}` : (entry.accountId ?? t('nobody'))} />
        </Card>
        <Card title={t('changes')} flush>
          <ValuesBeside
            before={entry.before}
            after={entry.after}
            words={{ field: t('field'), before: t('before'), after: t('after'), nothing: t('noChanges') }}
          />
        </Card>
        <Card title={t('input')}>
          <pre className="max-h-96 overflow-auto whitespace-pre-wrap break-all rounded-box bg-base-200 p-3 font-mono text-xs">
            {JSON.stringify(entry.input, null, 2)}
          </pre>
        </Card>
      </div>
    </>
  );
}

async function Facts({ entry, who }: { entry: AuditView; who: string }) {
  const t = await getTranslations('operations.audit');
  const { browser, system } = describeDevice(entry.userAgent);
  const code = (text: string | null) => text && <code className="break-all font-mono text-xs">{text}</code>;
  return (
    <DescriptionList
      items={[
        { term: t('at'), description: <DateTime at={entry.at} precision="second" /> },
        { term: t('who'), description: who },
        {
          term: t('door'),
          description: <Badge>{t.has(`doors.${entry.door}`) ? t(`doors.${entry.door}`) : entry.door}</Badge>,
        },
        {
          term: t('subject'),
          description: entry.subjectType && entry.subjectId && (
            <SubjectLink type={entry.subjectType} id={entry.subjectId} />
          ),
        },
        { term: t('ip'), description: entry.ip || '—' },
        {
          term: t('userAgent'),
          description: <span title={entry.userAgent}>{[browser, system].filter(Boolean).join(' · ') || '—'}</span>,
        },
        { term: t('session'), description: code(entry.sessionId) },
        { term: t('vendor'), description: code(entry.vendorId) },
        { term: t('requestId'), description: code(entry.requestId), wide: true },
      ]}
    />
  );
}
