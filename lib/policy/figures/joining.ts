import type { BeijingDay } from '@/lib/kernel/clock';
import type { Fen } from '@/lib/kernel/money';
import type { CategoryId } from '../categories';

/** The agreements of the market. GEN-09, C-23. */
export type AgreementKind =
  | 'USER_TERMS'
  | 'VENDOR_ACCESS'
  | 'EARNINGS_SUPPLEMENT'
  | 'PLATFORM_ADMISSION'
  | 'CONSIGNMENT_SALES';

export type BusinessMode = 'PLATFORM' | 'CONSIGNMENT';

/** Modes of cooperation, where disputes are heard, and which agreements bind whom. GEN-02, GEN-09, GEN-10, C-14. */
export interface MarketFigures {
  readonly openModes: readonly BusinessMode[];
  readonly disputeJurisdiction: 'CN_MAINLAND';
  readonly agreementsToRegister: readonly AgreementKind[];
  readonly agreementsToJoin: Readonly<Record<BusinessMode, readonly AgreementKind[]>>;
  readonly agreementsToWithdraw: readonly AgreementKind[];
}

/** What a company vouches for when it applies. ONB-08…ONB-12, ONB-16, ONB-21. */
export type DeclarationKey =
  | 'lawful'
  | 'ownDevelopment'
  | 'serviceTeam'
  | 'runsOnPlatform'
  | 'goodImage'
  | 'keepsCurrent'
  | 'contactUse';

/** ONB-01…22, C-01…C-04. */
export interface AdmissionFigures {
  readonly mode: 'SELF_SERVICE' | 'MANUAL_REVIEW';
  /** Whether staff look at the identity before a vendor is admitted. ONB-22, C-01. */
  readonly identityReview: 'STAFF' | 'AUTOMATIC';
  readonly reviewWorkingDays: number;
  readonly enterpriseOnly: boolean;
  readonly serviceDaysPerWeek: number;
  readonly serviceHoursPerDay: number;
  /** Years in the trade asked of an applicant; 0 asks for none. ONB-11, C-02. */
  readonly industryYears: number;
  /** Registered capital must be above this for mini-program vendors; null asks for none. ONB-12, C-02. */
  readonly miniProgramCapitalAboveFen: Fen | null;
  readonly companyNumber: 'ORGANISATION_CODE' | 'UNIFIED_SOCIAL_CREDIT_CODE';
  readonly licenceMaxBytes: number;
  readonly licenceFormats: readonly ('jpg' | 'png')[];
  readonly licenceMustBeStamped: boolean;
  readonly declarations: readonly DeclarationKey[];
  /** What mini-program vendors declare besides. ONB-12. */
  readonly miniProgramDeclarations: readonly DeclarationKey[];
  readonly changeReportDays: number;
  /** Days before a licence runs out on which its company is reminded, earliest first. ONB-21. */
  readonly licenceReminderDays: readonly number[];
}

/** The small amount sent to a corporate account, and how often it may be guessed. ONB-02. */
export interface VerificationFigures {
  readonly minFen: Fen;
  readonly maxFen: Fen;
  readonly attempts: number;
}

/** FEE-01…08, DEC-15, C-05. */
export interface CertificationFigures {
  readonly required: boolean;
  readonly feeFen: Fen;
  readonly refundable: false;
  readonly validYears: number;
  /** Days before the end on which the vendor is reminded, earliest first. DEC-15. */
  readonly reminderDays: readonly [number, number, number];
}

export interface DepositTier {
  readonly amountFen: Fen;
  /** Categories for which this tier is the lowest that suffices. DEP-03, DEP-06. */
  readonly categories: readonly CategoryId[];
}

export type DepositChannel = 'BALANCE' | 'ONLINE' | 'TENPAY' | 'COUNTER_CASH' | 'CHEQUE' | 'WIRE' | 'ONLINE_BANKING';

/** DEP-01…21, C-06, C-07, C-08, C-11, C-12, C-20. */
export interface DepositFigures {
  /** What is refused while the deposit is short: listing (2018) or withdrawing (2019). C-07. */
  readonly gate: 'LISTING' | 'WITHDRAWAL';
  /** From the lowest to the highest. */
  readonly tiers: readonly DepositTier[];
  readonly channels: readonly DepositChannel[];
  readonly payableFromBalance: boolean;
  readonly payerMustBeOwnCorporateAccount: boolean;
  readonly receipt: 'PAPER' | 'ELECTRONIC';
  /** Deposits paid before this day have a paper receipt that must come back. DEP-17, C-12. */
  readonly electronicReceiptFrom: BeijingDay;
  readonly topUpWorkingDays: number;
  /** Working days left of those when the vendor is reminded, earliest first. DEP-16. */
  readonly topUpReminderWorkingDays: readonly number[];
  readonly returnWorkingDays: number;
  /** The older estimate for giving a deposit back; shown, never promised. DEP-20, C-11. */
  readonly returnEstimateDays: number;
  readonly bearsInterest: false;
}

/** WEL-01…05, C-16: looked up by the day of admission, like every figure. */
export interface WelcomePlanFigures {
  readonly admittedFrom: BeijingDay;
  readonly admittedTo: BeijingDay;
  readonly freeMonths: number;
  /** Days of the month on which the settlement periods of that time closed. */
  readonly periodCloseDays: readonly [number, number];
  /** Count the months from the close of the period holding the admission, or from the month of admission. C-16. */
  readonly reading: 'FROM_PERIOD_CLOSE' | 'FROM_ADMISSION_MONTH';
  readonly depositGate: 'WITHDRAWAL';
}

/** EXT-01…09, DEC-16. */
export interface ExitFigures {
  readonly unfinishedOrders: 'FULL_REFUND' | 'UNUSED_PART';
  readonly depositReturnWorkingDays: number;
  readonly paperReceiptForDepositsBefore: BeijingDay;
}

/** A company's members. Where the rulebook is silent (SUB-01…04) these are the market's own figures. */
export interface MemberFigures {
  /** Days from the day a letter leaves to the end of which its link opens; the day of sending is not counted. */
  readonly invitationDays: number;
  /** Members and open invitations of one vendor together, the owner included. */
  readonly most: number;
}
