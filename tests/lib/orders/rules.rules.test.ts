import { describe, expect, test } from 'vitest';
import { sameDecision } from '@/lib/kernel/receipts';
import { walkSteps } from '@/lib/kernel/transitions';
import { maskEmail, maskName, maskPhone } from '@/lib/orders/masking';
import {
  decideExpiry,
  decidePayment,
  decideStranger,
  decideTerms,
  decisions,
  isReviewOver,
  reviewUntil,
  unpaidUntil,
} from '@/lib/orders/rules';
import { placeOrderInput } from '@/lib/orders/schema';
import { finalOrderStatuses, orderMay, orderStatuses, orderSteps } from '@/lib/orders/status';
import { policyByVersion } from '@/lib/policy';

const policy = policyByVersion('2019-09');

describe('how long an order may stay unpaid (ORD-03)', () => {
  test.each([
    ['NEW', '2026-11-20T02:00:00Z', '2026-12-05T15:59:59.999Z'],
    ['NEW', '2026-11-20T15:59:59.999Z', '2026-12-05T15:59:59.999Z'],
    ['NEW', '2026-11-20T16:00:00.000Z', '2026-12-06T15:59:59.999Z'],
    ['RENEWAL', '2026-11-20T02:00:00Z', '2026-11-22T15:59:59.999Z'],
    ['UPGRADE', '2026-11-20T02:00:00Z', '2026-11-22T15:59:59.999Z'],
  ] as const)('%s placed at %s can be paid until %s', (kind, placedAt, due) => {
    expect(unpaidUntil(policy, kind, new Date(placedAt)).due).toBe(due);
  });

  test.each([
    ['2026-12-05T15:59:59.998Z', false],
    ['2026-12-05T15:59:59.999Z', true],
  ])('at %s a new order of 20 November has expired: %s', (at, expired) => {
    const facts = { kind: 'NEW' as const, placedAt: '2026-11-20T02:00:00.000Z', at };
    expect(decideExpiry(policy, facts).outcome.expired).toBe(expired);
  });
});

describe('the review period of a paid order (RFD-04, RFD-05, DEC-05)', () => {
  test.each([
    ['2026-07-01T00:00:00+08:00', '2026-07-05T23:59:59.999+08:00'],
    ['2026-07-01T23:59:59.999+08:00', '2026-07-05T23:59:59.999+08:00'],
    ['2026-07-02T00:00:00+08:00', '2026-07-06T23:59:59.999+08:00'],
  ])('SaaS paid at %s: the day of payment is day 1, through %s', (paidAt, due) => {
    const until = reviewUntil(policy, { category: 'saas', isFree: false }, new Date(paidAt));
    expect(until?.due).toBe(new Date(due).toISOString());
    expect(until).toMatchObject({ amount: 5, countsFirstDay: true });
  });

  test.each([
    ['image', true],
    ['api', false],
    ['custom', false],
  ] as const)('%s (free: %s) has none that runs by days (RFD-03, RFD-06, RFD-07)', (category, isFree) => {
    expect(reviewUntil(policy, { category, isFree }, new Date('2026-07-01T00:00:00Z'))).toBeNull();
  });

  test('DEC-22: it is over at its last instant, not before', () => {
    const reviewEndsAt = new Date('2026-07-05T15:59:59.999Z');
    expect(isReviewOver({ reviewEndsAt }, new Date('2026-07-05T15:59:59.998Z'))).toBe(false);
    expect(isReviewOver({ reviewEndsAt }, reviewEndsAt)).toBe(true);
    expect(isReviewOver({ reviewEndsAt: null }, reviewEndsAt)).toBe(true);
  });
});

describe('terms of an order', () => {
  test('SPC-07: 1,600 → 1,440 is 90.000 %, with the time to pay and five days of refund', () => {
    const decision = decideTerms(policy, {
      kind: 'NEW',
      category: 'saas',
      original: '160000',
      payable: '144000',
      placedAt: '2026-11-20T02:00:00.000Z',
    });
    expect(decision.steps[0]).toMatchObject({ expression: '1,440.00 ÷ 1,600.00 = 90.000%', result: '1,440.00' });
    expect(decision.outcome).toEqual({
      payable: '144000',
      expiresAt: '2026-12-05T15:59:59.999Z',
      reviewKind: 'DAYS',
      reviewDays: 5,
    });
  });
});

