import { describe, expect, it } from 'vitest';
import { allPolicies, penaltyFor, violationRow } from '@/lib/policy';

/** The annex as read from the rules, by hand: level, penalty, yuan taken from the deposit. */
const ANNEX: [id: string, level: 'GENERAL' | 'SERIOUS', penalty: string, deductedYuan: number][] = [
  ['V-01', 'GENERAL', 'P1', 0],
  ['V-02', 'GENERAL', 'P1', 0],
  ['V-03', 'GENERAL', 'P1', 0],
  ['V-04', 'GENERAL', 'P1', 0],
  ['V-05', 'SERIOUS', 'P2', 5000],
  ['V-06', 'SERIOUS', 'P2', 5000],
  ['V-07', 'SERIOUS', 'P2', 5000],
  ['V-08', 'SERIOUS', 'P4', 0],
  ['V-09', 'SERIOUS', 'P4', 0],
  ['V-10', 'SERIOUS', 'P4', 0],
  ['V-11', 'SERIOUS', 'P2', 5000],
  ['V-12', 'SERIOUS', 'P2', 5000],
  ['V-13', 'SERIOUS', 'P5', 0],
  ['V-14', 'SERIOUS', 'P4', 0],
  ['V-15', 'SERIOUS', 'P3', 5000],
  ['V-16', 'SERIOUS', 'P3', 5000],
  ['V-17', 'SERIOUS', 'P3', 5000],
  ['V-18', 'SERIOUS', 'P3', 5000],
  ['V-19', 'SERIOUS', 'P4', 0],
  ['V-20', 'SERIOUS', 'P4', 0],
  ['V-21', 'SERIOUS', 'P4', 0],
  ['V-22', 'SERIOUS', 'P4', 0],
  ['V-23', 'SERIOUS', 'P3', 5000],
  ['V-24', 'SERIOUS', 'P1', 0],
];

const SANCTIONS: Record<string, { sanctions: string[]; days: number | null; permanent: boolean }> = {
  P1: { sanctions: ['INFORMATION_BLOCK', 'PRODUCT_DELIST'], days: null, permanent: false },
  P2: { sanctions: ['CLEAR_OUT', 'ACCOUNT_SEAL'], days: null, permanent: true },
  P3: { sanctions: ['ACCOUNT_SEAL'], days: null, permanent: true },
  P4: { sanctions: ['STORE_BLOCK', 'PUBLISHING_BAN'], days: 15, permanent: false },
  P5: { sanctions: ['STORE_BLOCK', 'PUBLISHING_BAN'], days: 30, permanent: false },
};

describe.each(allPolicies)('the annex of $version', (pack) => {
  it.each(ANNEX)('%s: %s, %s, ¥%d from the deposit', (id, level, penalty, deductedYuan) => {
    expect(violationRow(pack, id)).toEqual({ id, level, penalty, deductionFen: BigInt(deductedYuan) * 100n });
    expect(penaltyFor(pack, id)).toEqual({ id: penalty, ...SANCTIONS[penalty] });
  });

  it('V-01…24: has these rows in this order and no other', () => {
    expect(pack.violations.rows.map(({ id }) => id)).toEqual(ANNEX.map(([id]) => id));
  });

  it('VIO-03: what is not in the annex has no row, so it is judged by the principles', () => {
    expect(() => violationRow(pack, 'V-25')).toThrow(RangeError);
  });

  it('V-13, V-14: two working days to begin, 48 and 72 hours of silence, three failed contacts', () => {
    expect(pack.violations).toMatchObject({
      startOfWorkWorkingDays: 2,
      unreachableForPlatformHours: 48,
      unreachableForBuyerHours: 72,
      failedContactsMax: 3,
    });
  });

  it('DEC-21: one appeal per penalty within five working days, by another person, the penalty standing', () => {
    expect(pack.appeal).toEqual({
      withinWorkingDays: 5,
      timesPerPenalty: 1,
      decidedByAnotherPerson: true,
      suspendsPenalty: false,
    });
  });
});
