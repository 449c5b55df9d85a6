import { describe, expect, test } from 'vitest';
import { agreementKindOf, agreementPath } from '@/components/market/agreement-kinds';
import { categoryKey } from '@/components/market/markets';
import { ownLanguage } from '@/components/market/own-language';
import { agreementKinds } from '@/lib/agreements/status';
import { CATEGORIES, MARKETS } from '@/lib/policy';
import en from '@/messages/en/catalog.json';
import zh from '@/messages/zh/catalog.json';

describe('agreements', () => {
  test('GEN-09: each has an address that leads back to it', () => {
    expect(agreementPath('USER_TERMS')).toBe('/agreements/user-terms');
    expect(agreementKinds.map((kind) => agreementKindOf(agreementPath(kind).split('/')[2] ?? ''))).toEqual([
      ...agreementKinds,
    ]);
  });

  test.each(['USER_TERMS', 'user_terms', 'terms', '', '__proto__'])('%j is none of ours', (slug) => {
    expect(agreementKindOf(slug)).toBeNull();
  });
});

test('CAT-01, CAT-06: every market and every category has its words in both languages', () => {
  const read = (catalogue: unknown, key: string) =>
    key.split('.').reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], catalogue);
  for (const catalogue of [zh, en]) {
    for (const category of CATEGORIES) expect(read(catalogue.categories, categoryKey(category))).toBeTypeOf('string');
    for (const market of MARKETS) expect(read(catalogue.markets, `${market}.scope`)).toBeTypeOf('string');
  }
});

test("a vendor's Chinese text is marked as Chinese on an English page only", () => {
  expect(ownLanguage('云帆建站', 'en')).toBe('zh-CN');
  expect(ownLanguage('Mingzhi Survey', 'en')).toBeUndefined();
  expect(ownLanguage('云帆建站', 'zh')).toBeUndefined();
});
