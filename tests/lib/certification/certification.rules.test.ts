import { describe, expect, it } from 'vitest';
import { deadlineHandlers } from '@/lib/certification';
import { decideCertificationFee, decideStanding, feeInvoiceFrom, reminderDerivation } from '@/lib/certification/rules';
import { policyByVersion } from '@/lib/policy';

const policy = policyByVersion('2019-09');

describe('the certification fee (FEE-01, FEE-04, FEE-05)', () => {
  it.each([
    ['the first time', '2026-11-20T02:00:00.000Z', null, '2026-11-20T02:00:00.000Z', '2027-11-20T02:00:00.000Z'],
    // 29 February has no match in a common year.
    ['on 29 February', '2028-02-29T02:00:00.000Z', null, '2028-02-29T02:00:00.000Z', '2029-02-28T02:00:00.000Z'],
    [
      'before it lapses',
      '2027-11-01T00:00:00.000Z',
      '2027-11-20T02:00:00.000Z',
      '2027-11-20T02:00:00.000Z',
      '2028-11-20T02:00:00.000Z',
    ],
    [
      'in its last millisecond',
      '2027-11-20T01:59:59.999Z',
      '2027-11-20T02:00:00.000Z',
      '2027-11-20T02:00:00.000Z',
      '2028-11-20T02:00:00.000Z',
    ],
    [
      'as it lapses',
      '2027-11-20T02:00:00.000Z',
      '2027-11-20T02:00:00.000Z',
      '2027-11-20T02:00:00.000Z',
      '2028-11-20T02:00:00.000Z',
    ],
    [
      'after it lapsed',
      '2028-01-05T09:00:00.000Z',
      '2027-11-20T02:00:00.000Z',
      '2028-01-05T09:00:00.000Z',
      '2029-01-05T09:00:00.000Z',
    ],
  ])('paid %s buys exactly one year', (_when, paidAt, certifiedUntil, validFrom, validUntil) => {
    expect(decideCertificationFee(policy, { paidAt, certifiedUntil }).outcome).toEqual({
      fee: '30000',
      validFrom,
      validUntil,
      refundable: false,
    });
  });

  it('cites the rules and shows Beijing time', () => {
    const decision = decideCertificationFee(policy, { paidAt: '2026-11-20T02:00:00.000Z', certifiedUntil: null });
    expect(decision.ruleIds).toEqual(['FEE-01', 'FEE-04', 'FEE-05']);
    expect(decision.steps).toEqual([
      { label: 'certification.steps.fee', expression: '300.00', result: '300.00' },
      { label: 'certification.steps.validFromNow', expression: '2026-11-20 10:00:00', result: '2026-11-20 10:00:00' },
      { label: 'certification.steps.validUntil', expression: '2026-11-20 10:00:00 + 1', result: '2027-11-20 10:00:00' },
    ]);
  });
});

describe('whether a vendor is certified (FEE-02, FEE-05, DEC-15)', () => {
  const until = '2027-11-20T02:00:00.000Z';

  it.each([
    [null, '2026-11-20T02:00:00.000Z', 'NEVER_PAID', false],
    [until, '2027-11-20T01:59:59.999Z', 'VALID', true],
    [until, '2027-11-20T02:00:00.000Z', 'LAPSED', false],
  ])('certified until %s, at %s: %s', (certifiedUntil, at, state, certified) => {
    expect(decideStanding(policy, { certifiedUntil, at }).outcome).toEqual({ state, certified });
  });

  it('needs nothing under rules that know no fee (FEE-08)', () => {
    const decision = decideStanding(policyByVersion('2018-07'), {
      certifiedUntil: null,
      at: '2018-09-01T00:00:00.000Z',
    });
    expect(decision).toMatchObject({ ruleIds: ['FEE-08'], outcome: { certified: true } });
  });
});

describe('reminders (DEC-15)', () => {
  it('come so many days before the end, at the same time of day', () => {
    const dues = policy.certification.reminderDays.map(
      (days) => reminderDerivation(new Date('2027-11-20T02:00:00Z'), days).due,
    );
    expect(dues).toEqual(['2027-10-21T02:00:00.000Z', '2027-11-13T02:00:00.000Z', '2027-11-19T02:00:00.000Z']);
  });

  it('each have a handler, as has the lapse', () => {
    expect(Object.keys(deadlineHandlers).sort()).toEqual(
      [
        'certification-lapse',
        ...policy.certification.reminderDays.map((days) => `certification-reminder-${days}`),
      ].sort(),
    );
  });
});

describe('the invoice for the fee (FEE-07, INV-31)', () => {
  it.each([
    // Paid in Beijing's last instant of July 2019, and in the first of August.
    ['2019-07-31T15:59:59.999Z', null],
    ['2019-07-31T16:00:00.000Z', '2019-09-02T16:00:00.000Z'],
    ['2026-11-30T15:59:59.999Z', '2026-12-02T16:00:00.000Z'],
    ['2026-11-30T16:00:00.000Z', '2027-01-02T16:00:00.000Z'],
  ])('paid at %s can be asked for here from %s', (paidAt, due) => {
    expect(feeInvoiceFrom(policy, new Date(paidAt))?.due ?? null).toBe(due);
  });
});
