import { parseBeijingDay } from '@/lib/kernel/clock';
import { fen } from '@/lib/kernel/money';
import type { CommissionFigures, InvoiceFigures, WalletFigures, WithdrawalFigures } from '../figures/money';

/** Shared by both packs. SET-02. */
export const COMMISSION: CommissionFigures = {
  rateBps: 1_000,
  rounding: 'HALF_UP_ONCE_PER_ORDER',
  returnedOnPlatformRefund: true,
  returnedOnVendorDirectRefund: false,
};

/** Shared by both packs: the change of 2019-08-01 falls inside the first one's time, so it is a day, not a pack. INV-05. */
export const INVOICE: InvoiceFigures = {
  issueWorkingDays: 10,
  postageThresholdFen: fen(5_000n),
  vendorInvoicesBuyerFrom: parseBeijingDay('2019-08-01'),
  platformChargesFromDayOfNextMonth: 3,
  media: ['PAPER', 'ELECTRONIC'],
};

export const WITHDRAWAL: WithdrawalFigures = {
  arrivalWorkingDays: [15, 20],
  minimumFen: fen(0n),
  debtNettedFirst: true,
  payoutHoldHoursAfterBankChange: 24,
  subsidyDays: 20,
};

export const WALLET: WalletFigures = { rechargeChannels: ['ONLINE', 'CORPORATE_TRANSFER'], balancePaysOrders: true };
