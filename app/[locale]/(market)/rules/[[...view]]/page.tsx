import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { RuleEntries } from '@/components/market/rule-entries';
import { RuleEditionNote, RuleEditions, RuleFilters, RuleIndex } from '@/components/market/rule-views';
import { parseRulesPath, type RulesPlace, rulesPath } from '@/components/market/rules-path';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { prisma } from '@/lib/db';
import { marketNow } from '@/lib/market-clock';
import {
  allPolicies,
  type PolicyPack,
  type PolicyVersion,
  policyAt,
  policyByVersion,
  type RuleEnforcement,
  type RuleEntry,
  rulebook,
  rulebookAreas,
} from '@/lib/policy';
import { showsTags } from '@/lib/web/page-tags';
import { pageMetadata } from '../../page-metadata';

export const dynamic = 'force-static';
export const revalidate = false;

export function generateStaticParams() {
  return [];
}

type Params = { params: Promise<{ view?: string[] }> };
type AreaId = RuleEntry['area'];

const enforcements: readonly RuleEnforcement[] = ['enforced', 'by-staff', 'published', 'planned'];
const known = {
  versions: allPolicies.map((pack) => pack.version),
  areas: rulebookAreas.map((area) => area.id),
  enforcements,
};

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const [{ place, pack, current }, t, tr] = await Promise.all([
    readView((await params).view),
    getTranslations('market.rules'),
    getTranslations('rulebook'),
  ]);
  const parts = [
    place.area && tr(`areas.${place.area}`),
    place.enforcement && tr(`enforcement.${place.enforcement}.label`),
    t('title'),
    pack !== current && t('edition', { version: pack.version }),
  ];
  return pageMetadata({
    path: rulesPath({ ...place, version: pack === current ? null : place.version }),
    title: parts.filter(Boolean).join(' · '),
    description: t('description'),
  });
}

/** The public rulebook: every rule with its figures, by chapter, as one edition has it. GEN-14. */
export default async function RulesPage({ params }: Params) {
  await showsTags('rules', 'day');
  const [{ place, pack, current }, t] = await Promise.all([
    readView((await params).view),
    getTranslations('market.rules'),
  ]);
  // The edition in force has the shorter address.
  const here = { ...place, version: pack === current ? null : pack.version };
  const rules = rulebook.filter((rule) => matches(rule, place));
  return (
    <div className="page-width py-6">
      <PageHeader
        title={t('title')}
        description={t('description')}
        tabs={<RuleEditions place={here} pack={pack} current={current} />}
      />
      {pack !== current && <RuleEditionNote place={here} pack={pack} />}
      <RuleFilters place={here} rules={rulebook.filter((rule) => matches(rule, { ...place, enforcement: null }))} />
      <div className="mt-5 grid gap-x-8 gap-y-5 lg:grid-cols-[13rem_minmax(0,1fr)]">
        <RuleIndex place={here} rules={rulebook.filter((rule) => matches(rule, { ...place, area: null }))} />
        <div className="min-w-0">
          {rules.length === 0 ? <NoRules version={here.version} /> : <Chapters rules={rules} pack={pack} />}
        </div>
      </div>
    </div>
  );
}

async function Chapters({ rules, pack }: { rules: readonly RuleEntry[]; pack: PolicyPack }) {
  const [t, tr] = await Promise.all([getTranslations('market.rules'), getTranslations('rulebook.areas')]);
  const chapters = rulebookAreas
    .map(({ id }) => ({ id, rules: rules.filter((rule) => rule.area === id) }))
    .filter((chapter) => chapter.rules.length > 0);
  return chapters.map((chapter) => (
    <section key={chapter.id} id={chapter.id} className="mb-8 scroll-mt-4" aria-labelledby={`${chapter.id}-name`}>
      <div className="mb-2 flex items-baseline gap-2">
        <h2 id={`${chapter.id}-name`} className="font-semibold text-base">
          {tr(chapter.id)}
        </h2>
        <span className="text-muted text-xs">{t('rulesIn', { count: chapter.rules.length })}</span>
      </div>
      <RuleEntries rules={chapter.rules} pack={pack} />
    </section>
  ));
}

async function NoRules({ version }: { version: PolicyVersion | null }) {
  const t = await getTranslations('market.rules');
  const action = (
    <LinkButton href={rulesPath({ version })} tone="primary">
      {t('reset')}
    </LinkButton>
  );
  return (
    <EmptyState title={t('none')} action={action}>
      {t('noneText')}
    </EmptyState>
  );
}

type Place = RulesPlace<PolicyVersion, AreaId, RuleEnforcement>;

const today = cache(() => marketNow(prisma()));

async function readView(view: string[] = []): Promise<{ place: Place; pack: PolicyPack; current: PolicyPack }> {
  const place = parseRulesPath<PolicyVersion, AreaId, RuleEnforcement>(view, known);
  if (place === null) notFound();
  const current = policyAt(await today());
  return { place, pack: place.version ? policyByVersion(place.version) : current, current };
}

function matches(rule: RuleEntry, { area, enforcement }: Pick<Place, 'area' | 'enforcement'>): boolean {
  return (area === null || rule.area === area) && (enforcement === null || rule.enforcement === enforcement);
}
