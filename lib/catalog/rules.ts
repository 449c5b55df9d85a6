import type { Decision, JsonObject, Step } from '@/lib/kernel/receipts';
import type { DeliveryType, PolicyPack } from '@/lib/policy';
import { bareLinks, foreignLinks, leadsAway } from './description';
import { decidePrecheck, type PrecheckFacts } from './precheck/findings';
import type { SpecRow } from './pricing';
import { type Remarks, type ReviewCheck, reviewChecks } from './schema';

/** Deliveries the market can carry out; products of other kinds cannot be created until it can. CAT-04. */
export const openDeliveryTypes: readonly DeliveryType[] = ['SAAS'];

/** What a vendor writes into a revision. */
export interface Content {
  name: string;
  summary: string;
  description: string;
  tags: readonly string[];
  highlights: readonly string[];
  afterSales: string;
}

/** Message keys by field name. */
export type Problems = Record<string, string[]>;

/** What in a draft breaks the listing rules. A draft may be unfinished, so only what is there is judged. LST-07, LST-17. */
export function contentProblems(policy: PolicyPack, content: Content, marketOrigin: string): Problems {
  const { nameMax, summaryMax, afterSalesMax, tagsMax, highlightMin, highlightMax } = policy.listing;
  const problems: Problems = {};
  const note = (field: string, problem: string, holds: boolean) => {
    if (holds) problems[field] = [...(problems[field] ?? []), `catalog.problems.${problem}`];
  };
  note('name', 'nameTooLong', lengthOf(content.name) > nameMax);
  note('name', 'nameMissing', content.name === '');
  note('summary', 'summaryTooLong', lengthOf(content.summary) > summaryMax);
  note('afterSales', 'afterSalesTooLong', lengthOf(content.afterSales) > afterSalesMax);
  note('tags', 'tooManyTags', content.tags.length > tagsMax);
  note(
    'tags',
    'tagTooLong',
    content.tags.some((tag) => lengthOf(tag) > tagLengthMax),
  );
  note('tags', 'tagTwice', new Set(content.tags).size < content.tags.length);
  const outside = (text: string) => lengthOf(text) < highlightMin || lengthOf(text) > highlightMax;
  note('highlights', 'highlightLength', content.highlights.some(outside));
  note('highlights', 'tooManyHighlights', content.highlights.length > highlightsMax);
  for (const field of ['name', 'summary', 'afterSales'] as const) {
    note(field, 'foreignLink', leadsOut(content[field], marketOrigin));
  }
  note('description', 'foreignLink', foreignLinks(content.description, marketOrigin).length > 0);
  return problems;
}

// Form figures of ours, no rule of the market.
const tagLengthMax = 12;
const highlightsMax = 4;

/** The figures that the words of `contentProblems` and `specProblems` mention. */
export function listingFigures(policy: PolicyPack): Record<string, number> {
  const { nameMax, summaryMax, afterSalesMax, tagsMin, tagsMax, highlightMin, highlightMax } = policy.listing;
  const { periodMaxYears } = policy.pricing;
  const ours = { tagLengthMax, highlightsMax, periodMaxYears };
  return { nameMax, summaryMax, afterSalesMax, tagsMin, tagsMax, highlightMin, highlightMax, ...ours };
}

/** Characters as people count them. */
export function lengthOf(text: string): number {
  return [...text].length;
}

function leadsOut(text: string, marketOrigin: string): boolean {
  return bareLinks(text).some((href) => leadsAway(href, marketOrigin));
}

/** What there is of a revision when it is submitted; figures and yes or no, no texts. */
export type SubmissionFacts = {
  category: string;
  deliveryType: DeliveryType;
  nameLength: number;
  summaryLength: number;
  descriptionLength: number;
  afterSalesLength: number;
  tags: number;
  pictures: number;
  rightBasis: boolean;
  runsOnPlatform: boolean;
  agreement: boolean;
  specsOnSale: number;
  interfacePublished: boolean;
};

/** A revision in figures, for the checklist and the decision. */
export function factsOf(
  product: { category: string; deliveryType: DeliveryType },
  revision: Content & {
    imageFileId: string | null;
    rightBasis: string;
    runsOnPlatform: boolean;
    agreementVersionId: string | null;
    specs: readonly SpecRow[];
  },
  interfacePublished: boolean,
): SubmissionFacts {
  return {
    category: product.category,
    deliveryType: product.deliveryType,
    nameLength: lengthOf(revision.name),
    summaryLength: lengthOf(revision.summary),
    descriptionLength: lengthOf(revision.description.trim()),
    afterSalesLength: lengthOf(revision.afterSales),
    tags: revision.tags.length,
    pictures: revision.imageFileId === null ? 0 : 1,
    rightBasis: revision.rightBasis !== '',
    runsOnPlatform: revision.runsOnPlatform,
    agreement: revision.agreementVersionId !== null,
    specsOnSale: revision.specs.filter((spec) => spec.onSale && spec.prices.length > 0).length,
    interfacePublished,
  };
}

