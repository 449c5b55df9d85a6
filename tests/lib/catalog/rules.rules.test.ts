import { describe, expect, test } from 'vitest';
import { lowestPrice, type PriceRow, type SpecRow, specProblems } from '@/lib/catalog/pricing';
import {
  type Content,
  contentProblems,
  decideReview,
  decideSubmission,
  decisions,
  factsOf,
  type SubmissionFacts,
  unconfirmedChecks,
} from '@/lib/catalog/rules';
import { reviewChecks } from '@/lib/catalog/schema';
import { openRevisionStatuses, productSteps, revisionMay, revisionStatuses, revisionSteps } from '@/lib/catalog/status';
import { fen } from '@/lib/kernel/money';
import { sameDecision } from '@/lib/kernel/receipts';
import { walkSteps } from '@/lib/kernel/transitions';
import { policyByVersion } from '@/lib/policy';

const policy = policyByVersion('2019-09');
const market = 'https://market.example';
const content: Content = {
  name: '云表单',
  summary: '收集数据',
  description: '正文',
  tags: ['表单'],
  highlights: [],
  afterSales: '七天响应',
};

describe('content (LST-17, LST-07)', () => {
  const cases: [string, Partial<Content>, string | null][] = [
    ['name of 30 characters', { name: '名'.repeat(30) }, null],
    ['name of 31 characters', { name: '名'.repeat(31) }, 'name:nameTooLong'],
    ['30 characters beyond the first plane', { name: '𠮷'.repeat(30) }, null],
    ['no name', { name: '' }, 'name:nameMissing'],
    ['summary of 140 characters', { summary: '字'.repeat(140) }, null],
    ['summary of 141 characters', { summary: '字'.repeat(141) }, 'summary:summaryTooLong'],
    ['after-sales text of 500 characters', { afterSales: '字'.repeat(500) }, null],
    ['after-sales text of 501 characters', { afterSales: '字'.repeat(501) }, 'afterSales:afterSalesTooLong'],
    ['three tags', { tags: ['甲', '乙', '丙'] }, null],
    ['four tags', { tags: ['甲', '乙', '丙', '丁'] }, 'tags:tooManyTags'],
    ['the same tag twice', { tags: ['甲', '甲'] }, 'tags:tagTwice'],
    ['a tag of 13 characters', { tags: ['字'.repeat(13)] }, 'tags:tagTooLong'],
    ['a highlight of 8 characters', { highlights: ['一二三四五六七八'] }, null],
    ['a highlight of 7 characters', { highlights: ['一二三四五六七'] }, 'highlights:highlightLength'],
    ['a highlight of 17 characters', { highlights: ['字'.repeat(17)] }, 'highlights:highlightLength'],
    ['a link away in the summary', { summary: '见 https://evil.example' }, 'summary:foreignLink'],
    ['a link away in the name', { name: 'www.evil.example' }, 'name:foreignLink'],
    ['a link away in the description', { description: '[x](https://evil.example)' }, 'description:foreignLink'],
    ['a link to the market', { description: '[x](https://market.example/zh)' }, null],
    ['an unfinished draft', { summary: '', description: '', tags: [], afterSales: '' }, null],
  ];
  test.each(cases)('%s', (_, part, expected) => {
    const problems = contentProblems(policy, { ...content, ...part }, market);
    const found = Object.entries(problems).flatMap(([field, keys]) =>
      keys.map((key) => `${field}:${key.replace('catalog.problems.', '')}`),
    );
    expect(found).toEqual(expected === null ? [] : [expected]);
  });
});

const price = (unit: PriceRow['unit'], count: number, original: number, sale = original): PriceRow => ({
  unit,
  count,
  original: fen(original),
  sale: fen(sale),
});
const spec = (part: Partial<SpecRow> = {}): SpecRow => ({
  name: '标准版',
  onSale: true,
  prices: [price('YEAR', 1, 160_000, 144_000)],
  renewals: [],
  ...part,
});

