import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Status } from '@/components/ui/badge';
import { LinkButton } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { type Column, DataTable } from '@/components/ui/data-table';
import { DateTime } from '@/components/ui/date-time';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { RuleLinks } from '@/components/ui/rule-link';
import { listDrafts, listEditions } from '@/lib/agreements';
import { type AgreementKind, kindsInUse } from '@/lib/agreements/status';
import { policyAt } from '@/lib/policy';
import { operatorContext } from '@/lib/web/contexts';
import { draftPath } from './draft-path';

const path = '/operations/agreements';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreements.staff');
  return { title: t('title') };
}

/** Every edition of every agreement, how many signed it, and the next ones being written. GEN-09, GEN-15. */
export default async function AgreementsPage() {
  const { db, now } = await operatorContext('CONDUCT', path);
  const [t, shell, editions, drafts] = await Promise.all([
    getTranslations('agreements.staff'),
    getTranslations('shell'),
    listEditions(db),
    listDrafts(db),
  ]);
  const rows = editions.map((edition) => ({ ...edition, state: stateOf(edition, editions, now) }));
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        crumbs={[{ label: shell('faces.operations'), href: '/operations' }, { label: t('title') }]}
      />
      <div className="grid gap-4">
        <NextEditions kinds={kindsInUse(policyAt(now))} drafts={drafts} />
        <EditionTable rows={rows} />
      </div>
    </>
  );
}

type Editions = Awaited<ReturnType<typeof listEditions>>;
type State = 'announced' | 'inForce' | 'superseded';
type Row = Editions[number] & { state: State };

// Newest first within an agreement, so the first that has begun is in force.
function stateOf(edition: Editions[number], editions: Editions, now: Date): State {
  if (edition.effectiveFrom > now) return 'announced';
  const inForce = editions.find(({ kind, effectiveFrom }) => kind === edition.kind && effectiveFrom <= now);
  const isUsed = kindsInUse(policyAt(now)).includes(edition.kind);
  return inForce?.id === edition.id && isUsed ? 'inForce' : 'superseded';
}

type NextProps = { kinds: AgreementKind[]; drafts: Awaited<ReturnType<typeof listDrafts>> };

async function NextEditions({ kinds, drafts }: NextProps) {
  const [t, words] = await Promise.all([getTranslations('agreements.staff'), getTranslations('agreements.kinds')]);
  return (
    <Card title={t('next')} description={t('nextDetail')} actions={<RuleLinks ids={['GEN-09', 'GEN-15']} />}>
      <ul className="divide-y divide-line text-13">
        {kinds.map((kind) => {
          const draft = drafts.find((found) => found.kind === kind);
          return (
            <li key={kind} className="flex flex-wrap items-center justify-between gap-3 py-2.5">
              <span>
                {words(kind)}
                {draft && (
                  <span className="ml-2 text-muted text-xs">
                    {t.rich('draft', {
                      version: draft.version,
                      at: () => <DateTime key="at" at={draft.savedAt} />,
                    })}
                  </span>
                )}
              </span>
              <span className="flex gap-2">
                {draft && (
                  <LinkButton href={`${draftPath(kind)}/preview`} size="sm" tone="primary">
                    {t('preview')}
                  </LinkButton>
                )}
                <LinkButton href={draftPath(kind)} size="sm">
                  {t(draft ? 'goOn' : 'write')}
                </LinkButton>
              </span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

const toneOf = { announced: 'info', inForce: 'success', superseded: 'neutral' } as const;

async function EditionTable({ rows }: { rows: Row[] }) {
  const [t, words] = await Promise.all([getTranslations('agreements.staff'), getTranslations('agreements.kinds')]);
  const columns: Column<Row>[] = [
    {
      key: 'title',
      header: t('edition'),
      primary: true,
      cell: ({ id, kind, version }) => (
        <>
          <Link href={`${path}/editions/${id}`}>{words(kind)}</Link>
          <span className="block font-normal text-muted text-xs tabular-nums">{version}</span>
        </>
      ),
    },
    {
      key: 'state',
      header: t('state'),
      cell: ({ state }) => <Status tone={toneOf[state]}>{t(`states.${state}`)}</Status>,
    },
    {
      key: 'from',
      header: t('effectiveFrom'),
      cell: ({ effectiveFrom }) => <DateTime at={effectiveFrom} precision="day" />,
    },
    {
      key: 'published',
      header: t('publishedAt'),
      cell: ({ publishedAt }) => (publishedAt ? <DateTime at={publishedAt} /> : t('fromBeginning')),
    },
    {
      key: 'signatures',
      header: t('signatures'),
      align: 'right',
      cell: ({ signatures }) => <span className="tabular-nums">{signatures}</span>,
    },
  ];
  return (
    <Card title={t('editions')} flush>
      <DataTable caption={t('editions')} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </Card>
  );
}
