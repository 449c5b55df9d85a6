import { parseBeijingDay } from '@/lib/kernel/clock';
import { fen } from '@/lib/kernel/money';
import type { RefundGround } from '../figures/after-sales';
import type { PolicyPack } from '../pack';
import { policy201909 } from './2019-09';

/** Before the buyer promise of 2019 the platform could return what was not used, in full only where loss was done. C-10. */
const GROUNDS: readonly RefundGround[] = [
  { id: 'G1', ruleId: 'RFD-20', amountRule: 'UNUSED_PART' },
  { id: 'G2', ruleId: 'RFD-20', amountRule: 'UNUSED_PART' },
  { id: 'G3', ruleId: 'RFD-20', amountRule: 'UNUSED_PART' },
  { id: 'G4', ruleId: 'RFD-20', amountRule: 'UNUSED_PART' },
  { id: 'G5', ruleId: 'RFD-20', amountRule: 'UNUSED_PART' },
  { id: 'G6', ruleId: 'RFD-20', amountRule: 'UNUSED_PART' },
  { id: 'G7', ruleId: 'RFD-22', amountRule: 'FULL' },
  { id: 'G8', ruleId: 'RFD-22', amountRule: 'FULL' },
  { id: 'G9', ruleId: 'RFD-22', amountRule: 'FULL' },
];

/**
 * The older rules, told by their difference to those in force. They reach back to the floor of the rulebook (GEN-13);
 * what changed between packs on a day of its own (invoicing, the welcome plan) carries that day in its figures.
 */
export const policy201807: PolicyPack = {
  ...policy201909,
  version: '2018-07',
  effectiveFrom: parseBeijingDay('2017-08-01'),
  market: {
    ...policy201909.market,
    openModes: ['PLATFORM', 'CONSIGNMENT'],
    agreementsToJoin: { PLATFORM: ['PLATFORM_ADMISSION'], CONSIGNMENT: ['CONSIGNMENT_SALES'] },
    agreementsToWithdraw: [],
  },
  admission: {
    ...policy201909.admission,
    mode: 'MANUAL_REVIEW',
    serviceDaysPerWeek: 5,
    serviceHoursPerDay: 8,
    industryYears: 2,
    miniProgramCapitalAboveFen: fen(100_000_000n),
    declarations: ['lawful', 'serviceTeam', 'runsOnPlatform', 'keepsCurrent', 'contactUse'],
    miniProgramDeclarations: ['ownDevelopment', 'goodImage'],
    companyNumber: 'ORGANISATION_CODE',
    licenceMaxBytes: 2 * 1024 * 1024,
    licenceMustBeStamped: false,
  },
  certification: { ...policy201909.certification, required: false, feeFen: fen(0n) },
  deposit: {
    ...policy201909.deposit,
    gate: 'LISTING',
    tiers: [
      { amountFen: fen(200_000n), categories: ['api'] },
      {
        amountFen: fen(500_000n),
        categories: [
          'image',
          'saas',
          'tech-ops/image-maintenance',
          'tech-ops/troubleshooting',
          'tech-ops/data-intelligence',
          'custom',
          'app-authorisation',
          'security',
          'enterprise-butler',
        ],
      },
    ],
    channels: ['TENPAY', 'COUNTER_CASH', 'CHEQUE', 'WIRE', 'ONLINE_BANKING'],
    payableFromBalance: false,
    payerMustBeOwnCorporateAccount: true,
    receipt: 'PAPER',
  },
  welcomePlan: {
    admittedFrom: parseBeijingDay('2019-05-01'),
    admittedTo: parseBeijingDay('2019-08-31'),
    freeMonths: 3,
    periodCloseDays: [11, 25],
    reading: 'FROM_PERIOD_CLOSE',
    depositGate: 'WITHDRAWAL',
  },
  articles: { ...policy201909.articles, beforeListingMin: 0 },
  saas: { ...policy201909.saas, failureLadder: null },
  refund: {
    ...policy201909.refund,
    review: {
      ...policy201909.refund.review,
      API: { kind: 'DAYS', days: 5 },
      FREE_IMAGE: { kind: 'DAYS', days: 5 },
    },
    selfServiceClasses: [],
    selfServiceLimit: null,
    grounds: GROUNDS,
    exclusions: [],
  },
  evaluation: null,
  settlement: {
    moment: { ...policy201909.settlement.moment, API: 'END_OF_REVIEW_PERIOD', FREE_IMAGE: 'END_OF_REVIEW_PERIOD' },
  },
};