describe('specs and prices (SPC-02…07)', () => {
  const cases: [string, SpecRow[], string[]][] = [
    ['1,600 → 1,440 a year', [spec()], []],
    ['the sale price equal to the original', [spec({ prices: [price('MONTH', 1, 100)] })], []],
    [
      'a sale price one fen above the original',
      [spec({ prices: [price('MONTH', 1, 100, 101)] })],
      ['specs.0.prices.0.sale:saleAboveOriginal'],
    ],
    ['free', [spec({ prices: [price('DAY', 1, 0)] })], []],
    ['ten years', [spec({ prices: [price('YEAR', 10, 100)] })], []],
    ['eleven years', [spec({ prices: [price('YEAR', 11, 100)] })], ['specs.0.prices.0.count:periodTooLong']],
    ['120 months', [spec({ prices: [price('MONTH', 120, 100)] })], []],
    ['121 months', [spec({ prices: [price('MONTH', 121, 100)] })], ['specs.0.prices.0.count:periodTooLong']],
    [
      'the same period twice',
      [spec({ prices: [price('MONTH', 1, 100), price('MONTH', 1, 90)] })],
      ['specs.0.prices.1.count:periodTwice'],
    ],
    ['a renewal by month', [spec({ renewals: [price('MONTH', 1, 100)] })], []],
    [
      'a renewal by day (SPC-05)',
      [spec({ renewals: [price('DAY', 1, 100)] })],
      ['specs.0.renewals.0.unit:unitNotOffered'],
    ],
    ['on sale without a price', [spec({ prices: [] })], ['specs.0.prices:priceMissing']],
    ['hidden without a price (SPC-03)', [spec({ prices: [], onSale: false })], []],
    ['two specs of one name', [spec(), spec()], ['specs.1.name:specNameTwice']],
    ['a name of 31 characters', [spec({ name: '名'.repeat(31) })], ['specs.0.name:specNameTooLong']],
  ];
  test.each(cases)('%s', (_, specs, expected) => {
    const found = Object.entries(specProblems(policy, specs)).flatMap(([path, keys]) =>
      keys.map((key) => `${path}:${key.replace('catalog.problems.', '')}`),
    );
    expect(found).toEqual(expected);
  });

  test('the lowest price is the lowest of what is on sale (SPC-03)', () => {
    const hidden = spec({ name: '试用', onSale: false, prices: [price('DAY', 1, 1)] });
    const renewal = spec({ name: '旗舰', prices: [price('YEAR', 1, 900)], renewals: [price('YEAR', 1, 2)] });
    expect(lowestPrice([hidden, renewal, spec({ prices: [price('MONTH', 1, 800, 700)] })])?.sale).toBe(700n);
    expect(lowestPrice([hidden])).toBeNull();
  });
});

const complete: SubmissionFacts = {
  category: 'saas',
  deliveryType: 'SAAS',
  nameLength: 3,
  summaryLength: 4,
  descriptionLength: 2,
  afterSalesLength: 4,
  tags: 1,
  pictures: 1,
  rightBasis: true,
  runsOnPlatform: true,
  agreement: true,
  specsOnSale: 1,
  interfacePublished: true,
};

