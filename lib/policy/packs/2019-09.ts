import { parseBeijingDay } from '@/lib/kernel/clock';
import { fen } from '@/lib/kernel/money';
import type { RefundGround } from '../figures/after-sales';
import type { PolicyPack } from '../pack';
import { COMMISSION, INVOICE, WALLET, WITHDRAWAL } from './money';
import { PRECHECK } from './precheck';
import { CUSTOMER_SERVICE, LISTING, NOTIFICATIONS, ORDER, PRICING, PRIVACY, SERVICE_AGREEMENT } from './selling';
import { APPEAL, VIOLATIONS } from './violations';

/** The buyer promise of 2019: the vendor's fault pays back in full; the buyer's own wish, what was not begun. C-10. */
const GROUNDS: readonly RefundGround[] = [
  { id: 'G1', ruleId: 'RFD-20', amountRule: 'FULL' },
  { id: 'G2', ruleId: 'RFD-20', amountRule: 'FULL' },
  { id: 'G3', ruleId: 'RFD-20', amountRule: 'FULL' },
  { id: 'G4', ruleId: 'RFD-20', amountRule: 'FULL' },
  { id: 'G5', ruleId: 'RFD-20', amountRule: 'FULL' },
  { id: 'G6', ruleId: 'RFD-20', amountRule: 'NOT_STARTED_PART' },
  { id: 'G7', ruleId: 'RFD-22', amountRule: 'FULL' },
  { id: 'G8', ruleId: 'RFD-22', amountRule: 'FULL' },
  { id: 'G9', ruleId: 'RFD-22', amountRule: 'FULL' },
];

/** The rules in force. They begin on the first day for which deposits are recorded online. DEP-08, C-06, C-12. */
export const policy201909: PolicyPack = {
  version: '2019-09',
  effectiveFrom: parseBeijingDay('2019-09-01'),
  market: {
    openModes: ['PLATFORM'],
    disputeJurisdiction: 'CN_MAINLAND',
    agreementsToRegister: ['USER_TERMS'],
    agreementsToJoin: { PLATFORM: ['VENDOR_ACCESS'], CONSIGNMENT: ['CONSIGNMENT_SALES'] },
    agreementsToWithdraw: ['EARNINGS_SUPPLEMENT'],
  },
  admission: {
    mode: 'SELF_SERVICE',
    identityReview: 'STAFF',
    reviewWorkingDays: 7,
    enterpriseOnly: true,
    serviceDaysPerWeek: 7,
    serviceHoursPerDay: 8,
    industryYears: 0,
    miniProgramCapitalAboveFen: null,
    companyNumber: 'UNIFIED_SOCIAL_CREDIT_CODE',
    licenceMaxBytes: 5 * 1024 * 1024,
    licenceFormats: ['jpg', 'png'],
    licenceMustBeStamped: true,
    declarations: ['lawful', 'ownDevelopment', 'runsOnPlatform', 'keepsCurrent', 'contactUse'],
    miniProgramDeclarations: [],
    changeReportDays: 30,
    licenceReminderDays: [30, 7, 1],
  },
  members: { invitationDays: 7, most: 100 },
  verification: { minFen: fen(1n), maxFen: fen(99n), attempts: 3 },
  certification: {
    required: true,
    feeFen: fen(30_000n),
    refundable: false,
    validYears: 1,
    reminderDays: [30, 7, 1],
  },
  deposit: {
    gate: 'WITHDRAWAL',
    tiers: [
      { amountFen: fen(100_000n), categories: ['image', 'tech-ops/image-maintenance'] },
      { amountFen: fen(200_000n), categories: ['app-authorisation', 'api'] },
      {
        amountFen: fen(500_000n),
        categories: [
          'tech-ops/troubleshooting',
          'tech-ops/data-intelligence',
          'saas',
          'enterprise-butler',
          'custom',
          'security',
        ],
      },
    ],
    channels: ['BALANCE', 'ONLINE'],
    payableFromBalance: true,
    payerMustBeOwnCorporateAccount: false,
    receipt: 'ELECTRONIC',
    electronicReceiptFrom: parseBeijingDay('2019-09-01'),
    topUpWorkingDays: 7,
    topUpReminderWorkingDays: [3, 1],
    returnWorkingDays: 15,
    returnEstimateDays: 45,
    bearsInterest: false,
  },
  welcomePlan: null,
  listing: LISTING,
  precheck: PRECHECK,
  pricing: PRICING,
  serviceAgreement: SERVICE_AGREEMENT,
  articles: { charactersMin: 600, vendorNameMax: 2, beforeListingMin: 1, beforeListingEnforced: false, rewardFrom: 20 },
  order: ORDER,
  wallet: WALLET,
  saas: {
    failureLadder: { hideAllAfterDays: 7, delistAllAfterDays: 30, relistNeedsReview: true },
    destroyAfterDays: 7,
  },
  requirements: { startWorkingDays: 2, cancelIfNotStartedDays: 15, confirmIfSilentDays: 15 },
  refund: {
    review: {
      SAAS: { kind: 'DAYS', days: 5 },
      MANUAL: { kind: 'UNTIL_CONFIRMED' },
      API: { kind: 'NONE' },
      FREE_IMAGE: { kind: 'NONE' },
      PAID_IMAGE: { kind: 'DAYS', days: 5 },
      TOOL: { kind: 'NONE' },
    },
    selfServiceClasses: ['SAAS'],
    selfServiceLimit: 4,
    vendorAnswerDays: 3,
    grounds: GROUNDS,
    exclusions: ['X1', 'X2', 'X3', 'X4', 'X5'],
    buyerInactiveMonths: 3,
    buyerMaterialsMonths: 3,
    countingReasons: ['NOT_AS_EXPECTED', 'SLOW_OR_RUDE_SERVICE', 'NOT_RECEIVED'],
    destination: 'PAYING_WALLET',
  },
  evaluation: { refundRateLimitBps: 100, windowDays: 90, paidOrdersMin: 20, improvementDays: 30 },
  commission: COMMISSION,
  settlement: {
    moment: {
      SAAS: 'END_OF_REVIEW_PERIOD',
      MANUAL: 'BUYER_CONFIRMS',
      API: 'ACTIVATION',
      FREE_IMAGE: 'AT_ONCE',
      PAID_IMAGE: 'END_OF_REVIEW_PERIOD',
      TOOL: 'ACTIVATION',
    },
  },
  withdrawal: WITHDRAWAL,
  invoice: INVOICE,
  violations: VIOLATIONS,
  appeal: APPEAL,
  exit: {
    unfinishedOrders: 'FULL_REFUND',
    depositReturnWorkingDays: 15,
    paperReceiptForDepositsBefore: parseBeijingDay('2019-09-01'),
  },
  privacy: PRIVACY,
  customerService: CUSTOMER_SERVICE,
  notifications: NOTIFICATIONS,
};
