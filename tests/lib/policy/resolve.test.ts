import { describe, expect, it } from 'vitest';
import { allPolicies, NoPolicyInForce, policyAt, policyByVersion } from '@/lib/policy';

describe('policyAt', () => {
  const cases: [instant: string, version: string, what: string][] = [
    ['2017-07-31T16:00:00.000Z', '2018-07', 'the first millisecond of 2017-08-01 in Beijing'],
    ['2018-07-19T08:00:00.000Z', '2018-07', 'a day in 2018'],
    ['2019-08-31T15:59:59.999Z', '2018-07', 'the last millisecond of 2019-08-31 in Beijing'],
    ['2019-08-31T16:00:00.000Z', '2019-09', 'the first millisecond of 2019-09-01 in Beijing, still August in UTC'],
    ['2026-11-20T00:00:00.000Z', '2019-09', 'a day long after the last revision'],
  ];

  it.each(cases)('GEN-14: at %s the rules are those of %s (%s)', (instant, version) => {
    expect(policyAt(new Date(instant)).version).toBe(version);
  });

  it('GEN-13: refuses what happened before the rulebook, naming both days and the rules', () => {
    const judge = () => policyAt(new Date('2017-07-31T15:59:59.999Z'));
    expect(judge).toThrow(NoPolicyInForce);
    expect(judge).toThrow(
      expect.objectContaining({
        code: 'policy.noPolicyInForce',
        params: { day: '2017-07-31', firstDay: '2017-08-01' },
        ruleIds: ['GEN-13', 'GEN-14'],
      }),
    );
  });

  it('is no answer for a time that is none', () => {
    expect(() => policyAt(new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe('policyByVersion', () => {
  it('GEN-14: gives the pack that a stored decision names', () => {
    expect(policyByVersion('2018-07').effectiveFrom).toBe('2017-08-01');
    expect(policyByVersion('2019-09').effectiveFrom).toBe('2019-09-01');
  });

  it('refuses a version that never was', () => {
    expect(() => policyByVersion('2022-12')).toThrow(RangeError);
  });
});

it('GEN-14: packs are in order, each beginning after the one before', () => {
  const days = allPolicies.map(({ effectiveFrom }) => effectiveFrom);
  expect(days).toEqual([...new Set(days)].sort());
});
