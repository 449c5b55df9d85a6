import { describe, expect, it } from 'vitest';
import {
  decideDeliveryHold,
  decisions,
  destructionAfterExpiry,
  endOfTerm,
  missingBeforePublishing,
  retryAt,
  retryPauseSeconds,
} from '@/lib/delivery/rules';
import { callEnds, callStart, callSteps, instanceEnds, instanceStart, instanceSteps } from '@/lib/delivery/status';
import { dueOf } from '@/lib/kernel/clock';
import { walkSteps } from '@/lib/kernel/transitions';
import { policyByVersion } from '@/lib/policy';

const at = new Date('2026-02-01T02:30:00Z');

describe('SPC-13: when a term is over', () => {
  it.each([
    [{ unit: 'MONTH', count: 1 }, '2026-02-01T02:30:00Z', '2026-03-01T02:30:00.000Z'],
    [{ unit: 'MONTH', count: 1 }, '2026-01-31T02:30:00Z', '2026-02-28T02:30:00.000Z'],
    [{ unit: 'YEAR', count: 1 }, '2028-02-29T02:30:00Z', '2029-02-28T02:30:00.000Z'],
    [{ unit: 'YEAR', count: 3 }, '2026-02-01T02:30:00Z', '2029-02-01T02:30:00.000Z'],
    [{ unit: 'DAY', count: 7 }, '2026-02-01T02:30:00Z', '2026-02-08T02:30:00.000Z'],
  ] as const)('%j from %s ends at %s', (term, from, end) => {
    expect(endOfTerm(new Date(from), term)).toMatchObject({ ruleId: 'SPC-13', due: end });
  });

  it('never, where it was sold by the time', () => {
    expect(endOfTerm(at, { unit: 'TIME', count: 1 })).toBeNull();
  });
});

describe('SAS-01: pauses between tries', () => {
  it('grow, begin with ten seconds and stay at a day', () => {
    const pauses = Array.from({ length: 14 }, (_, index) => dueOf(retryAt(at, index + 1)).getTime() - at.getTime());
    expect(pauses[0]).toBe(10_000);
    expect(pauses[1]).toBe(30_000);
    for (const [index, pause] of pauses.entries()) expect(pause).toBeGreaterThanOrEqual(pauses[index - 1] ?? 0);
    expect(pauses.at(-1)).toBe(24 * 3_600_000);
    expect(pauses[retryPauseSeconds.length - 2]).toBeLessThan(24 * 3_600_000);
  });

  it('outlast the five seconds a try may take', () => {
    expect(Math.min(...retryPauseSeconds)).toBeGreaterThan(5);
  });
});

describe('DEC-25: an expired instance', () => {
  it('is destroyed at the end of the seventh day after', () => {
    // 1 February 10:30 in Beijing.
    expect(dueOf(destructionAfterExpiry(policyByVersion('2019-09'), at))).toEqual(new Date('2026-02-08T15:59:59.999Z'));
  });
});

describe('SAS-01: a failed delivery', () => {
  const inputs = { orderNumber: '1', productName: '栖页', failedAt: at.toISOString(), failure: 'TIMEOUT' };

  it('hides the product since 2019 (C-15), and the decision can be recomputed', () => {
    const now = decideDeliveryHold(policyByVersion('2019-09'), inputs);
    expect(now).toMatchObject({ ruleIds: expect.arrayContaining(['SAS-01']), outcome: { hidden: true } });
    expect(decisions['delivery.hold'](policyByVersion('2019-09'), inputs)).toEqual(now);
  });

  it('hid nothing under the rules of 2018', () => {
    expect(decideDeliveryHold(policyByVersion('2018-07'), inputs).outcome.hidden).toBe(false);
  });
});

describe('CAT-05: before publishing', () => {
  it('all four calls must have passed', () => {
    const all = ['created', 'renewed', 'expired', 'destroyed'];
    expect(missingBeforePublishing(new Set(all))).toEqual([]);
    for (const one of all) {
      expect(missingBeforePublishing(new Set(all.filter((kind) => kind !== one)))).toEqual([one]);
    }
    expect(missingBeforePublishing(new Set(['verified']))).toEqual(all);
  });
});

describe('status tables', () => {
  it('reach every status and leave every status that is not final', () => {
    expect(walkSteps(instanceSteps, { initial: instanceStart, final: instanceEnds })).toEqual({
      unreachable: [],
      deadEnds: [],
    });
    expect(walkSteps(callSteps, { initial: callStart, final: callEnds })).toEqual({ unreachable: [], deadEnds: [] });
  });
});
