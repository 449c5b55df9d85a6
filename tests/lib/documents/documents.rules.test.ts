import { describe, expect, it } from 'vitest';
import { assertNotExpired, beforeExpiry } from '@/lib/documents/rules';
import { dayIfAny } from '@/lib/documents/schema';
import { documentSteps } from '@/lib/documents/status';
import { type BeijingDay, dueOf, parseBeijingDay } from '@/lib/kernel/clock';
import { walkSteps } from '@/lib/kernel/transitions';

const day = (text: string): BeijingDay => parseBeijingDay(text);

describe('a paper that runs out (ONB-21)', () => {
  it.each([
    ['2026-11-20', false],
    ['2026-11-19', true],
    ['2026-11-21', false],
  ])('until %s, handed in on 20 November: refused %s', (expiresOn, refused) => {
    const handIn = () => assertNotExpired('LICENCE', day(expiresOn), new Date('2026-11-20T15:59:59.999Z'));
    if (refused) expect(handIn).toThrow(expect.objectContaining({ code: 'documents.expired', field: 'licence' }));
    else expect(handIn).not.toThrow();
  });

  it('never does without a last day', () => {
    expect(() => assertNotExpired('LICENCE', null, new Date('2026-11-20T02:00:00Z'))).not.toThrow();
  });

  it.each([
    [0, '2027-02-28T15:59:59.999Z'],
    [1, '2027-02-27T15:59:59.999Z'],
    [7, '2027-02-21T15:59:59.999Z'],
    [30, '2027-01-29T15:59:59.999Z'],
  ])('is told %i days before the end of its last day', (days, due) => {
    const derivation = beforeExpiry(day('2027-02-28'), days);
    expect(dueOf(derivation)).toEqual(new Date(due));
    expect(derivation).toMatchObject({ ruleId: 'ONB-21', clock: 'calendar-days' });
  });
});

describe('the last day as it is typed', () => {
  it.each([
    ['', null],
    [undefined, null],
    ['2027-02-28', '2027-02-28'],
  ])('%j is %j', (typed, kept) => {
    expect(dayIfAny.parse(typed)).toBe(kept);
  });

  it.each(['2027-02-29', '28.02.2027', 'never', '2027-2-8'])('%s is no day', (typed) => {
    expect(dayIfAny.safeParse(typed).success).toBe(false);
  });
});

describe('the ways of a paper', () => {
  it('end when another takes its place', () => {
    expect(walkSteps(documentSteps, { initial: 'PENDING', final: ['REPLACED'] })).toEqual({
      unreachable: [],
      deadEnds: [],
    });
  });
});
