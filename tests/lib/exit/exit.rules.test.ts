import { describe, expect, it } from 'vitest';
import { decideReturn, openBlockers } from '@/lib/exit/rules';
import { blockers, type Checklist, exitEnds, exitStart, exitSteps } from '@/lib/exit/status';
import { exitOfRequest, requestOf } from '@/lib/exit/store';
import { stateCalendar } from '@/lib/kernel/calendar';
import { afterWorkingDays, beijingDay, dueOf } from '@/lib/kernel/clock';
import { walkSteps } from '@/lib/kernel/transitions';
import { allPolicies, policyByVersion } from '@/lib/policy';

const policy = policyByVersion('2019-09');
const clear: Checklist = {
  undelivered: 0,
  inReview: 0,
  unpaidOrders: 0,
  failingDeliveries: 0,
  invoices: 0,
  penalties: 0,
  payouts: 0,
  balance: '0',
  debt: '0',
  paperReceipt: 0,
};
const at = '2026-11-20T02:00:00.000Z';
const returnBy = afterWorkingDays('DEP-17', new Date(at), 15, stateCalendar());
const judge = (checklist: Checklist) => decideReturn(policy, { checklist, held: '500000', at, returnBy });

describe('what stands against a return (DEP-17, DEP-19)', () => {
  it.each(blockers)('%s, one of it', (name) => {
    const checklist = { ...clear, [name]: name === 'balance' || name === 'debt' ? '1' : 1 };
    expect(openBlockers(checklist)).toEqual([name]);
    expect(judge(checklist).outcome).toMatchObject({ granted: false, missing: [name], amount: '0' });
  });

  it('nothing: it comes back in full, without interest, in 15 working days (C-11)', () => {
    const decision = judge(clear);
    expect(decision.outcome).toEqual({ granted: true, missing: [], amount: '500000', returnBy: returnBy.due });
    expect(decision.steps.slice(-2).map(({ expression }) => expression)).toEqual([
      '5,000.00 × 100% = 5,000.00',
      '2026-11-20 + 15 + 6 = 2026-12-11',
    ]);
  });
});

describe('fifteen working days (DEP-17, C-11, DEC-06)', () => {
  it.each([
    ['in ordinary weeks', at, '2026-12-11'],
    // 29, 30 September; 8, 9, Saturday the 10th; 12–16, 19–23 October.
    ['across National Day 2026', '2026-09-28T02:00:00Z', '2026-10-23'],
    // 13, Saturday 14 February; 24–27, Saturday the 28th; 2–6, 9–11 March.
    ['across Spring Festival 2026', '2026-02-12T02:00:00Z', '2026-03-11'],
  ])('%s', (_what, from, due) => {
    for (const { deposit } of allPolicies) {
      const days = deposit.returnWorkingDays;
      expect(beijingDay(dueOf(afterWorkingDays('DEP-17', new Date(from), days, stateCalendar())))).toBe(due);
    }
  });
});

it('a vendor’s way out reaches its ends, and can be called back until the bank is asked (DEP-18)', () => {
  expect(walkSteps(exitSteps, { initial: exitStart, final: exitEnds })).toEqual({ unreachable: [], deadEnds: [] });
  expect(exitSteps.recall.from).toEqual(['ASKED', 'CLEARED']);
});

it('each try at the bank is a transfer of its own, and names its exit', () => {
  expect(exitOfRequest(requestOf({ id: 'ext_01abc', tries: 2 }))).toEqual({ exitId: 'ext_01abc', tries: 2 });
  for (const other of ['wdr_01abc', 'ext_01abc', 'ext_01abc-', '-1', '']) expect(exitOfRequest(other)).toBeNull();
});
