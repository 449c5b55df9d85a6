import { describe, expect, it } from 'vitest';
import { choiceOf, dayOf, searchOf } from '@/components/ui/list-query';

describe("what a list's address asks for", () => {
  it.each([
    ['  云表单  ', '云表单'],
    ['a\u0000b', 'a b'],
    ['\u0000', undefined],
    ['', undefined],
    ['a\ud800b', 'a\ufffdb'],
    ['x'.repeat(100), 'x'.repeat(60)],
    [`${'x'.repeat(59)}😀`, `${'x'.repeat(59)}\ufffd`],
  ])('%j is searched for as %j', (typed, expected) => {
    expect(searchOf({ search: typed })).toBe(expected);
  });

  it('a choice is one of those there are', () => {
    expect(choiceOf({ status: 'PAID' }, 'status', ['PAID', 'UNPAID'])).toBe('PAID');
    expect(choiceOf({ status: 'DROP' }, 'status', ['PAID', 'UNPAID'])).toBeUndefined();
    expect(choiceOf({}, 'status', ['PAID'])).toBeUndefined();
  });

  it('a day is one of the calendar', () => {
    expect(dayOf({ from: '2028-02-29' }, 'from')).toBe('2028-02-29');
    expect(dayOf({ from: '2026-02-29' }, 'from')).toBeUndefined();
    expect(dayOf({ from: ['2026-02-28', 'x'] }, 'from')).toBe('2026-02-28');
    expect(dayOf({}, 'from')).toBeUndefined();
  });
});
