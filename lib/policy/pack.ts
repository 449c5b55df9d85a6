import type { BeijingDay } from '@/lib/kernel/clock';
import type { EvaluationFigures, RefundFigures, RequirementFigures, SaasFigures } from './figures/after-sales';
import type { AppealFigures, ViolationFigures } from './figures/conduct';
import type {
  AdmissionFigures,
  CertificationFigures,
  DepositFigures,
  ExitFigures,
  MarketFigures,
  MemberFigures,
  VerificationFigures,
  WelcomePlanFigures,
} from './figures/joining';
import type {
  CommissionFigures,
  InvoiceFigures,
  SettlementFigures,
  WalletFigures,
  WithdrawalFigures,
} from './figures/money';
import type { PrecheckFigures } from './figures/precheck';
import type {
  ArticleFigures,
  CustomerServiceFigures,
  ListingFigures,
  NotificationFigures,
  OrderFigures,
  PricingFigures,
  PrivacyFigures,
  ServiceAgreementFigures,
} from './figures/selling';

export const POLICY_VERSIONS = ['2018-07', '2019-09'] as const;
export type PolicyVersion = (typeof POLICY_VERSIONS)[number];

/**
 * Every figure and switch of the rulebook as it stood from `effectiveFrom` on: plain readonly data, units in the names.
 * `null` says that the rule did not exist then, so nobody can apply it by mistake. GEN-14.
 */
export interface PolicyPack {
  readonly version: PolicyVersion;
  /** First Beijing day of its validity; it ends where the next pack begins. */
  readonly effectiveFrom: BeijingDay;
  readonly market: MarketFigures;
  readonly admission: AdmissionFigures;
  readonly verification: VerificationFigures;
  readonly members: MemberFigures;
  readonly certification: CertificationFigures;
  readonly deposit: DepositFigures;
  readonly welcomePlan: WelcomePlanFigures | null;
  readonly listing: ListingFigures;
  readonly precheck: PrecheckFigures;
  readonly pricing: PricingFigures;
  readonly serviceAgreement: ServiceAgreementFigures;
  readonly articles: ArticleFigures;
  readonly order: OrderFigures;
  readonly wallet: WalletFigures;
  readonly saas: SaasFigures;
  readonly requirements: RequirementFigures;
  readonly refund: RefundFigures;
  readonly evaluation: EvaluationFigures | null;
  readonly commission: CommissionFigures;
  readonly settlement: SettlementFigures;
  readonly withdrawal: WithdrawalFigures;
  readonly invoice: InvoiceFigures;
  readonly violations: ViolationFigures;
  readonly appeal: AppealFigures;
  readonly exit: ExitFigures;
  readonly privacy: PrivacyFigures;
  readonly customerService: CustomerServiceFigures;
  readonly notifications: NotificationFigures;
}
