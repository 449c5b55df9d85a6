import type { Decision, JsonObject } from '@/lib/kernel/receipts';
import type { PolicyPack, PrecheckId, PrecheckSeverity } from '@/lib/policy';
import { findContacts } from './contacts';
import { findLinks } from './links';
import { findPriceContradictions } from './prices';
import { findTerms } from './terms';

/** Parts of a submission that are looked at, as the checklist calls them. */
export const precheckedFields = [
  'name',
  'summary',
  'tags',
  'highlights',
  'picture',
  'description',
  'afterSales',
  'agreement',
  'specs',
] as const;
export type PrecheckedField = (typeof precheckedFields)[number];

/** Another vendor's live listing that reads alike. */
export type AlikeListing = {
  productId: string;
  revisionId: string;
  name: string;
  storeName: string;
  likenessBps: number;
};

/** What a submission says and shows, as far as a program can judge it. Money is a string of fen. */
export type PrecheckFacts = {
  marketOrigin: string;
  name: string;
  summary: string;
  tagTexts: readonly string[];
  highlights: readonly string[];
  description: string;
  afterSales: string;
  agreementText: string;
  specNames: readonly string[];
  prices: readonly string[];
  picture: { width: number; height: number } | null;
  /** Another vendor's live product with the very same picture. */
  pictureOf: { productId: string; name: string } | null;
  alike: readonly AlikeListing[];
};

export type Finding = {
  check: PrecheckId;
  ruleId: string;
  severity: PrecheckSeverity;
  field: PrecheckedField;
  /** The place in the text, in the vendor's own words; figures where there are none. */
  excerpt: string;
  alike?: AlikeListing;
};

/** The words by which two listings are compared. LST-07. */
export function comparedText({ name, summary, description, highlights }: ComparedWords): string {
  return [name, summary, ...highlights, description].join('\n');
}
type ComparedWords = Pick<PrecheckFacts, 'name' | 'summary' | 'description' | 'highlights'>;

/** Everything found, what blocks first. LST-03, LST-07, LST-08, LST-17, ONB-08, V-05. */
export function findingsOf(policy: PolicyPack, facts: PrecheckFacts): Finding[] {
  const texts = textsOf(facts);
  const found = [
    ...Object.entries(texts).flatMap(([field, text]) => textFindings(policy, facts, field as PrecheckedField, text)),
    ...baitFindings(policy, facts),
    ...pictureFindings(policy, facts),
    ...facts.alike
      .filter(({ likenessBps }) => likenessBps >= policy.precheck.nearCopyFromBps)
      .map((alike) => finding(policy, 'nearCopy', 'description', alike.name, { alike })),
  ];
  return [
    ...found.filter(({ severity }) => severity === 'BLOCK'),
    ...found.filter(({ severity }) => severity !== 'BLOCK'),
  ];
}

function textsOf(facts: PrecheckFacts): Partial<Record<PrecheckedField, string>> {
  const { name, summary, tagTexts, highlights, description, afterSales, agreementText, specNames } = facts;
  const lists = { tags: tagTexts.join('\n'), highlights: highlights.join('\n'), specs: specNames.join('\n') };
  return { name, summary, description, afterSales, agreement: agreementText, ...lists };
}

/** Buyers must reach the vendor there, by its phone and its QQ. CSR-03, CSR-06. */
const welcomeInAfterSales: readonly PrecheckId[] = ['phone', 'qq', 'email'];

function textFindings(policy: PolicyPack, facts: PrecheckFacts, field: PrecheckedField, text: string): Finding[] {
  const { superlatives, otherClouds } = policy.precheck;
  const say = (check: PrecheckId) => (excerpt: string) => finding(policy, check, field, excerpt);
  const prices = facts.prices.map(BigInt);
  const contacts = findContacts(text).filter(
    ({ check }) => field !== 'afterSales' || !welcomeInAfterSales.includes(check),
  );
  const isAdvertising = field !== 'agreement';
  return [
    ...findLinks(text, facts.marketOrigin, field === 'description').map(say('link')),
    ...contacts.map(({ check, excerpt }) => finding(policy, check, field, excerpt)),
    ...(isAdvertising ? findTerms(text, superlatives) : []).map(({ excerpt, severity }) =>
      finding(policy, 'superlative', field, excerpt, severity && { severity }),
    ),
    ...findTerms(text, otherClouds).map(({ excerpt }) => finding(policy, 'otherCloud', field, excerpt)),
    ...(isAdvertising ? findPriceContradictions(text, prices) : []).map(say('priceInText')),
  ];
}

// What costs nothing may say so. LST-18.
function baitFindings(policy: PolicyPack, facts: PrecheckFacts): Finding[] {
  const isPaid = facts.prices.some((price) => BigInt(price) > 0n);
  const found = isPaid ? findTerms(facts.name, policy.precheck.freeBait) : [];
  return found.slice(0, 1).map(({ excerpt }) => finding(policy, 'freeBait', 'name', excerpt));
}

function pictureFindings(policy: PolicyPack, { picture, pictureOf }: PrecheckFacts): Finding[] {
  const { pictureWidthPx, pictureHeightPx } = policy.listing;
  const isSmall = picture !== null && (picture.width < pictureWidthPx || picture.height < pictureHeightPx);
  const sizes = `${picture?.width}×${picture?.height} < ${pictureWidthPx}×${pictureHeightPx}`;
  return [
    ...(isSmall ? [finding(policy, 'pictureSmall', 'picture', sizes)] : []),
    ...(pictureOf ? [finding(policy, 'pictureReused', 'picture', pictureOf.name)] : []),
  ];
}

function finding(
  policy: PolicyPack,
  check: PrecheckId,
  field: PrecheckedField,
  excerpt: string,
  more: Partial<Finding> = {},
): Finding {
  return { check, ...policy.precheck.checks[check], field, excerpt, ...more };
}

/** Whether a revision may go to staff as it is, and all they should look at. LST-07, LST-08, V-05. */
export function decidePrecheck(policy: PolicyPack, facts: PrecheckFacts): Decision {
  const findings = findingsOf(policy, facts);
  return {
    kind: 'catalog.precheck',
    ruleIds: findings.length > 0 ? [...new Set(findings.map(({ ruleId }) => ruleId))] : ['LST-07'],
    policyVersion: policy.version,
    inputs: facts as JsonObject,
    steps: findings.map(({ check, field, excerpt, severity }) => ({
      label: `catalog.precheck.${check}.title`,
      expression: `${field}: ${excerpt}`,
      result: severity.toLowerCase(),
    })),
    outcome: { accepted: findings.every(({ severity }) => severity !== 'BLOCK'), findings },
  };
}

/** The findings a stored decision of this kind holds. */
export function findingsIn(decision: Pick<Decision, 'outcome'>): readonly Finding[] {
  return (decision.outcome.findings ?? []) as unknown as readonly Finding[];
}
