import { describe, expect, it } from 'vitest';
import { listAddress, oneOf, pageOf } from '@/components/ui/list-address';
import { pagesAround } from '@/components/ui/pagination';

describe("a list's address", () => {
  const query = { status: 'PAID', sort: '-at', page: '4', tag: ['a', 'b'], empty: '' };

  it('keeps every filter when the page changes', () => {
    expect(listAddress('/console/orders', query, { page: 5 })).toBe(
      '/console/orders?status=PAID&sort=-at&tag=a&tag=b&page=5',
    );
  });

  it('begins again at page 1 when anything else changes', () => {
    expect(listAddress('/console/orders', query, { status: 'SETTLED' })).toBe(
      '/console/orders?sort=-at&tag=a&tag=b&status=SETTLED',
    );
  });

  it('has no query when nothing is asked', () => {
    expect(listAddress('/console/orders', { page: '2' }, { page: 1 })).toBe('/console/orders');
  });

  it.each([
    ['3', 3],
    ['1', 1],
    ['0', 1],
    ['-2', 1],
    ['1.5', 1],
    ['NaN', 1],
    ['1e9', 100_000],
    [undefined, 1],
  ])('page %s is page %i', (typed, expected) => {
    expect(pageOf({ page: typed })).toBe(expected);
  });
});

describe('the pages shown around the current one', () => {
  it.each([
    [1, 1, [1]],
    [1, 3, [1, 2, 3]],
    [4, 13, [1, 'after 1', 3, 4, 5, 'after 5', 13]],
    [13, 13, [1, 'after 1', 12, 13]],
  ])('page %i of %i', (page, count, expected) => {
    expect(pagesAround(page, count)).toEqual(expected);
  });
});

describe('a parameter as one text', () => {
  it.each([
    [undefined, undefined],
    ['prd_1', 'prd_1'],
    [['first', 'second'], 'first'],
    ['a\u0000b', 'a b'],
    ['a\ud800b', 'a\ufffdb'],
  ])('%j is read as %j', (typed, expected) => {
    expect(oneOf({ product: typed }, 'product')).toBe(expected);
  });
});
