import { getTranslations } from 'next-intl/server';
import { Alert } from '@/components/ui/alert';
import { LinkButton } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { Tabs } from '@/components/ui/tabs';
import { addBeijingDays } from '@/lib/kernel/clock';
import {
  allPolicies,
  type PolicyPack,
  type PolicyVersion,
  type RuleEnforcement,
  type RuleEntry,
  rulebookAreas,
} from '@/lib/policy';
import { Choice } from './choice';
import { type RulesPlace, rulesPath } from './rules-path';

type Place = RulesPlace<PolicyVersion, RuleEntry['area'], RuleEnforcement>;

const enforcements: readonly RuleEnforcement[] = ['enforced', 'by-staff', 'published', 'planned'];

/** One tab per edition, newest first; the view below stays the same. GEN-14. */
export async function RuleEditions({ place, pack, current }: { place: Place; pack: PolicyPack; current: PolicyPack }) {
  const t = await getTranslations('market.rules');
  const tabs = allPolicies.toReversed().map((edition) => ({
    key: edition.version,
    href: rulesPath({ ...place, version: edition === current ? null : edition.version }),
    label: (
      <>
        {t('edition', { version: edition.version })}
        <span className="font-normal text-muted text-xs">
          {edition === current
            ? `${t('inForce')} · ${t('since', { from: edition.effectiveFrom })}`
            : validity(t, edition)}
        </span>
      </>
    ),
  }));
  return <Tabs tabs={tabs} current={pack.version} label={t('editions')} />;
}

/** That what follows is no longer, or not yet, in force. */
export async function RuleEditionNote({ place, pack }: { place: Place; pack: PolicyPack }) {
  const t = await getTranslations('market.rules');
  const action = (
    <LinkButton href={rulesPath({ ...place, version: null })} size="sm">
      {t('seeCurrent')}
    </LinkButton>
  );
  return (
    <Alert tone="warning" actions={action} className="mb-4">
      {t('pastNote', { from: pack.effectiveFrom, to: lastDay(pack) ?? '' })}
    </Alert>
  );
}

/** All rules, or those of one kind of enforcement, with what the kind means. */
export async function RuleFilters({ place, rules }: { place: Place; rules: readonly RuleEntry[] }) {
  const [t, tr] = await Promise.all([getTranslations('market.rules'), getTranslations('rulebook.enforcement')]);
  const count = (kind: RuleEnforcement) => rules.filter((rule) => rule.enforcement === kind).length;
  return (
    <div>
      <nav aria-label={t('enforcement')} className="flex flex-wrap gap-2">
        <Choice
          href={rulesPath({ ...place, enforcement: null })}
          chosen={place.enforcement === null}
          count={rules.length}
        >
          {t('allKinds')}
        </Choice>
        {enforcements.map((kind) => (
          <Choice
            key={kind}
            href={rulesPath({ ...place, enforcement: kind })}
            chosen={place.enforcement === kind}
            count={count(kind)}
          >
            {tr(`${kind}.label`)}
          </Choice>
        ))}
      </nav>
      {place.enforcement && <p className="mt-2 text-muted text-xs">{tr(`${place.enforcement}.meaning`)}</p>}
    </div>
  );
}

/** The chapters; a list beside the rules, or one that opens above them where there is no room. */
export async function RuleIndex({ place, rules }: { place: Place; rules: readonly RuleEntry[] }) {
  const [t, tr] = await Promise.all([getTranslations('market.rules'), getTranslations('rulebook.areas')]);
  return (
    <nav aria-label={t('index')} className="min-w-0 text-13">
      <details className="rounded-box border border-line lg:hidden">
        <summary className="flex items-center justify-between px-4 py-2.5 font-medium">
          {place.area ? tr(place.area) : t('index')}
          <Icon name="chevron-down" size={14} className="text-muted" />
        </summary>
        <div className="border-line border-t p-2">
          <Chapters place={place} rules={rules} />
        </div>
      </details>
      <div className="sticky top-4 max-h-[calc(100dvh-2rem)] overflow-y-auto max-lg:hidden">
        <p className="mb-1.5 px-2 text-muted text-xs">{t('index')}</p>
        <Chapters place={place} rules={rules} />
      </div>
    </nav>
  );
}

async function Chapters({ place, rules }: { place: Place; rules: readonly RuleEntry[] }) {
  const [t, tr] = await Promise.all([getTranslations('market.rules'), getTranslations('rulebook.areas')]);
  const count = (area: string) => rules.filter((rule) => rule.area === area).length;
  return (
    <ul>
      <Chapter href={rulesPath({ ...place, area: null })} chosen={place.area === null} count={rules.length}>
        {t('allAreas')}
      </Chapter>
      {rulebookAreas.map(({ id }) => (
        <Chapter key={id} href={rulesPath({ ...place, area: id })} chosen={place.area === id} count={count(id)}>
          {tr(id)}
        </Chapter>
      ))}
    </ul>
  );
}

function Chapter({ href, chosen, count, children }: ChapterProps) {
  return (
    <li>
      <Link
        href={href}
        aria-current={chosen ? 'page' : undefined}
        className={classNames(
          'flex items-baseline justify-between gap-2 rounded-[3px] px-2 py-1',
          chosen ? 'bg-tint font-medium text-primary' : 'text-secondary hover:bg-base-200',
          count === 0 && 'text-muted',
        )}
      >
        {children}
        <span className="text-muted text-xs tabular-nums">{count}</span>
      </Link>
    </li>
  );
}

type ChapterProps = { href: string; chosen: boolean; count: number; children: React.ReactNode };

function validity(t: Awaited<ReturnType<typeof getTranslations<'market.rules'>>>, pack: PolicyPack): string {
  const to = lastDay(pack);
  return to === null ? t('since', { from: pack.effectiveFrom }) : t('between', { from: pack.effectiveFrom, to });
}

/** The day before the next edition begins; null for the newest. */
function lastDay(pack: PolicyPack): string | null {
  const next = allPolicies[allPolicies.indexOf(pack) + 1];
  return next ? addBeijingDays(next.effectiveFrom, -1) : null;
}
