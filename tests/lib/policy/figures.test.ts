import { describe, expect, it } from 'vitest';
import {
  allPolicies,
  type PolicyPack,
  policyByVersion,
  refundClassOf,
  reviewPeriodFor,
  unpaidDaysFor,
} from '@/lib/policy';

const older = policyByVersion('2018-07');
const current = policyByVersion('2019-09');

describe('figures in force', () => {
  const cases: [ids: string, read: (pack: PolicyPack) => unknown, expected: unknown][] = [
    ['FEE-01, FEE-05', ({ certification: c }) => [c.required, c.feeFen, c.validYears], [true, 30_000n, 1]],
    ['DEC-15', ({ certification }) => certification.reminderDays, [30, 7, 1]],
    ['ONB-10', ({ admission: a }) => [a.mode, a.serviceDaysPerWeek, a.serviceHoursPerDay], ['SELF_SERVICE', 7, 8]],
    ['ONB-15, C-03', ({ admission: a }) => [a.licenceMaxBytes, a.licenceMustBeStamped], [5_242_880, true]],
    ['ONB-21', ({ admission }) => admission.changeReportDays, 30],
    ['ONB-02', ({ verification: v }) => [v.minFen, v.maxFen, v.attempts], [1n, 99n, 3]],
    ['C-07, C-08', ({ deposit: d }) => [d.gate, d.payableFromBalance], ['WITHDRAWAL', true]],
    ['DEP-16, DEP-17', ({ deposit: d }) => [d.topUpWorkingDays, d.returnWorkingDays, d.bearsInterest], [7, 15, false]],
    ['C-12', ({ deposit: d }) => [d.receipt, d.electronicReceiptFrom], ['ELECTRONIC', '2019-09-01']],
    ['LST-10, LST-11', ({ listing: l }) => [l.reviewWorkingDays, l.imageReviewWorkingDays], [7, 7]],
    ['LST-17', ({ listing: l }) => [l.nameMax, l.summaryMax, l.tagsMin, l.tagsMax], [30, 140, 1, 3]],
    ['SPC-06, SPC-07', ({ pricing: p }) => [p.trialMaxDays, p.discountDecimals], [200, 3]],
    ['AGR-06', ({ serviceAgreement }) => serviceAgreement.forceMajeureNoticeDays, 3],
    ['ART-04…06, ART-09', ({ articles }) => Object.values(articles), [600, 2, 1, false, 20]],
    [
      'SAS-02, SAS-03',
      ({ saas }) => saas.failureLadder,
      { hideAllAfterDays: 7, delistAllAfterDays: 30, relistNeedsReview: true },
    ],
    ['REQ-02', ({ requirements }) => requirements.startWorkingDays, 2],
    ['REQ-03, REQ-04', ({ refund: r }) => [r.buyerInactiveMonths, r.buyerMaterialsMonths], [3, 3]],
    ['RFD-31, DEC-04', ({ refund }) => refund.selfServiceLimit, 4],
    ['EVL-01…03, DEC-03', ({ evaluation: e }) => e && [e.refundRateLimitBps, e.improvementDays], [100, 30]],
    ['SET-02', ({ commission }) => commission.rateBps, 1000],
    ['SET-07, SET-08', ({ withdrawal: w }) => [w.arrivalWorkingDays, w.subsidyDays], [[15, 20], 20]],
    ['INV-09, INV-10', ({ invoice: i }) => [i.postageThresholdFen, i.issueWorkingDays], [5_000n, 10]],
    ['FEE-07, INV-30', ({ invoice }) => invoice.platformChargesFromDayOfNextMonth, 3],
    ['CSR-04', ({ customerService: c }) => [c.daysPerWeek, c.opensAt, c.closesAt], [7, '09:00', '18:00']],
    ['C-14', ({ market }) => market.openModes, ['PLATFORM']],
    ['WEL-01', ({ welcomePlan }) => welcomePlan, null],
  ];

  it.each(cases)('%s', (_ids, read, expected) => {
    expect(read(current)).toEqual(expected);
  });
});

describe('figures of 2018', () => {
  const cases: [ids: string, read: (pack: PolicyPack) => unknown, expected: unknown][] = [
    ['FEE-08, C-05', ({ certification: c }) => [c.required, c.feeFen], [false, 0n]],
    ['ONB-11', ({ admission: a }) => [a.serviceDaysPerWeek, a.serviceHoursPerDay, a.industryYears], [5, 8, 2]],
    ['ONB-12', ({ admission }) => admission.miniProgramCapitalAboveFen, 100_000_000n],
    ['ONB-18, C-01', ({ admission: a }) => [a.mode, a.reviewWorkingDays], ['MANUAL_REVIEW', 7]],
    [
      'ONB-19, C-03, C-04',
      ({ admission: a }) => [a.licenceMaxBytes, a.companyNumber],
      [2_097_152, 'ORGANISATION_CODE'],
    ],
    ['DEP-11, C-07, C-08', ({ deposit: d }) => [d.gate, d.payableFromBalance], ['LISTING', false]],
    ['DEP-14, DEP-20', ({ deposit: d }) => [d.receipt, d.returnEstimateDays], ['PAPER', 45]],
    ['C-14', ({ market }) => market.openModes, ['PLATFORM', 'CONSIGNMENT']],
    ['C-15', ({ saas, evaluation }) => [saas.failureLadder, evaluation], [null, null]],
    [
      'WEL-01, WEL-02',
      ({ welcomePlan: w }) => w && [w.admittedFrom, w.admittedTo, w.freeMonths],
      ['2019-05-01', '2019-08-31', 3],
    ],
    ['WEL-03, C-16', ({ welcomePlan: w }) => w?.periodCloseDays, [11, 25]],
    ['RFD-31', ({ refund }) => refund.selfServiceLimit, null],
  ];

  it.each(cases)('%s', (_ids, read, expected) => {
    expect(read(older)).toEqual(expected);
  });
});