export type SubmissionItem = {
  item: string;
  ruleId: string;
  met: boolean;
  expression: string;
};

/** What a product needs before it can be reviewed, each with its rule and whether it is there. LST-17, CAT-04, CAT-05. */
export function submissionChecklist(policy: PolicyPack, facts: SubmissionFacts): SubmissionItem[] {
  const { tagsMin, picturesMin } = policy.listing;
  const count = (item: string, ruleId: string, have: number, need: number): SubmissionItem => ({
    item,
    ruleId,
    met: have >= need,
    expression: `${have} ≥ ${need}`,
  });
  const declared = (item: string, ruleId: string, met: boolean) => count(item, ruleId, Number(met), 1);
  return [
    count('name', 'LST-17', facts.nameLength, 1),
    count('summary', 'LST-17', facts.summaryLength, 1),
    count('description', 'LST-17', facts.descriptionLength, 1),
    count('tags', 'LST-17', facts.tags, tagsMin),
    count('picture', 'LST-17', facts.pictures, picturesMin),
    count('afterSales', 'CSR-03', facts.afterSalesLength, 1),
    declared('rightBasis', 'GEN-03', facts.rightBasis),
    declared('runsOnPlatform', 'ONB-08', facts.runsOnPlatform),
    declared('agreement', 'AGR-01', facts.agreement),
    count('specs', 'LST-17', facts.specsOnSale, 1),
    ...(facts.deliveryType === 'SAAS' ? [declared('interface', 'CAT-05', facts.interfacePublished)] : []),
  ];
}

/** Whether a revision may go to review, and what is missing. LST-09, LST-17, CAT-04, CAT-05. */
export function decideSubmission(policy: PolicyPack, facts: SubmissionFacts): Decision {
  const checklist = submissionChecklist(policy, facts);
  const missing = checklist.filter(({ met }) => !met);
  const cited = missing.length > 0 ? missing : checklist;
  return {
    kind: 'catalog.submission',
    ruleIds: [...new Set(cited.map(({ ruleId }) => ruleId))],
    policyVersion: policy.version,
    inputs: facts,
    steps: checklist.map(toStep),
    outcome: { accepted: missing.length === 0, missing: missing.map(({ item }) => item) },
  };
}

function toStep({ item, met, expression }: SubmissionItem): Step {
  return { label: `catalog.requirements.${item}`, expression, result: met ? 'met' : 'missing' };
}

export type ReviewFacts = {
  verdict: 'APPROVED' | 'CHANGES_REQUESTED' | 'REFUSED';
  reason: string;
  submittedAt: string;
  /** End of the promised review time. */
  dueAt: string;
  decidedAt: string;
  /** What was said of single parts, where it was sent back. LST-12. */
  remarks?: Remarks;
  /** The points staff confirmed, by rule; an approval has them all. LST-01…08. */
  checks?: readonly string[];
};

/** The points of the review that were not confirmed. LST-01…08. */
export function unconfirmedChecks(checks: readonly ReviewCheck[]): ReviewCheck[] {
  return reviewChecks.filter((check) => !checks.includes(check));
}

/** What staff decided about a revision, and whether within the promised time. LST-10, LST-12, LST-13. */
export function decideReview(policy: PolicyPack, facts: ReviewFacts): Decision {
  const inTime = facts.decidedAt <= facts.dueAt;
  return {
    kind: 'catalog.review',
    ruleIds:
      facts.verdict === 'APPROVED' ? ['LST-10', 'LST-13', ...(facts.checks ?? [])] : ['LST-10', 'LST-12', 'LST-13'],
    policyVersion: policy.version,
    inputs: facts,
    steps: [
      {
        label: 'catalog.steps.reviewTime',
        expression: `${facts.decidedAt} ≤ ${facts.dueAt} (${policy.listing.reviewWorkingDays})`,
        result: inTime ? 'in-time' : 'late',
      },
    ],
    outcome: { verdict: facts.verdict, inTime },
  };
}

/** Every kind of decision this module stores, so that receipts can be recomputed. GEN-14. */
export const decisions = {
  'catalog.submission': (policy: PolicyPack, inputs: JsonObject) => decideSubmission(policy, inputs as SubmissionFacts),
  'catalog.precheck': (policy: PolicyPack, inputs: JsonObject) => decidePrecheck(policy, inputs as PrecheckFacts),
  'catalog.review': (policy: PolicyPack, inputs: JsonObject) => decideReview(policy, inputs as ReviewFacts),
};
