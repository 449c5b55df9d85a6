import { describe, expect, it } from 'vitest';
import {
  type DeductionInputs,
  decideDeduction,
  decideRepayment,
  decideStoreClosure,
} from '@/lib/deposits/rules/deductions';
import { topUpEnds, topUpStart, topUpSteps } from '@/lib/deposits/status';
import { stateCalendar } from '@/lib/kernel/calendar';
import { afterWorkingDays, beijingDay, dueOf } from '@/lib/kernel/clock';
import { walkSteps } from '@/lib/kernel/transitions';
import { allPolicies, policyByVersion } from '@/lib/policy';

const policy = policyByVersion('2019-09');
const topUp = afterWorkingDays('DEP-16', new Date('2026-11-20T02:00:00Z'), 7, stateCalendar());

function inputs(wanted: Partial<DeductionInputs>): DeductionInputs {
  return {
    ground: 'BREACH',
    beneficiary: 'PLATFORM',
    amount: '100000',
    held: '500000',
    debt: '0',
    highestDue: '0',
    openTier: null,
    topUp,
    ...wanted,
  };
}

describe('what a deduction takes (DEP-15, DEC-02)', () => {
  it.each([
    ['a fen less than what is held', '499999', '500000', ['499999', '0', '1', '0']],
    ['exactly what is held', '500000', '500000', ['500000', '0', '0', '0']],
    ['a fen more than what is held', '500001', '500000', ['500000', '1', '0', '1']],
    ['nothing held', '500000', '0', ['0', '500000', '0', '500000']],
  ])('%s', (_what, amount, held, [fromDeposit, toDebt, heldAfter, debtAfter]) => {
    const { outcome } = decideDeduction(policy, inputs({ amount, held }));
    expect(outcome).toMatchObject({ fromDeposit, toDebt, heldAfter, debtAfter });
  });

  it('adds to a debt there is already', () => {
    expect(decideDeduction(policy, inputs({ amount: '3', held: '0', debt: '2' })).outcome).toMatchObject({
      debtAfter: '5',
    });
  });

  it('shows its arithmetic and cites what it rests on', () => {
    const { steps, ruleIds } = decideDeduction(policy, inputs({ amount: '500000', held: '200000' }));
    expect(steps.map(({ expression }) => expression)).toEqual([
      'min(5,000.00, 2,000.00) = 2,000.00',
      '2,000.00 − 2,000.00 = 0.00',
      '5,000.00 − 2,000.00 = 3,000.00',
      '0.00 + 3,000.00 = 3,000.00',
      '2,000.00 − 0.00 = 2,000.00',
      '2026-11-20 + 7 + 4 = 2026-12-01',
    ]);
    expect(ruleIds).toEqual(['DEP-15', 'DEC-02', 'DEP-16', 'DEC-06']);
  });
});

describe('up to which tier it must be made up (DEP-16, DEC-02)', () => {
  it.each([
    ['the tier that was held', { held: '500000', highestDue: '100000' }, '500000'],
    ['the tier below what was held, where that is none', { held: '499999', highestDue: '0' }, '200000'],
    ['the tier that income asks for, if that is higher', { held: '200000', highestDue: '500000' }, '500000'],
    ['the whole tier of a clock still running', { held: '1', highestDue: '0', openTier: '500000' }, '500000'],
    ['none, where nothing was held and nothing is due', { held: '0', highestDue: '0' }, '0'],
  ])('%s', (_what, wanted, tier) => {
    expect(decideDeduction(policy, inputs(wanted)).outcome.tier).toBe(tier);
  });

  it.each([
    ['missing', '500000', '1'],
    ['enough', '500001', '0'],
  ])('a fen under the tier is missing, the tier itself is not: %s', (_what, held, missing) => {
    expect(decideDeduction(policy, inputs({ amount: '1', held })).outcome).toMatchObject({
      missing,
      topUpBy: missing === '0' ? null : topUp.due,
    });
  });
});

describe('seven working days to make it up (DEP-16, DEC-06)', () => {
  const dueDay = (from: string) => beijingDay(dueOf(afterWorkingDays('DEP-16', new Date(from), days, stateCalendar())));
  const days = policy.deposit.topUpWorkingDays;

  it.each([
    // 29, 30 September; 8, 9 and Saturday the 10th, made up; 12, 13 October.
    ['across National Day 2026', '2026-09-28T02:00:00Z', '2026-10-13'],
    ['from within National Day 2026', '2026-10-03T02:00:00Z', '2026-10-15'],
    // Friday 13 and Saturday 14 February, made up; 24–27; Saturday the 28th, made up.
    ['across Spring Festival 2026', '2026-02-12T02:00:00Z', '2026-02-28'],
    ['in an ordinary week', '2026-11-20T02:00:00Z', '2026-12-01'],
    ['late at night in Beijing, still the same day', '2026-11-20T15:59:59Z', '2026-12-01'],
    ['a second later, the next', '2026-11-20T16:00:00Z', '2026-12-01'],
    ['on a Monday and past midnight of it', '2026-11-23T16:00:00Z', '2026-12-03'],
  ])('%s', (_what, from, due) => expect(dueDay(from)).toBe(due));

  it('is the same figure in both packs, with reminders inside it', () => {
    for (const { deposit } of allPolicies) {
      expect(deposit.topUpWorkingDays).toBe(7);
      expect(Math.max(...deposit.topUpReminderWorkingDays)).toBeLessThan(deposit.topUpWorkingDays);
    }
  });
});

describe('whether the store is closed at the end (DEP-16, DEC-17)', () => {
  it.each([
    ['499999', true, '1'],
    ['500000', false, '0'],
    ['500001', false, '0'],
  ])('holding %s of 500000', (held, closed, missing) => {
    const dueAt = topUp.due;
    expect(decideStoreClosure(policy, { tier: '500000', held, dueAt }).outcome).toEqual({ closed, missing });
  });

  it('walks from its start to its ends', () => {
    expect(walkSteps(topUpSteps, { initial: topUpStart, final: topUpEnds })).toEqual({ unreachable: [], deadEnds: [] });
  });
});

it('a debt is paid back whole (DEC-02)', () => {
  expect(decideRepayment(policy, { debt: '300000' }).outcome).toEqual({ amount: '300000', debtAfter: '0' });
});
