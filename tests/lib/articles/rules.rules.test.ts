import { describe, expect, test } from 'vitest';
import {
  countCharacters,
  countMentions,
  hrefsIn,
  productOfLink,
  visibleText,
  withoutCode,
} from '@/lib/articles/measures';
import {
  type ArticleFacts,
  articleRequirements,
  decideArticle,
  decideMilestone,
  decisions,
} from '@/lib/articles/rules';
import { articleStatuses, articleSteps, columnStatuses, columnSteps } from '@/lib/articles/status';
import { sameDecision } from '@/lib/kernel/receipts';
import { walkSteps } from '@/lib/kernel/transitions';
import { policyAt } from '@/lib/policy';

const policy = policyAt(new Date('2026-11-20T02:00:00Z'));
const good: ArticleFacts = {
  characters: 600,
  mentions: 2,
  summaryLength: 1,
  isOriginal: true,
  productLinks: 3,
  otherLinks: [],
};
const missing = (facts: Partial<ArticleFacts>) => decideArticle(policy, { ...good, ...facts }).outcome.missing;

describe('what an article needs', () => {
  test.each([
    ['ART-05: 600 characters are enough', { characters: 600 }, []],
    ['ART-05: 599 characters are too few', { characters: 599 }, ['characters']],
    ['ART-04: the vendor may be named twice', { mentions: 2 }, []],
    ['ART-04: the vendor may not be named three times', { mentions: 3 }, ['mentions']],
    ['ART-08: any number of links to own products', { productLinks: 40 }, []],
    ['ART-08: one link to anything else', { otherLinks: ['https://elsewhere.example/'] }, ['links']],
    ['ART-03: it is declared original', { isOriginal: false }, ['original']],
    ['ART-03: a summary', { summaryLength: 0 }, ['summary']],
  ])('%s', (_, facts, expected) => {
    expect(missing(facts)).toEqual(expected);
  });

  test('ART-04, ART-05: a refusal cites what stands against it and nothing else, with its arithmetic', () => {
    const decision = decideArticle(policy, { ...good, characters: 599, mentions: 3 });
    expect(decision.ruleIds).toEqual(['ART-05', 'ART-04']);
    expect(decision.steps.map(({ expression }) => expression)).toEqual(
      expect.arrayContaining(['599 ≥ 600', '3 ≤ 2', '0 ≤ 0']),
    );
    expect(articleRequirements(policy, good).every(({ met }) => met)).toBe(true);
  });
});

describe('measures', () => {
  test.each([
    ['ART-05: markup, entities and spaces are no characters', '<h3>云 表单</h3>\n<p>A&amp;B&#39;s</p>', 8],
    ['ART-05: one character outside the basic plane is one', '<p>𠮷野家</p>', 3],
    ['ART-05: an entity beyond all characters is one', '<p>&#99999999;</p>', 1],
    ['ART-05: padding with full-width spaces adds nothing', '<p>字　　　字</p>', 2],
  ])('%s', (_, html, expected) => {
    expect(countCharacters(visibleText(html))).toBe(expected);
  });

  test.each([
    ['a company that begins with its store is named once', '云岫软件有限公司写道', 1],
    ['store and company side by side', '云岫软件与云岫软件有限公司', 2],
    ['spread out and in full width', '云 岫 软　件，ＮＥＳＴ leaf', 2],
    ['whatever the case', 'nestleaf NestLeaf NESTLEAF', 3],
    ['not at all', '表单软件', 0],
  ])('ART-04: %s', (_, text, expected) => {
    expect(countMentions(text, ['云岫软件', '云岫软件有限公司', 'NestLeaf'])).toBe(expected);
  });

  test('ART-04: names with signs that mean something in a pattern, and no name at all', () => {
    expect(countMentions('A.B (C) AxB', ['A.B (C)'])).toBe(1);
    expect(countMentions('whatever', ['', ' '])).toBe(0);
  });

  test('ART-08: links are what is rendered as one; an address in an example of code is none', () => {
    const html =
      '<p><a href="/products/a?x=1&amp;y=2">a</a></p><pre><code>&lt;a href="/b"&gt;</code></pre><p><code>c</code>d</p>';
    expect(hrefsIn(html)).toEqual(['/products/a?x=1&y=2']);
    expect(visibleText(withoutCode(html)).replace(/\s+/g, '')).toBe('ad');
  });

  const origin = 'https://market.example';
  test.each([
    ['/products/prd_1', 'prd_1'],
    ['/zh/products/prd_1', 'prd_1'],
    ['https://market.example/en/products/prd_1/', 'prd_1'],
    ['https://market.example/en/products/prd_1?from=article', 'prd_1'],
    ['https://elsewhere.example/products/prd_1', null],
    ['//elsewhere.example/products/prd_1', null],
    ['https://market.example@elsewhere.example/products/prd_1', null],
    ['/stores/vnd_1', null],
    ['/products/prd_1/../../sign-out', null],
    ['javascript:alert(1)', null],
    ['#below', null],
  ])('ART-08: %s leads to %s', (href, expected) => {
    expect(productOfLink(href, origin)).toBe(expected);
  });
});

describe('ART-09: the milestone', () => {
  test.each([
    [19, false],
    [20, true],
    [21, true],
  ])('%i articles', (published, reached) => {
    expect(decideMilestone(policy, { published }).outcome).toEqual({ reached });
  });
});

test('GEN-14: stored decisions are taken again alike', () => {
  const facts = {
    verdict: 'REFUSED' as const,
    reason: '不是原创',
    submittedAt: 'a',
    dueAt: 'b',
    decidedAt: 'b',
    checks: [],
  };
  const review = decisions['articles.review'](policy, facts);
  expect(review.outcome).toEqual({ verdict: 'REFUSED', inTime: true });
  expect(decisions['articles.review'](policy, { ...facts, decidedAt: 'c' }).outcome).toMatchObject({ inTime: false });
  expect(sameDecision(review, decisions['articles.review'](policy, review.inputs))).toBe(true);
  expect(decisions['articles.column'](policy, { verdict: 'IN_COLUMN' }).outcome).toEqual({ verdict: 'IN_COLUMN' });
});

test('every status is reached, and every one that is not final is left', () => {
  const articles = { initial: 'DRAFT', final: ['REFUSED'], statuses: articleStatuses } as const;
  expect(walkSteps(articleSteps, articles)).toEqual({ unreachable: [], deadEnds: [] });
  const column = { initial: 'REQUESTED', final: ['ADMITTED'], statuses: columnStatuses } as const;
  expect(walkSteps(columnSteps, column)).toEqual({ unreachable: [], deadEnds: [] });
});
