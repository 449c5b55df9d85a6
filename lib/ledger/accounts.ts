/** The address of a pot of money, e.g. `escrow:ord_…`. */
export type AccountId = string & { readonly accountId: unique symbol };

const at = (kind: string, owner?: string): AccountId => (owner ? `${kind}:${owner}` : kind) as AccountId;

/** Every account of the market. Balances are incoming minus outgoing, so what the platform holds outside is negative. */
export const account = {
  /** A person's spendable balance. */
  wallet: (accountId: string) => at('wallet', accountId),
  /** A paid order's money until it is settled or refunded (ORD-07). */
  escrow: (orderId: string) => at('escrow', orderId),
  /** Settled income a vendor has not withdrawn yet. */
  vendorPayable: (vendorId: string) => at('vendor_payable', vendorId),
  vendorDeposit: (vendorId: string) => at('vendor_deposit', vendorId),
  /** What a vendor owes beyond its deposit (DEC-02): never positive. */
  vendorDebt: (vendorId: string) => at('vendor_debt', vendorId),
  /** A withdrawal on its way to the bank. */
  payout: (withdrawalId: string) => at('payout', withdrawalId),
  /** Money the payment gateway holds for the market. */
  gatewayClearing: () => at('gateway_clearing'),
  /** The market's own bank account. */
  bankClearing: () => at('bank_clearing'),
  commissionIncome: () => at('income_commission'),
  certificationIncome: () => at('income_certification'),
  penaltyIncome: () => at('income_penalty'),
  /** The small amounts that prove companies' bank accounts (ONB-02). */
  verificationExpense: () => at('expense_verification'),
} as const;

export const accountKinds = [
  'wallet',
  'escrow',
  'vendor_payable',
  'vendor_deposit',
  'payout',
  'vendor_debt',
  'gateway_clearing',
  'bank_clearing',
  'income_commission',
  'income_certification',
  'income_penalty',
  'expense_verification',
] as const;
export type AccountKind = (typeof accountKinds)[number];

/** Why money moves. One word per business event; the key says which one. */
export type PostingReason =
  | 'wallet.recharged'
  | 'certification.paid'
  | 'deposit.paid'
  | 'deposit.remitted'
  | 'deposit.deducted'
  | 'deposit.return-requested'
  | 'deposit.returned'
  | 'deposit.return-failed'
  | 'debt.netted'
  | 'debt.repaid'
  | 'order.paid'
  | 'order.settled'
  | 'order.refunded'
  | 'verification.sent'
  | 'withdrawal.requested'
  | 'withdrawal.paid'
  | 'withdrawal.failed';
