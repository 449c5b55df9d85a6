import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { isId, newId } from '@/lib/kernel/ids';

afterEach(() => vi.useRealTimers());

describe('ids', () => {
  it('are a prefix and 26 characters that cannot be misread', () => {
    expect(newId('ord')).toMatch(/^ord_[0-9a-hjkmnp-tv-z]{26}$/);
    expect(isId('ord', newId('ord'))).toBe(true);
    expect(isId('vnd', newId('ord'))).toBe(false);
  });

  it('sort in the order they were made, also within a millisecond and past its 65,536 places', () => {
    vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
    const ids = Array.from({ length: 70_000 }, () => newId('ord'));
    // Strictly rising, so none occurs twice; an index says where not, without comparing 70,000 in words.
    expect(ids.findIndex((id, index) => id <= (ids[index - 1] ?? ''))).toBe(-1);
  });

  it('sort by time, and go on forwards when the clock is set back', () => {
    vi.useFakeTimers({ now: Date.now() + 120_000, toFake: ['Date'] });
    const first = newId('ord');
    vi.setSystemTime(Date.now() + 1);
    const second = newId('ord');
    vi.setSystemTime(Date.now() - 3_600_000);
    const third = newId('ord');
    expect([first, second, third].toSorted()).toEqual([first, second, third]);
    expect(second.slice(0, 14)).not.toBe(first.slice(0, 14));
  });

  it('begin with the milliseconds since 1970', () => {
    vi.useFakeTimers({ now: 2 ** 45, toFake: ['Date'] });
    // 2^45 ms shifted left by 80 bits is bit 125 of 130: the first of 26 digits is 1.
    expect(newId('ord').slice(4, 14)).toBe('1000000000');
  });

  test.each([
    '',
    'ord_',
    `ord_${'0'.repeat(25)}`,
    `ord_${'0'.repeat(27)}`,
    `ord_8${'0'.repeat(25)}`,
    `ord_${'0'.repeat(25)}i`,
    `ord_${'0'.repeat(25)}A`,
    `ord-${'0'.repeat(26)}`,
    `ord_${'0'.repeat(26)}\n`,
    ` ord_${'0'.repeat(26)}`,
    `xord_${'0'.repeat(26)}`,
  ])('%j is none', (text) => expect(isId('ord', text)).toBe(false));

  it('the smallest and the largest are some', () => {
    expect(isId('ord', `ord_${'0'.repeat(26)}`)).toBe(true);
    expect(isId('ord', `ord_7${'z'.repeat(25)}`)).toBe(true);
  });

  test.each(['', 'Ord', 'ord_x', '1a', '.*'])('%j is no prefix', (prefix) => {
    expect(() => newId(prefix)).toThrow(RangeError);
    expect(() => isId(prefix, 'ord_x')).toThrow(RangeError);
  });
});
