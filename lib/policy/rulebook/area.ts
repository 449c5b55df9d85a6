import type { PolicyPack, PolicyVersion } from '../pack';

export const AREA_IDS = [
  'general',
  'onboarding',
  'certification',
  'deposit',
  'categories',
  'listing',
  'agreement',
  'pricing',
  'discounts',
  'orders',
  'wallet',
  'delivery',
  'requirements',
  'refunds',
  'evaluation',
  'invoices',
  'settlement',
  'welcome',
  'violations',
  'exit',
  'sub-accounts',
  'articles',
  'privacy',
  'customer-service',
  'contact',
  'conflicts',
  'decisions',
] as const;
export type AreaId = (typeof AREA_IDS)[number];

/** The figures of a rule under a pack, already formatted; they read the same in every language. */
export type RuleFigures = (pack: PolicyPack) => Readonly<Record<string, string>>;

/** Lists of words a rule needs: keys under `rulebook.terms`, put into the reader's language by the page. */
export type RuleTerms = (pack: PolicyPack) => Readonly<Record<string, readonly string[]>>;

/** The rules of one chapter. Whatever is not named otherwise holds in every pack and is planned until code enforces it. */
export interface RuleArea {
  readonly id: AreaId;
  readonly ids: readonly string[];
  /** Text alone: it informs, defines or binds by contract, and no program could act on it. */
  readonly published?: readonly string[];
  /** A power or a judgement of staff. */
  readonly byStaff?: readonly string[];
  /** Rules that one edition had and the other has not. */
  readonly onlyIn?: Partial<Readonly<Record<PolicyVersion, readonly string[]>>>;
  readonly figures?: Readonly<Record<string, RuleFigures>>;
  readonly terms?: Readonly<Record<string, RuleTerms>>;
}

/** Ids from one number to another, both included: `ids('FEE', 1, 8)`. */
export function ids(prefix: string, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `${prefix}-${String(first + index).padStart(2, '0')}`);
}