describe.each(allPolicies)('our decisions in $version', (pack) => {
  it('DEC-01, DEC-09: commission comes back on platform refunds only, rounded once', () => {
    expect(pack.commission).toMatchObject({
      rounding: 'HALF_UP_ONCE_PER_ORDER',
      returnedOnPlatformRefund: true,
      returnedOnVendorDirectRefund: false,
    });
  });

  it('DEC-10, DEC-24: refunds go to the paying wallet, a silent vendor has three days', () => {
    expect(pack.refund).toMatchObject({ destination: 'PAYING_WALLET', vendorAnswerDays: 3 });
  });

  it('DEC-14: no minimum withdrawal, debt first', () => {
    expect(pack.withdrawal).toMatchObject({ minimumFen: 0n, debtNettedFirst: true });
  });

  it('DEC-16: a vendor that leaves refunds unfinished orders in full', () => {
    expect(pack.exit.unfinishedOrders).toBe('FULL_REFUND');
  });

  it('DEC-23, DEC-25: 15 days without a start, 15 without a word, 7 from expiry to destruction', () => {
    expect(pack.requirements).toMatchObject({ cancelIfNotStartedDays: 15, confirmIfSilentDays: 15 });
    expect(pack.saas.destroyAfterDays).toBe(7);
  });

  it.each([
    ['NEW', 15],
    ['RENEWAL', 2],
    ['UPGRADE', 2],
  ] as const)('ORD-03: a %s order stays unpaid for %d days', (kind, days) => {
    expect(unpaidDaysFor(pack, kind)).toBe(days);
  });

  it('GEN-14: is plain data, so a stored decision can carry any part of it', () => {
    expect(structuredClone(pack)).toEqual(pack);
  });
});

describe('review periods', () => {
  const five = { kind: 'DAYS', days: 5 };
  const none = { kind: 'NONE' };

  it.each([
    ['RFD-05', 'SAAS', five, five],
    ['RFD-03', 'MANUAL', { kind: 'UNTIL_CONFIRMED' }, { kind: 'UNTIL_CONFIRMED' }],
    ['RFD-06', 'API', five, none],
    ['RFD-04, RFD-06, C-09', 'FREE_IMAGE', five, none],
    ['C-09', 'PAID_IMAGE', five, five],
    ['RFD-08', 'TOOL', none, none],
  ] as const)('%s: %s', (_ids, refundClass, in2018, in2019) => {
    expect(reviewPeriodFor(older, refundClass)).toEqual(in2018);
    expect(reviewPeriodFor(current, refundClass)).toEqual(in2019);
  });

  it('DEC-22: an order settles no earlier than its review period allows', () => {
    for (const pack of allPolicies) {
      for (const [refundClass, moment] of Object.entries(pack.settlement.moment)) {
        const { kind } = pack.refund.review[refundClass as keyof typeof pack.refund.review];
        const expected = {
          DAYS: ['END_OF_REVIEW_PERIOD'],
          UNTIL_CONFIRMED: ['BUYER_CONFIRMS'],
          NONE: ['ACTIVATION', 'AT_ONCE'],
        }[kind];
        expect(expected, `${pack.version} ${refundClass}`).toContain(moment);
      }
    }
  });

  it.each([
    ['saas', false, false, 'SAAS'],
    ['api', false, false, 'API'],
    ['security', false, false, 'MANUAL'],
    ['image', false, true, 'FREE_IMAGE'],
    ['image', false, false, 'PAID_IMAGE'],
    ['saas', true, false, 'TOOL'],
    ['image', true, true, 'TOOL'],
  ] as const)('CAT-10, C-09: %s, tool %s, free %s is %s', (category, isTool, isFree, refundClass) => {
    expect(refundClassOf({ category, isTool, isFree })).toBe(refundClass);
  });
});

describe('C-10, RFD-20…23: what a ground returns', () => {
  it('in force: full, but the part not begun where the buyer ends it', () => {
    expect(current.refund.grounds.map(({ id, amountRule }) => `${id} ${amountRule}`)).toEqual([
      'G1 FULL',
      'G2 FULL',
      'G3 FULL',
      'G4 FULL',
      'G5 FULL',
      'G6 NOT_STARTED_PART',
      'G7 FULL',
      'G8 FULL',
      'G9 FULL',
    ]);
    expect(current.refund.exclusions).toEqual(['X1', 'X2', 'X3', 'X4', 'X5']);
  });

  it('in 2018: the unused part, full only where loss was done', () => {
    expect(older.refund.grounds.filter(({ amountRule }) => amountRule === 'FULL').map(({ id }) => id)).toEqual([
      'G7',
      'G8',
      'G9',
    ]);
    expect(older.refund.exclusions).toEqual([]);
  });
});
