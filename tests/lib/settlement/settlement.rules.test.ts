import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateCalendar } from '@/lib/kernel/calendar';
import { afterWorkingDays } from '@/lib/kernel/clock';
import { sameDecision } from '@/lib/kernel/receipts';
import { walkSteps } from '@/lib/kernel/transitions';
import { policyByVersion } from '@/lib/policy';
import { decideSettlement, decideWithdrawal, decisions, type WithdrawalInputs } from '@/lib/settlement/rules';
import { requestWithdrawalInput } from '@/lib/settlement/schema';
import { withdrawalEnds, withdrawalStart, withdrawalSteps } from '@/lib/settlement/status';

const policy = policyByVersion('2019-09');

describe('SET-02, DEC-09: dividing an order', () => {
  const split = (paid: string, refunded = '0') =>
    decideSettlement(policy, { orderNumber: '1', paid, refunded }).outcome;

  it('INV-06: ¥2,000 is ¥200 commission and ¥1,800 for the vendor', () => {
    expect(split('200000')).toEqual({ amount: '200000', commission: '20000', vendorShare: '180000' });
  });

  it.each([
    ['4', '0', '4'],
    ['5', '1', '4'],
    ['14', '1', '13'],
    ['15', '2', '13'],
    ['99', '10', '89'],
    ['0', '0', '0'],
  ])('%s fen: commission %s half-up, the rest %s', (paid, commission, vendorShare) => {
    expect(split(paid)).toMatchObject({ commission, vendorShare });
  });

  it('DEC-19: takes nothing of an order for nothing', () => {
    expect(decideSettlement(policy, { orderNumber: '1', paid: '0', refunded: '0' }).ruleIds).toContain('DEC-19');
  });

  it('takes its share of what the order finally cost', () => {
    expect(split('200000', '100000')).toEqual({ amount: '100000', commission: '10000', vendorShare: '90000' });
  });

  it('loses no fen of any amount', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 12n), (paid) => {
        const { commission, vendorShare } = split(paid.toString());
        return BigInt(String(commission)) + BigInt(String(vendorShare)) === paid;
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('SET-05, DEP-05, DEP-06: a withdrawal', () => {
  const at = new Date('2026-11-26T02:00:00Z');
  const saas = { orderId: 'ord_saas', orderNumber: '1', category: 'saas', vendorShare: '180000' };
  const api = { orderId: 'ord_api', orderNumber: '2', category: 'api', vendorShare: '9000' };
  const inputs: WithdrawalInputs = {
    supplementSigned: true,
    bankVerifiedAt: '2026-11-20T02:00:00.000Z',
    at: at.toISOString(),
    depositHeld: '500000',
    orders: [saas, api],
    selected: [],
    arrival: {
      from: afterWorkingDays('SET-07', at, 15, stateCalendar()),
      by: afterWorkingDays('SET-07', at, 20, stateCalendar()),
    },
  };
  const outcome = (over: Partial<WithdrawalInputs>) => decideWithdrawal(policy, { ...inputs, ...over }).outcome;
  const taken = (over: Partial<WithdrawalInputs>) =>
    (outcome(over).orders as unknown as { orderId: string; taken: boolean }[])
      .filter((order) => order.taken)
      .map(({ orderId }) => orderId);

  it('takes all settled orders (DEC-14) and promises 15 to 20 working days (SET-07)', () => {
    expect(outcome({})).toMatchObject({ granted: true, amount: '189000', arrivalFrom: inputs.arrival.from.due });
    expect(taken({})).toEqual(['ord_saas', 'ord_api']);
    const steps = decideWithdrawal(policy, inputs).steps.map(({ expression }) => expression);
    // Thursday 26 November; six days of weekends lie between, eight by the twentieth.
    expect(steps).toContain('2026-11-26 + 15 + 6 = 2026-12-17');
    expect(steps).toContain('2026-11-26 + 20 + 8 = 2026-12-24');
  });

  it.each([
    ['500000', ['ord_saas', 'ord_api']],
    ['499999', ['ord_api']],
    ['200000', ['ord_api']],
    ['199999', []],
    ['0', []],
  ])('DEP-06: a deposit of %s fen frees %j', (depositHeld, freed) => {
    expect(taken({ depositHeld })).toEqual(freed);
    expect(outcome({ depositHeld }).granted).toBe(freed.length > 0);
  });

  it('lists for each order what is missing', () => {
    expect(outcome({ depositHeld: '0' })).toMatchObject({
      granted: false,
      amount: '0',
      orders: [
        { orderId: 'ord_saas', tier: '500000', missing: ['DEPOSIT'] },
        { orderId: 'ord_api', tier: '200000', missing: ['DEPOSIT'] },
      ],
    });
  });

  it('takes what was ticked as a whole or not at all', () => {
    expect(taken({ selected: ['ord_api'] })).toEqual(['ord_api']);
    expect(outcome({ selected: ['ord_api'] }).amount).toBe('9000');
    expect(outcome({ selected: ['ord_api', 'ord_saas'], depositHeld: '200000' })).toMatchObject({ granted: false });
    expect(outcome({ selected: ['ord_saas'], depositHeld: '200000' })).toMatchObject({ granted: false });
  });

  it.each([
    [{ supplementSigned: false }, 'SUPPLEMENT'],
    [{ bankVerifiedAt: null }, 'BANK_ACCOUNT'],
    [{ bankVerifiedAt: '2026-11-25T02:00:00.001Z' }, 'BANK_ACCOUNT_TOO_NEW'],
  ] as const)('is refused for %j', (over, missing) => {
    expect(outcome(over)).toMatchObject({ granted: false, missing: [missing], amount: '0' });
  });

  it('pays to an account changed a day ago', () => {
    expect(outcome({ bankVerifiedAt: '2026-11-25T02:00:00.000Z' }).granted).toBe(true);
  });

  it('is recomputed from what the receipt holds', () => {
    const decision = decideWithdrawal(policy, { ...inputs, depositHeld: '200000' });
    const again = decisions['settlement.withdrawal'](policy, decision.inputs as unknown as WithdrawalInputs);
    expect(sameDecision(again, decision)).toBe(true);
  });
});

describe('status and form', () => {
  it('every status is reached and left', () => {
    expect(walkSteps(withdrawalSteps, { initial: withdrawalStart, final: withdrawalEnds })).toEqual({
      unreachable: [],
      deadEnds: [],
    });
  });

  it('takes ticked orders or none', () => {
    expect(requestWithdrawalInput.parse({})).toEqual({ orderIds: [] });
    expect(requestWithdrawalInput.safeParse({ orderIds: ['ord_1'] }).success).toBe(true);
    expect(requestWithdrawalInput.safeParse({ orderIds: Array.from({ length: 501 }, () => 'x') }).success).toBe(false);
    expect(requestWithdrawalInput.safeParse({ amount: '1' }).success).toBe(false);
  });
});
