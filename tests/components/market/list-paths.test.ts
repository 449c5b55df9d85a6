import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CategoryPlace,
  categoryPath,
  categorySorts,
  parseCategoryPath,
  parseSearchPath,
  searchPath,
  searchSorts,
  subcategoriesOf,
  tidyQuery,
} from '@/components/market/list-paths';
import { MARKETS } from '@/lib/policy';

const segmentsOf = (path: string) => path.split('/').slice(2);

describe('category addresses', () => {
  const everything: CategoryPlace = { market: null, category: null, sort: 'popular', page: 1 };

  test.each<[string, CategoryPlace]>([
    ['/categories', everything],
    ['/categories/newest', { ...everything, sort: 'newest' }],
    ['/categories/newest/2', { ...everything, sort: 'newest', page: 2 }],
    ['/categories/saas', { ...everything, market: 'saas' }],
    ['/categories/saas/popular/3', { ...everything, market: 'saas', page: 3 }],
    ['/categories/saas/price', { ...everything, market: 'saas', sort: 'price' }],
    ['/categories/tech-ops', { ...everything, market: 'tech-ops' }],
    [
      '/categories/tech-ops/troubleshooting/newest/2',
      { market: 'tech-ops', category: 'tech-ops/troubleshooting', sort: 'newest', page: 2 },
    ],
  ])('%s is read, and written back as short as it was', (path, place) => {
    expect(parseCategoryPath(segmentsOf(path))).toEqual(place);
    expect(categoryPath(place)).toBe(path);
  });

  test.each([
    ['an unknown market', ['games']],
    ['a page without its sort', ['saas', '2']],
    ['page 0', ['saas', 'newest', '0']],
    ['a page with a leading zero', ['saas', 'newest', '02']],
    ['a negative page', ['saas', 'newest', '-1']],
    ['a page past four digits', ['saas', 'newest', '10000']],
    ['something after the page', ['saas', 'newest', '2', 'x']],
    ['a sub-category of another market', ['saas', 'troubleshooting']],
    ['an order only searches have', ['saas', 'relevance']],
    ['a malformed escape', ['%E0%A4%A']],
    ['an object key', ['__proto__']],
  ])('%s is no address of ours', (_name, segments) => {
    expect(parseCategoryPath(segments)).toBeNull();
  });

  test('what is the default may also be written out', () => {
    expect(parseCategoryPath(['saas', 'popular', '1'])).toEqual({ ...everything, market: 'saas' });
  });

  test('every place has an address that leads back to it', () => {
    const place = fc.constantFrom(...MARKETS, null).chain((market) =>
      fc.record({
        market: fc.constant(market),
        category: fc.constantFrom(...(market ? subcategoriesOf(market) : []), null),
        sort: fc.constantFrom(...categorySorts),
        page: fc.integer({ min: 1, max: 9999 }),
      }),
    );
    fc.assert(
      fc.property(place, (each) => {
        expect(parseCategoryPath(segmentsOf(categoryPath(each)))).toEqual(each);
      }),
    );
  });

  test('CAT-06: only technical operations divide', () => {
    expect(MARKETS.filter((market) => subcategoriesOf(market).length > 0)).toEqual(['tech-ops']);
    expect(subcategoriesOf('tech-ops')).toHaveLength(3);
  });
});

describe('search addresses', () => {
  const parse = (path: string) => {
    const [query = '', ...rest] = segmentsOf(path);
    return parseSearchPath(query, rest);
  };

  test('a two-character Chinese search', () => {
    const path = searchPath({ query: '建站' });
    expect(path).toBe('/search/%E5%BB%BA%E7%AB%99');
    expect(parse(path)).toEqual({ query: '建站', market: null, sort: 'relevance', page: 1 });
  });

  test('market, order and page follow the words', () => {
    const place = { query: 'crm', market: 'saas', sort: 'price', page: 2 } as const;
    expect(searchPath(place)).toBe('/search/crm/saas/price/2');
    expect(parse('/search/crm/saas/price/2')).toEqual(place);
  });

  test.each(['/search/crm/2', '/search/crm/games', '/search/crm/relevance/0', '/search/.', '/search/%20'])(
    '%s is no address of ours',
    (path) => expect(parse(path)).toBeNull(),
  );

  test('whatever was typed comes back from the address as it was tidied', () => {
    const place = fc.record({
      query: fc.string({ unit: 'binary', maxLength: 100 }).filter((text) => tidyQuery(text) !== ''),
      market: fc.constantFrom(...MARKETS, null),
      sort: fc.constantFrom(...searchSorts),
      page: fc.integer({ min: 1, max: 9999 }),
    });
    fc.assert(
      fc.property(place, (each) => {
        const path = searchPath(each);
        expect(new URL(path, 'http://market.example').pathname).toBe(path);
        expect(parse(path)).toEqual({ ...each, query: tidyQuery(each.query) });
      }),
    );
  });
});

describe('what was typed', () => {
  test.each([
    ['  建站   工具 ', '建站 工具'],
    ['a\r\nb\tc', 'a b c'],
    ['\u0000\u200bx', 'x'],
    ['.', ''],
    ['..', ''],
    ['.net', '.net'],
    ['50% off/100#?', '50 off 100#?'],
    ['A\\B', 'A B'],
    ['C++ & C#', 'C++ & C#'],
    ['%2e%2e', '2e 2e'],
    ['/', ''],
    ['\ud800', ''],
    ['   ', ''],
  ])('%j is searched for as %j', (typed, tidy) => expect(tidyQuery(typed)).toBe(tidy));

  test('64 characters are kept, the 65th is not', () => {
    expect(tidyQuery('字'.repeat(64))).toHaveLength(64);
    expect(tidyQuery('字'.repeat(65))).toHaveLength(64);
    expect([...tidyQuery('😀'.repeat(65))]).toHaveLength(64);
  });
});
