import type { BeijingDay } from '@/lib/kernel/clock';
import type { Fen } from '@/lib/kernel/money';
import type { RefundClass } from './after-sales';

/** SET-02, DEC-01, DEC-09, DEC-19. */
export interface CommissionFigures {
  readonly rateBps: number;
  readonly rounding: 'HALF_UP_ONCE_PER_ORDER';
  /** Refunds that the platform executes give the commission back in proportion; those paid by the vendor do not. DEC-01. */
  readonly returnedOnPlatformRefund: boolean;
  readonly returnedOnVendorDirectRefund: boolean;
}

/** INV-01…44, FEE-07, DEC-11. */
export interface InvoiceFigures {
  readonly issueWorkingDays: number;
  /** From this face value the vendor pays the postage; below it may send freight collect. INV-09. */
  readonly postageThresholdFen: Fen;
  /** Orders completed from this day: the vendor invoices the buyer in full, the platform its commission. INV-05, C-13. */
  readonly vendorInvoicesBuyerFrom: BeijingDay;
  /** Day of the following month from which the platform's charges can be invoiced. FEE-07, INV-30. */
  readonly platformChargesFromDayOfNextMonth: number;
  readonly media: readonly ('PAPER' | 'ELECTRONIC')[];
}

/** What makes an order the vendor's. DEC-22. */
export type SettlementMoment = 'END_OF_REVIEW_PERIOD' | 'BUYER_CONFIRMS' | 'ACTIVATION' | 'AT_ONCE';

/** SET-01…06, DEC-18, DEC-22. */
export interface SettlementFigures {
  readonly moment: Readonly<Record<RefundClass, SettlementMoment>>;
}

/** SET-04…12, DEC-02, DEC-14. */
export interface WithdrawalFigures {
  /** Earliest and latest working day of arrival after the application. SET-07. */
  readonly arrivalWorkingDays: readonly [earliest: number, latest: number];
  readonly minimumFen: Fen;
  readonly debtNettedFirst: boolean;
  /** Our own caution: nothing is paid to a bank account changed less than this ago. SET-10. */
  readonly payoutHoldHoursAfterBankChange: number;
  /** Days from the start of processing in which a cash subsidy arrives, moved past statutory holidays. SET-08. */
  readonly subsidyDays: number;
}

/** WAL-01…04. */
export interface WalletFigures {
  readonly rechargeChannels: readonly ('ONLINE' | 'CORPORATE_TRANSFER')[];
  /** Whether the balance may pay for vendors' products: a switch, since later payment law forbids it. WAL-04. */
  readonly balancePaysOrders: boolean;
}
