import { describe, expect, it } from 'vitest';
import { sameDecision } from '@/lib/kernel/receipts';
import { policyByVersion, type RefundClass } from '@/lib/policy';
import { decideRefundWindow, decideSelfServiceRefund, decisions, type SelfServiceInputs } from '@/lib/refunds/rules';
import { selfServiceRefundInput } from '@/lib/refunds/schema';

const policy = policyByVersion('2019-09');
const vendor = { storeName: '测试店铺', phone: '13800000000', qq: '10001', email: 'service@example.com' };

/** Bought on 1 July 2026 at noon in Beijing: the fifth day is 5 July. */
const bought = { orderNumber: '1', refundClass: 'SAAS' as RefundClass, paidAt: '2026-07-01T04:00:00.000Z' };
const lastInstant = '2026-07-05T15:59:59.999Z';
const firstInstantAfter = '2026-07-05T16:00:00.000Z';

describe('RFD-04, RFD-05, DEC-05: the review period', () => {
  it.each([
    ['at once', '2026-07-01T04:00:00.000Z', true],
    ['at the last instant of day 5', lastInstant, true],
    ['at the first instant of day 6', firstInstantAfter, false],
    ['a year later', '2027-07-01T04:00:00.000Z', false],
  ])('%s', (_, at, open) => {
    expect(decideRefundWindow(policy, { ...bought, at }).outcome).toEqual({
      open,
      reason: open ? 'OPEN' : 'PERIOD_OVER',
      endsAt: lastInstant,
    });
  });

  it('counts Beijing days: bought just before and just after midnight there', () => {
    const window = (paidAt: string) => decideRefundWindow(policy, { ...bought, paidAt, at: paidAt }).outcome.endsAt;
    expect(window('2026-07-01T15:59:59.999Z')).toBe('2026-07-05T15:59:59.999Z');
    expect(window('2026-07-01T16:00:00.000Z')).toBe('2026-07-06T15:59:59.999Z');
  });

  it.each([
    ['SAAS', 'OPEN', 'RFD-05'],
    ['PAID_IMAGE', 'OPEN', 'RFD-04'],
    ['FREE_IMAGE', 'NO_PERIOD', 'RFD-06'],
    ['API', 'NO_PERIOD', 'RFD-06'],
    ['TOOL', 'NO_PERIOD', 'RFD-08'],
    ['MANUAL', 'UNTIL_CONFIRMED', 'RFD-03'],
  ] as const)('%s is %s by %s', (refundClass, reason, ruleId) => {
    const decision = decideRefundWindow(policy, { ...bought, refundClass, at: bought.paidAt });
    expect(decision.outcome.reason).toBe(reason);
    expect(decision.ruleIds).toContain(ruleId);
  });
});

describe('RFD-30, RFD-31: refunding by oneself', () => {
  const inputs: SelfServiceInputs = {
    ...bought,
    at: lastInstant,
    paid: '200000',
    refunded: '0',
    usedBefore: 0,
    vendor,
  };
  const verdict = (over: Partial<SelfServiceInputs>) => decideSelfServiceRefund(policy, { ...inputs, ...over });

  it('gives everything back on day 5, to the last fen', () => {
    expect(verdict({}).outcome).toMatchObject({ granted: true, verdict: 'GRANTED', amount: '200000' });
    expect(verdict({ paid: '1' }).outcome.amount).toBe('1');
    expect(verdict({ paid: '0' }).outcome).toMatchObject({ granted: true, amount: '0' });
  });

  it('refuses on day 6 and says whom to ask instead (RFD-13, RFD-15)', () => {
    const decision = verdict({ at: firstInstantAfter });
    expect(decision.outcome).toMatchObject({
      granted: false,
      verdict: 'PERIOD_OVER',
      amount: '0',
      negotiateWith: vendor,
    });
    expect(decision.ruleIds).toEqual(expect.arrayContaining(['RFD-05', 'RFD-13', 'RFD-15']));
    expect(decision.steps[0]?.expression).toBe('2026-07-01 + (5 − 1) = 2026-07-05');
  });

  it.each([
    [0, 'GRANTED'],
    [3, 'GRANTED'],
    [4, 'USED_UP'],
    [40, 'USED_UP'],
  ])('DEC-04: after %i of them, for life: %s', (usedBefore, expected) => {
    expect(verdict({ usedBefore }).outcome.verdict).toBe(expected);
  });

  it.each(['MANUAL', 'API', 'FREE_IMAGE', 'PAID_IMAGE', 'TOOL'] as const)('is not offered for %s', (refundClass) => {
    expect(verdict({ refundClass }).outcome.verdict).toBe('NOT_SELF_SERVICE');
  });

  it('is recomputed from what the receipt holds', () => {
    const decision = verdict({ usedBefore: 4 });
    const again = decisions['refunds.selfService'](policy, decision.inputs as unknown as SelfServiceInputs);
    expect(sameDecision(again, decision)).toBe(true);
  });
});

describe('the form', () => {
  it('takes an order and one of the reasons, and nothing else', () => {
    const parse = (form: object) => selfServiceRefundInput.safeParse(form).success;
    expect(parse({ orderId: 'ord_1', reason: 'NOT_RECEIVED' })).toBe(true);
    expect(parse({ orderId: 'ord_1', reason: 'BECAUSE' })).toBe(false);
    expect(parse({ orderId: '', reason: 'OTHER' })).toBe(false);
    expect(parse({ orderId: 'o'.repeat(41), reason: 'OTHER' })).toBe(false);
    expect(parse({ orderId: 'ord_1', reason: 'OTHER', amount: '1' })).toBe(false);
  });
});
