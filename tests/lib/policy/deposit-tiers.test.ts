import { describe, expect, it, test } from 'vitest';
import {
  CATEGORIES,
  type CategoryId,
  deliveryTypeOf,
  isCategoryId,
  marketOf,
  policyByVersion,
  SUCCESSORS_OF_LEGACY_CATEGORY,
  tierFor,
} from '@/lib/policy';

/** By hand from the rulebook: market, delivery, yuan of deposit in 2018 and in 2019. */
const EXPECTED: Record<CategoryId, [market: string, delivery: string, yuan2018: number, yuan2019: number]> = {
  image: ['image', 'IMAGE', 5000, 1000],
  saas: ['saas', 'SAAS', 5000, 5000],
  api: ['api', 'API', 2000, 2000],
  'tech-ops/image-maintenance': ['tech-ops', 'MANUAL', 5000, 1000],
  'tech-ops/troubleshooting': ['tech-ops', 'MANUAL', 5000, 5000],
  'tech-ops/data-intelligence': ['tech-ops', 'MANUAL', 5000, 5000],
  custom: ['custom', 'MANUAL', 5000, 5000],
  'app-authorisation': ['app-authorisation', 'MANUAL', 5000, 2000],
  security: ['security', 'MANUAL', 5000, 5000],
  'enterprise-butler': ['enterprise-butler', 'MANUAL', 5000, 5000],
};

describe.each(CATEGORIES)('%s', (category) => {
  const [market, delivery, yuan2018, yuan2019] = EXPECTED[category];

  test('DEP-03: its tier in force', () => {
    expect(tierFor(policyByVersion('2019-09'), category)).toBe(BigInt(yuan2019) * 100n);
  });

  test('DEP-11: its tier in 2018', () => {
    expect(tierFor(policyByVersion('2018-07'), category)).toBe(BigInt(yuan2018) * 100n);
  });

  test('CAT-01, CAT-03, CAT-06: its market and way of delivery', () => {
    expect([marketOf(category), deliveryTypeOf(category)]).toEqual([market, delivery]);
  });
});

describe('deposit tiers', () => {
  it('DEP-02: three in force, ¥1,000, ¥2,000, ¥5,000, from the lowest', () => {
    const { tiers } = policyByVersion('2019-09').deposit;
    expect(tiers.map(({ amountFen }) => amountFen)).toEqual([100_000n, 200_000n, 500_000n]);
  });

  it.each(['2018-07', '2019-09'])('DEP-06: in %s every category is in exactly one tier', (version) => {
    const listed = policyByVersion(version).deposit.tiers.flatMap(({ categories }) => categories);
    expect(listed.toSorted()).toEqual(CATEGORIES.toSorted());
  });
});

it('C-17: the categories of 2018 have successors, each category at most once', () => {
  const successors = Object.values(SUCCESSORS_OF_LEGACY_CATEGORY).flat();
  expect(new Set(successors).size).toBe(successors.length);
  expect(CATEGORIES.filter((category) => !successors.includes(category))).toEqual(['enterprise-butler']);
});

it('CAT-01: tells a category from any other text', () => {
  expect(isCategoryId('tech-ops/troubleshooting')).toBe(true);
  for (const text of ['tech-ops', 'SAAS', '', 'toString']) expect(isCategoryId(text)).toBe(false);
});
