import type { BeijingDay } from '@/lib/kernel/clock';
import type { DeliveryType } from '../categories';

/** What a product's page and files may be. LST-01…20 and, for sizes and lengths, the listing form of the time (X). */
export interface ListingFigures {
  readonly reviewWorkingDays: number;
  /** Images are looked at for safety first; the figure is an estimate. LST-11. */
  readonly imageReviewWorkingDays: number;
  readonly nameMax: number;
  readonly summaryMax: number;
  readonly afterSalesMax: number;
  readonly tagsMin: number;
  readonly tagsMax: number;
  readonly highlightMin: number;
  readonly highlightMax: number;
  readonly picturesMin: number;
  readonly pictureWidthPx: number;
  readonly pictureHeightPx: number;
  readonly pictureMaxBytes: number;
  readonly pictureFormats: readonly string[];
  readonly documentFormats: readonly string[];
  readonly documentMaxBytes: number;
  readonly siteBuilderTemplatesMin: number;
  /** Delivery types that need staff to look at safety before content. CAT-05, LST-11. */
  readonly securityReviewFirst: readonly DeliveryType[];
}

/** SPC-01…13, DSC-03. */
export interface PricingFigures {
  readonly saasPeriodUnits: readonly ('DAY' | 'MONTH' | 'YEAR')[];
  readonly manualPeriodUnits: readonly ('DAY' | 'MONTH' | 'YEAR' | 'TIME')[];
  readonly renewalPeriodUnits: readonly ('MONTH' | 'YEAR')[];
  readonly periodMaxYears: number;
  readonly trialMaxDays: number;
  readonly discountDecimals: number;
}

/** ORD-03: days an order may stay unpaid. */
export interface OrderFigures {
  readonly newUnpaidDays: number;
  readonly renewalUnpaidDays: number;
  readonly upgradeUnpaidDays: number;
}

/** AGR-05, AGR-06. */
export interface ServiceAgreementFigures {
  readonly acceptanceWorkingDaysMin: number;
  readonly forceMajeureNoticeDays: number;
}

/** ART-01…10. */
export interface ArticleFigures {
  readonly charactersMin: number;
  readonly vendorNameMax: number;
  /** Articles in the market's column before a product may go on the shelf; 0 asks for none. ART-06. */
  readonly beforeListingMin: number;
  /** Whether listing waits for them; a market that begins has no column yet. ART-06. */
  readonly beforeListingEnforced: boolean;
  readonly rewardFrom: number;
}

/** PRV-01…04. */
export interface PrivacyFigures {
  readonly contactMasked: boolean;
  readonly contactAuthorisationEndsForNewSaasFrom: BeijingDay;
  readonly contactAuthorisationEndsForAllSaasFrom: BeijingDay;
}

/** Hours in which a vendor answers at once. CSR-04. */
export interface CustomerServiceFigures {
  readonly daysPerWeek: number;
  /** Beijing time of day, `HH:mm`. */
  readonly opensAt: string;
  readonly closesAt: string;
}

export type NotificationChannel = 'IN_SITE' | 'SMS' | 'EMAIL';

/** NTF-01, NTF-02: channels each named event uses at least. */
export interface NotificationFigures {
  readonly admissionResult: readonly NotificationChannel[];
  readonly productReviewResult: readonly NotificationChannel[];
  readonly newOrder: readonly NotificationChannel[];
  readonly unreachableVendor: readonly NotificationChannel[];
}
