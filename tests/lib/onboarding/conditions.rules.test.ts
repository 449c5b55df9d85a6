import { describe, expect, it } from 'vitest';
import { decideConditions, declarationsAsked, extraFieldsAsked } from '@/lib/onboarding/rules';
import { policyByVersion } from '@/lib/policy';

const old = policyByVersion('2018-07');
const current = policyByVersion('2019-09');
const company = { day: '2018-08-15', inTradeSince: '2010-01-01', sellsMiniPrograms: false, registeredCapital: null };

describe('years in the trade (ONB-11, C-02)', () => {
  it.each([
    ['2016-08-15', true],
    ['2016-08-16', false],
    [null, false],
  ])('since %s, asked on 2018-08-15: %s', (inTradeSince, met) => {
    expect(decideConditions(old, { ...company, inTradeSince }).outcome.met).toBe(met);
  });

  it('counts from 28 February where the year has no 29th', () => {
    const asked = { ...company, day: '2018-02-28' };
    expect(decideConditions(old, { ...asked, inTradeSince: '2016-02-28' }).outcome.met).toBe(true);
    expect(decideConditions(old, { ...asked, inTradeSince: '2016-02-29' }).outcome.met).toBe(false);
  });

  it('are not asked for since 2019', () => {
    const decision = decideConditions(current, { ...company, inTradeSince: null });
    expect(decision).toMatchObject({ outcome: { met: true, missing: [] }, steps: [] });
  });
});

describe('capital for mini-programs (ONB-12, C-02)', () => {
  it.each([
    ['100000000', false],
    ['100000001', true],
    [null, false],
  ])('%s fen: %s', (registeredCapital, met) => {
    const decision = decideConditions(old, { ...company, sellsMiniPrograms: true, registeredCapital });
    expect(decision.outcome).toEqual({ met, missing: met ? [] : ['capital'] });
  });

  it('is asked of nobody else, and of nobody since 2019', () => {
    expect(decideConditions(old, { ...company, registeredCapital: '1' }).outcome.met).toBe(true);
    expect(decideConditions(current, { ...company, sellsMiniPrograms: true }).outcome.met).toBe(true);
  });
});

describe('what the same screens ask for under each pack (ONB-08, ONB-10…12, ONB-19, C-01, C-02, C-04)', () => {
  it('2019: own development, 7 × 8 hours, the unified code', () => {
    expect(declarationsAsked(current, false)).toEqual([
      'lawful',
      'ownDevelopment',
      'runsOnPlatform',
      'keepsCurrent',
      'contactUse',
    ]);
    expect(extraFieldsAsked(current, true)).toEqual([]);
    expect(current.admission).toMatchObject({ serviceDaysPerWeek: 7, serviceHoursPerDay: 8 });
  });

  it('2018: a service team, 5 × 8 hours, the organisation code, and more of mini-program vendors', () => {
    expect(declarationsAsked(old, false)).not.toContain('ownDevelopment');
    expect(declarationsAsked(old, false)).toContain('serviceTeam');
    expect(declarationsAsked(old, true)).toEqual(expect.arrayContaining(['ownDevelopment', 'goodImage']));
    expect(extraFieldsAsked(old, false)).toEqual(['organisationCode', 'companyType', 'mainBusiness', 'inTradeSince']);
    expect(extraFieldsAsked(old, true)).toContain('registeredCapital');
    expect(old.admission).toMatchObject({ serviceDaysPerWeek: 5, serviceHoursPerDay: 8, mode: 'MANUAL_REVIEW' });
  });
});
