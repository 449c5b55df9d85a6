import { describe, expect, it } from 'vitest';
import { type ChangeCheck, decideAccountChange, decideChange, decideReport } from '@/lib/changes/rules';
import { changeSteps } from '@/lib/changes/status';
import { walkSteps } from '@/lib/kernel/transitions';
import { policyByVersion } from '@/lib/policy';

const policy = policyByVersion('2019-09');

describe('a change is reported within 30 days (ONB-21)', () => {
  it.each([
    // The day of the change is not counted; the thirtieth after it is the last.
    ['2026-10-21', '2026-11-20', false, '2026-11-20'],
    ['2026-10-20', '2026-11-20', true, '2026-11-19'],
    ['2026-11-20', '2026-11-20', false, '2026-12-20'],
    // Calendar days: neither National Day nor Spring Festival stretches them.
    ['2026-09-20', '2026-10-20', false, '2026-10-20'],
    ['2026-09-20', '2026-10-21', true, '2026-10-20'],
    ['2026-02-01', '2026-03-03', false, '2026-03-03'],
    ['2026-02-01', '2026-03-04', true, '2026-03-03'],
  ])('changed on %s, reported on %s: late %s, last day %s', (changedOn, reportedOn, late, lastDay) => {
    const decision = decideReport(policy, { changedOn, reportedOn });
    expect(decision).toMatchObject({ ruleIds: ['ONB-21'], outcome: { late, lastDay } });
  });
});

describe('another account (SET-10, ONB-15)', () => {
  it.each([
    [false, false, 'AT_ONCE'],
    [true, false, 'BY_STAFF'],
    [false, true, 'BY_STAFF'],
    [true, true, 'BY_STAFF'],
  ])('supplement signed %s, company renamed %s: %s', (supplementSigned, renamed, path) => {
    expect(decideAccountChange(policy, { supplementSigned, renamed }).outcome).toEqual({ path });
  });
});

describe('staff decide on a change (ONB-21, SET-10, VIO-07)', () => {
  const met = { papersAccepted: true, accountProved: true, notBarred: true };

  it.each(Object.keys(met) as ChangeCheck[])('never approve one without %s', (name) => {
    const decision = decideChange(policy, { verdict: 'APPROVED', reason: null, checks: { ...met, [name]: false } });
    expect(decision.outcome).toEqual({ verdict: 'NOT_APPROVABLE', missing: [name] });
  });

  it('approve what meets every check that applies, and refuse as they see fit', () => {
    const checks = { papersAccepted: true, notBarred: true };
    expect(decideChange(policy, { verdict: 'APPROVED', reason: null, checks }).outcome.verdict).toBe('APPROVED');
    const refused = decideChange(policy, { verdict: 'REFUSED', reason: '材料不清晰', checks: met });
    expect(refused.outcome.verdict).toBe('REFUSED');
  });
});

describe('the ways of a change', () => {
  it('reach every status and leave none without a way out', () => {
    const final = ['APPROVED', 'REFUSED', 'WITHDRAWN'] as const;
    expect(walkSteps(changeSteps, { initial: ['VERIFYING', 'UNDER_REVIEW'], final })).toEqual({
      unreachable: [],
      deadEnds: [],
    });
  });
});