describe('submission (LST-17, CAT-04, CAT-05, ONB-08, AGR-01, GEN-03)', () => {
  test('a complete product may be submitted', () => {
    expect(decideSubmission(policy, complete).outcome).toEqual({ accepted: true, missing: [] });
  });

  const cases: [Partial<SubmissionFacts>, string, string][] = [
    [{ nameLength: 0 }, 'name', 'LST-17'],
    [{ summaryLength: 0 }, 'summary', 'LST-17'],
    [{ descriptionLength: 0 }, 'description', 'LST-17'],
    [{ tags: 0 }, 'tags', 'LST-17'],
    [{ pictures: 0 }, 'picture', 'LST-17'],
    [{ afterSalesLength: 0 }, 'afterSales', 'CSR-03'],
    [{ rightBasis: false }, 'rightBasis', 'GEN-03'],
    [{ runsOnPlatform: false }, 'runsOnPlatform', 'ONB-08'],
    [{ agreement: false }, 'agreement', 'AGR-01'],
    [{ specsOnSale: 0 }, 'specs', 'LST-17'],
    [{ interfacePublished: false }, 'interface', 'CAT-05'],
  ];
  test.each(cases)('%j: %s is missing (%s)', (part, item, ruleId) => {
    const decision = decideSubmission(policy, { ...complete, ...part });
    expect(decision.outcome).toEqual({ accepted: false, missing: [item] });
    expect(decision.ruleIds).toEqual([ruleId]);
    expect(decision.steps.filter((step) => step.result === 'missing')).toHaveLength(1);
  });

  test('only SaaS needs the vendor’s interface', () => {
    const facts = { ...complete, deliveryType: 'API' as const, interfacePublished: false };
    expect(decideSubmission(policy, facts).outcome.accepted).toBe(true);
  });

  test('a spec that is hidden or has no price does not count (SPC-03)', () => {
    const revision = {
      ...content,
      imageFileId: 'fil_1',
      rightBasis: 'OWN',
      runsOnPlatform: true,
      agreementVersionId: 'sav_1',
      specs: [spec({ onSale: false }), spec({ prices: [] })],
    };
    const facts = factsOf({ category: 'saas', deliveryType: 'SAAS' }, revision, true);
    expect(decideSubmission(policy, facts).outcome.missing).toEqual(['specs']);
  });
});

describe('review (LST-10, LST-13)', () => {
  const facts = {
    verdict: 'REFUSED' as const,
    reason: '与商品不符',
    submittedAt: '2026-11-20T02:00:00.000Z',
    dueAt: '2026-12-01T15:59:59.999Z',
  };
  test.each([
    ['2026-12-01T15:59:59.999Z', true],
    ['2026-12-01T16:00:00.000Z', false],
  ])('decided at %s is in time: %s', (decidedAt, inTime) => {
    expect(decideReview(policy, { ...facts, decidedAt }).outcome).toEqual({ verdict: 'REFUSED', inTime });
  });

  test('LST-01…08: an approval cites every point that was confirmed', () => {
    const approval = { ...facts, verdict: 'APPROVED' as const, decidedAt: facts.dueAt, checks: [...reviewChecks] };
    expect(decideReview(policy, approval).ruleIds).toEqual(['LST-10', 'LST-13', ...reviewChecks]);
    expect(decideReview(policy, { ...facts, decidedAt: facts.dueAt }).ruleIds).toEqual(['LST-10', 'LST-12', 'LST-13']);
  });

  test.each([
    [[...reviewChecks], []],
    [reviewChecks.filter((check) => check !== 'LST-04'), ['LST-04']],
    [[], [...reviewChecks]],
  ])('LST-01…08: of %j confirmed, %j is left', (checks, left) => {
    expect(unconfirmedChecks(checks)).toEqual(left);
  });

  test('stored decisions can be recomputed (GEN-14)', () => {
    const review = decideReview(policy, { ...facts, decidedAt: facts.dueAt });
    const submission = decideSubmission(policy, complete);
    expect(sameDecision(decisions['catalog.review'](policy, review.inputs), review)).toBe(true);
    expect(sameDecision(decisions['catalog.submission'](policy, submission.inputs), submission)).toBe(true);
  });
});

describe('status tables', () => {
  test('every product status is reached and left (LST-13, LST-15)', () => {
    expect(walkSteps(productSteps, { initial: 'DRAFT', final: [] })).toEqual({ unreachable: [], deadEnds: [] });
  });

  test('every revision status is reached, and left unless final (LST-14)', () => {
    const final = ['REFUSED', 'SUPERSEDED'] as const;
    const walk = walkSteps(revisionSteps, { initial: 'DRAFT', final, statuses: revisionStatuses });
    expect(walk).toEqual({ unreachable: [], deadEnds: [] });
  });

  test('what can be edited or decided is open, what sells is not', () => {
    for (const status of revisionStatuses) {
      const isOpen = (openRevisionStatuses as readonly string[]).includes(status);
      expect(revisionMay[status].edit || revisionMay[status].decide).toBe(isOpen);
      expect(revisionMay[status].sell).toBe(status === 'APPROVED');
    }
  });
});
