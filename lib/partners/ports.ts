import type { Fen } from '@/lib/kernel/money';

/** A payment the gateway is asked to collect. Asking again with the same content gives the same payment. */
export interface NewPayment {
  orderNo: string;
  amount: Fen;
  /** What the payer reads on the gateway's page. */
  subject: string;
  notifyUrl: string;
  returnUrl: string;
}

export type PaymentStatus = 'PENDING' | 'SUCCESS' | 'CLOSED';

/** What the gateway says of a payment, asked or told. */
export interface PaymentReport {
  paymentNo: string;
  orderNo: string;
  amount: Fen;
  status: PaymentStatus;
  paidAt: Date | null;
}

/** Collects money from payers on a page of its own (WAL-01). */
export interface PaymentGateway {
  createPayment(payment: NewPayment): Promise<{ paymentNo: string; payUrl: string }>;
  /** The payment of an order number, or null where the gateway knows none. */
  findPayment(orderNo: string): Promise<PaymentReport | null>;
  /** A notification's content; throws NotificationRefused unless the gateway signed exactly this, just now. */
  readNotification(notification: RawNotification): PaymentReport & { notificationId: string };
}

/** Money the bank is asked to send from the market's account. Asking again with the same content sends it once. */
export interface NewTransfer {
  requestId: string;
  kind: 'VERIFICATION' | 'PAYOUT';
  accountName: string;
  accountNumber: string;
  bankName: string;
  amount: Fen;
  memo: string;
  notifyUrl: string;
}

export type TransferRejection = 'ACCOUNT_NAME_MISMATCH' | 'ACCOUNT_INACTIVE' | 'ACCOUNT_FROZEN' | 'AMOUNT_OVER_LIMIT';

/** What the bank says of a transfer, asked or told. */
export interface TransferReport {
  transferNo: string;
  requestId: string;
  kind: NewTransfer['kind'];
  amount: Fen;
  status: 'ACCEPTED' | 'PAID' | 'REJECTED';
  /** Both null unless rejected; the reason is in the bank's words. */
  reasonCode: string | null;
  reason: string | null;
  executedAt: Date | null;
}

/** Money that came into the market's account. `position` counts its lines from 1 without gaps. */
export interface IncomingLine {
  lineNo: string;
  position: number;
  amount: Fen;
  payerName: string;
  payerTail: string;
  memo: string;
  bookedAt: Date;
}

/** Sends money to companies' accounts (ONB-02, SET-07), and says what came into the market's own (DEP-13). */
export interface Bank {
  transfer(transfer: NewTransfer): Promise<{ transferNo: string }>;
  /** The transfer of a request id, or null where the bank knows none. */
  findTransfer(requestId: string): Promise<TransferReport | null>;
  /** The lines after a position, oldest first, a page of them; none where nothing came since. */
  listIncoming(after: number): Promise<IncomingLine[]>;
  /** A notification's content; throws NotificationRefused unless the bank signed exactly this, just now. */
  readNotification(notification: RawNotification): TransferReport & { notificationId: string };
}

/** A notification as it came through the door: the signature is over the raw bytes, not over what they parse to. */
export interface RawNotification {
  timestamp: string | null;
  signature: string | null;
  rawBody: string;
}

/** Hands one message to whoever carries it; throws where that failed. */
export interface Mailer {
  send(message: { address: string; subject: string; body: string; reference: string }): Promise<void>;
}

/** As Mailer, to a telephone number; the subject is not sent. */
export interface TextMessages {
  send(message: { address: string; subject: string; body: string; reference: string }): Promise<void>;
}

/** Everyone outside whom the market talks to. */
export interface Partners {
  gateway: PaymentGateway;
  bank: Bank;
  mailer: Mailer;
  texts: TextMessages;
}
