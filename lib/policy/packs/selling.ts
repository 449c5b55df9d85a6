import { parseBeijingDay } from '@/lib/kernel/clock';
import type {
  CustomerServiceFigures,
  ListingFigures,
  NotificationFigures,
  OrderFigures,
  PricingFigures,
  PrivacyFigures,
  ServiceAgreementFigures,
} from '../figures/selling';

const MEBIBYTE = 1024 * 1024;

/** Shared by both packs: 2018 leaves no other figures, so the listing form of 2019 stands for both. LST. */
export const LISTING: ListingFigures = {
  reviewWorkingDays: 7,
  imageReviewWorkingDays: 7,
  nameMax: 30,
  summaryMax: 140,
  afterSalesMax: 500,
  tagsMin: 1,
  tagsMax: 3,
  highlightMin: 8,
  highlightMax: 16,
  picturesMin: 1,
  pictureWidthPx: 390,
  pictureHeightPx: 260,
  pictureMaxBytes: 2 * MEBIBYTE,
  pictureFormats: ['png'],
  documentFormats: ['pdf', 'doc', 'ppt', 'zip', 'rar'],
  documentMaxBytes: 5 * MEBIBYTE,
  siteBuilderTemplatesMin: 50,
  securityReviewFirst: ['IMAGE'],
};

export const PRICING: PricingFigures = {
  saasPeriodUnits: ['DAY', 'MONTH', 'YEAR'],
  manualPeriodUnits: ['DAY', 'MONTH', 'YEAR', 'TIME'],
  renewalPeriodUnits: ['MONTH', 'YEAR'],
  periodMaxYears: 10,
  trialMaxDays: 200,
  discountDecimals: 3,
};

export const ORDER: OrderFigures = { newUnpaidDays: 15, renewalUnpaidDays: 2, upgradeUnpaidDays: 2 };

export const SERVICE_AGREEMENT: ServiceAgreementFigures = { acceptanceWorkingDaysMin: 1, forceMajeureNoticeDays: 3 };

export const PRIVACY: PrivacyFigures = {
  contactMasked: true,
  contactAuthorisationEndsForNewSaasFrom: parseBeijingDay('2018-10-10'),
  contactAuthorisationEndsForAllSaasFrom: parseBeijingDay('2018-11-15'),
};

export const CUSTOMER_SERVICE: CustomerServiceFigures = { daysPerWeek: 7, opensAt: '09:00', closesAt: '18:00' };

export const NOTIFICATIONS: NotificationFigures = {
  admissionResult: ['SMS'],
  productReviewResult: ['IN_SITE', 'SMS', 'EMAIL'],
  newOrder: ['SMS', 'EMAIL'],
  unreachableVendor: ['SMS', 'EMAIL', 'IN_SITE'],
};