describe('payment (WAL-04, ORD-07)', () => {
  const paidAt = '2026-11-20T02:00:00.000Z';
  test.each([
    ['200000', true, '0', '2026-11-24T15:59:59.999Z'],
    ['200001', true, '0', '2026-11-24T15:59:59.999Z'],
    ['199999', false, '1', null],
    ['0', false, '200000', null],
  ])('¥2,000.00 from a balance of %s fen: covered %s, missing %s', (balance, covered, missing, reviewEndsAt) => {
    const decision = decidePayment(policy, { category: 'saas', payable: '200000', balance, paidAt });
    expect(decision.outcome).toEqual({ covered, missing, reviewEndsAt });
  });

  test('DSC-06, DEC-19: an order of ¥0 is covered by an empty wallet', () => {
    const decision = decidePayment(policy, { category: 'saas', payable: '0', balance: '0', paidAt });
    expect(decision.outcome.covered).toBe(true);
  });
});

describe('related accounts (DEC-27, V-08)', () => {
  test.each([
    [null, true],
    ['OWNER', false],
    ['MEMBER', false],
    ['RELATED', false],
  ] as const)('relation %s may buy: %s', (relation, allowed) => {
    const decision = decideStranger(policy, { relation, productId: 'prd_1', buyerId: 'acc_1' });
    expect(decision.outcome).toEqual({ allowed });
    expect(decision.ruleIds).toEqual(['DEC-27', 'V-08']);
  });
});

test('stored decisions can be recomputed from what was stored (GEN-14)', () => {
  const placedAt = '2026-11-20T02:00:00.000Z';
  const kind = 'NEW' as const;
  for (const decision of [
    decideTerms(policy, { kind, category: 'saas', original: '1', payable: '1', placedAt }),
    decidePayment(policy, { category: 'saas', payable: '1', balance: '2', paidAt: placedAt }),
    decideStranger(policy, { relation: 'OWNER', productId: 'p', buyerId: 'b' }),
    decideExpiry(policy, { kind, placedAt, at: placedAt }),
  ]) {
    const stored = JSON.parse(JSON.stringify(decision)) as typeof decision;
    const recompute = decisions[stored.kind as keyof typeof decisions];
    expect(sameDecision(recompute(policyByVersion(stored.policyVersion), stored.inputs), stored)).toBe(true);
  }
});

describe('status', () => {
  test('every status is reached, and left unless final', () => {
    const walk = walkSteps(orderSteps, { initial: 'UNPAID', final: finalOrderStatuses, statuses: orderStatuses });
    expect(walk).toEqual({ unreachable: [], deadEnds: [] });
  });

  test('ORD-07: escrow holds the money exactly between payment and settlement or refund', () => {
    const holding = orderStatuses.filter((status) => orderMay[status].holdEscrow);
    expect(holding).toEqual(orderSteps.refund.from);
  });
});

describe('masked contacts (PRV-01)', () => {
  test.each([
    ['张三', '张**'],
    ['Alice', 'A**'],
    ['𠮷野', '𠮷**'],
    ['', ''],
  ])('name %s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  test.each([
    ['13812345678', '138****5678'],
    ['+86 138 1234 5678', '861****5678'],
    ['010-12345678', '010****5678'],
    ['1234567', '****'],
    ['12345678', '123****5678'],
    ['', ''],
  ])('telephone %s → %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  test.each([
    ['zhang@example.com', 'z***@example.com'],
    ['a@b@example.com', 'a***@example.com'],
    ['nonsense', '***'],
    ['', ''],
  ])('address %s → %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });
});

describe('the checkout form', () => {
  const form = {
    productId: 'prd_1',
    specId: 'spc_1',
    priceId: 'prc_1',
    agreementAccepted: 'on',
    contactName: '张三',
    contactPhone: '13812345678',
    contactEmail: ' Zhang@Example.com ',
  };
  test('AGR-08: the tick is yes, its absence no', () => {
    expect(placeOrderInput.parse(form)).toMatchObject({ agreementAccepted: true, contactEmail: 'zhang@example.com' });
    const { agreementAccepted: _, ...unticked } = form;
    expect(placeOrderInput.parse(unticked).agreementAccepted).toBe(false);
  });

  test.each([
    { contactName: ' ' },
    { contactName: '名'.repeat(41) },
    { contactPhone: 'call me' },
    { contactPhone: '123' },
    { contactEmail: 'nobody' },
    { payable: '1' },
    { priceId: '' },
  ])('%j is refused', (part) => {
    expect(placeOrderInput.safeParse({ ...form, ...part }).success).toBe(false);
  });
});
