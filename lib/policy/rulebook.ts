import type { PolicyPack, PolicyVersion } from './pack';
import { POLICY_VERSIONS } from './pack';
import { allPolicies } from './resolve';
import type { AreaId, RuleArea, RuleFigures, RuleTerms } from './rulebook/area';
import { agreement, categories, discounts, listing, pricing } from './rulebook/catalogue';
import { exit, violations } from './rulebook/conduct';
import { conflicts, decisions } from './rulebook/decisions';
import { deposits } from './rulebook/deposits';
import { ENFORCED_RULES } from './rulebook/enforced';
import { general } from './rulebook/general';
import { certification, onboarding } from './rulebook/joining';
import { invoices, settlement, welcome } from './rulebook/money';
import { delivery, orders, requirements, wallet } from './rulebook/orders';
import { evaluation, refunds } from './rulebook/refunds';
import { articles, contact, customerService, privacy, subAccounts } from './rulebook/service';

/** What a reader may expect: the program does it, staff do it, it is text, or it is yet to come. */
export type RuleEnforcement = 'enforced' | 'by-staff' | 'published' | 'planned';

/** One rule of the public rulebook; its words are `rulebook.rules.<id>` in `messages/`. */
export interface RuleEntry {
  readonly id: string;
  readonly area: AreaId;
  readonly enforcement: RuleEnforcement;
  readonly inForceIn: readonly PolicyVersion[];
  readonly figures?: RuleFigures;
  readonly terms?: RuleTerms;
}

/** The chapters in the order of the page. */
export const rulebookAreas: readonly RuleArea[] = [
  general,
  onboarding,
  certification,
  deposits,
  categories,
  listing,
  agreement,
  pricing,
  discounts,
  orders,
  wallet,
  delivery,
  requirements,
  refunds,
  evaluation,
  invoices,
  settlement,
  welcome,
  violations,
  exit,
  subAccounts,
  articles,
  privacy,
  customerService,
  contact,
  conflicts,
  decisions,
];

/** Every rule of the market, in the order of the page. */
export const rulebook: readonly RuleEntry[] = rulebookAreas.flatMap((area) => area.ids.map((id) => entry(area, id)));

function entry(area: RuleArea, id: string): RuleEntry {
  return {
    id,
    area: area.id,
    enforcement: enforcementOf(area, id),
    inForceIn: versionsOf(area, id),
    figures: area.figures?.[id],
    terms: area.terms?.[id],
  };
}

function enforcementOf(area: RuleArea, id: string): RuleEnforcement {
  if (ENFORCED_RULES.has(id)) return 'enforced';
  if (area.byStaff?.includes(id)) return 'by-staff';
  return area.published?.includes(id) ? 'published' : 'planned';
}

function versionsOf(area: RuleArea, id: string): readonly PolicyVersion[] {
  const only = POLICY_VERSIONS.filter((version) => area.onlyIn?.[version]?.includes(id));
  return only.length > 0 ? only : POLICY_VERSIONS;
}

/**
 * The values for a rule's words under a pack: figures as they are, lists of terms worded and joined by the caller.
 * A rule that the pack does not know is told with the figures of the latest edition that had it. GEN-14.
 */
export function ruleValues(
  rule: RuleEntry,
  pack: PolicyPack,
  list: (termKeys: readonly string[]) => string,
): Record<string, string> {
  const source = packOf(rule, pack);
  const terms = Object.entries(rule.terms?.(source) ?? {}).map(([name, keys]) => [name, list(keys)]);
  return { ...rule.figures?.(source), ...Object.fromEntries(terms) };
}

function packOf(rule: RuleEntry, pack: PolicyPack): PolicyPack {
  if (rule.inForceIn.includes(pack.version)) return pack;
  return allPolicies.findLast(({ version }) => rule.inForceIn.includes(version)) ?? pack;
}
