import type { Decision, JsonObject, Step } from '@/lib/kernel/receipts';
import type { PolicyPack } from '@/lib/policy';
import { type ArticleCheck, articleChecks } from './schema';

/** What there is of an article when it is submitted; figures and yes or no, no text of its own. */
export type ArticleFacts = {
  characters: number;
  /** How often a name of the vendor stands in it. */
  mentions: number;
  summaryLength: number;
  isOriginal: boolean;
  productLinks: number;
  /** Links that lead anywhere but to the vendor's own products. */
  otherLinks: readonly string[];
};

export type ArticleRequirement = { item: string; ruleId: string; met: boolean; expression: string };

/** What the column asks of an article, each with its rule and whether it is so. ART-03, ART-04, ART-05, ART-08. */
export function articleRequirements(policy: PolicyPack, facts: ArticleFacts): ArticleRequirement[] {
  const { charactersMin, vendorNameMax } = policy.articles;
  const atLeast = (item: string, ruleId: string, have: number, need: number) => ({
    item,
    ruleId,
    met: have >= need,
    expression: `${have} ≥ ${need}`,
  });
  const atMost = (item: string, ruleId: string, have: number, limit: number) => ({
    item,
    ruleId,
    met: have <= limit,
    expression: `${have} ≤ ${limit}`,
  });
  return [
    atLeast('summary', 'ART-03', facts.summaryLength, 1),
    atLeast('characters', 'ART-05', facts.characters, charactersMin),
    atMost('mentions', 'ART-04', facts.mentions, vendorNameMax),
    atMost('links', 'ART-08', facts.otherLinks.length, 0),
    atLeast('original', 'ART-03', Number(facts.isOriginal), 1),
  ];
}

/** Whether an article may go to review, and what stands against it. ART-03, ART-04, ART-05, ART-08. */
export function decideArticle(policy: PolicyPack, facts: ArticleFacts): Decision {
  const all = articleRequirements(policy, facts);
  const missing = all.filter(({ met }) => !met);
  const cited = missing.length > 0 ? missing : all;
  return {
    kind: 'articles.submission',
    ruleIds: [...new Set(cited.map(({ ruleId }) => ruleId))],
    policyVersion: policy.version,
    inputs: facts,
    steps: all.map(toStep),
    outcome: { accepted: missing.length === 0, missing: missing.map(({ item }) => item) },
  };
}

function toStep({ item, met, expression }: ArticleRequirement): Step {
  return { label: `articles.requirements.${item}`, expression, result: met ? 'met' : 'missing' };
}

/** The points of the review that were not confirmed. ART-03, ART-04. */
export function unconfirmedPoints(checks: readonly ArticleCheck[]): ArticleCheck[] {
  return articleChecks.filter((check) => !checks.includes(check));
}

export type ArticleReviewFacts = {
  verdict: 'PUBLISHED' | 'CHANGES_REQUESTED' | 'REFUSED';
  reason: string;
  submittedAt: string;
  dueAt: string;
  decidedAt: string;
  /** The points staff confirmed, by rule. */
  checks: readonly string[];
};

/** What staff decided about an article, and whether within the promised time. ART-03, ART-04, ART-07, LST-10. */
export function decideArticleReview(policy: PolicyPack, facts: ArticleReviewFacts): Decision {
  const inTime = facts.decidedAt <= facts.dueAt;
  return {
    kind: 'articles.review',
    ruleIds: ['ART-07', 'LST-10', ...facts.checks],
    policyVersion: policy.version,
    inputs: facts,
    steps: [
      {
        label: 'articles.steps.reviewTime',
        expression: `${facts.decidedAt} ≤ ${facts.dueAt} (${policy.listing.reviewWorkingDays})`,
        result: inTime ? 'in-time' : 'late',
      },
    ],
    outcome: { verdict: facts.verdict, inTime },
  };
}

export type ColumnFacts = { verdict: 'IN_COLUMN' | 'REFUSED'; reason: string; requestedAt: string; decidedAt: string };

/** Whether a vendor may publish in the column, as staff decided. ART-07. */
export function decideColumn(policy: PolicyPack, facts: ColumnFacts): Decision {
  return {
    kind: 'articles.column',
    ruleIds: ['ART-07'],
    policyVersion: policy.version,
    inputs: facts,
    steps: [],
    outcome: { verdict: facts.verdict },
  };
}

export type MilestoneFacts = { published: number };

/** Whether a vendor has published enough for the column's rewards. ART-09. */
export function decideMilestone(policy: PolicyPack, facts: MilestoneFacts): Decision {
  const { rewardFrom } = policy.articles;
  const reached = facts.published >= rewardFrom;
  return {
    kind: 'articles.milestone',
    ruleIds: ['ART-09'],
    policyVersion: policy.version,
    inputs: facts,
    steps: [
      {
        label: 'articles.steps.published',
        expression: `${facts.published} ≥ ${rewardFrom}`,
        result: reached ? 'met' : 'missing',
      },
    ],
    outcome: { reached },
  };
}

/** Every kind of decision this module stores, so that receipts can be recomputed. GEN-14. */
export const decisions = {
  'articles.submission': (policy: PolicyPack, inputs: JsonObject) => decideArticle(policy, inputs as ArticleFacts),
  'articles.review': (policy: PolicyPack, inputs: JsonObject) =>
    decideArticleReview(policy, inputs as ArticleReviewFacts),
  'articles.column': (policy: PolicyPack, inputs: JsonObject) => decideColumn(policy, inputs as ColumnFacts),
  'articles.milestone': (policy: PolicyPack, inputs: JsonObject) => decideMilestone(policy, inputs as MilestoneFacts),
};
