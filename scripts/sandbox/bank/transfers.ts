import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Saying, StandingOrders } from '../wire/behaviour';
import type { Table } from '../wire/journal';
import type { Notifications } from '../wire/notifications';
import { fenText, webAddress } from '../wire/parse';
import { Schedule } from '../wire/schedule';
import { Refusal } from '../wire/server';
import type { Accounts } from './accounts';
import { type ReasonCode, type Rejections, reasonCodes, reasonText } from './rejections';

export const accountNumber = z.string().regex(/^\d{8,32}$/, 'must be 8 to 32 digits');
export const transferKinds = ['VERIFICATION', 'PAYOUT'] as const;
const name = z.string().trim().min(1).max(100);

const requestFields = z.strictObject({
  requestId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  kind: z.enum(transferKinds),
  accountName: name,
  accountNumber,
  bankName: name,
  amount: fenText,
  memo: z.string().max(200),
  notifyUrl: webAddress.optional(),
});
type TransferRequest = z.infer<typeof requestFields>;

/** A verification is a token amount: anything larger is a mistake. */
export const transferRequest = requestFields.refine(({ kind, amount }) => kind === 'PAYOUT' || BigInt(amount) <= 99n, {
  path: ['amount'],
  message: 'a verification carries 1 to 99 fen',
});

export const transfer = requestFields.extend({
  transferNo: z.string(),
  status: z.enum(['ACCEPTED', 'PAID', 'REJECTED']),
  reasonCode: z.enum(reasonCodes).nullable(),
  acceptedAt: z.string(),
  dueAt: z.number(),
  executedAt: z.string().nullable(),
});
export type Transfer = z.infer<typeof transfer>;

interface Dependencies {
  table: Table<Transfer>;
  accounts: Accounts;
  rejections: Rejections;
  notifications: Notifications;
  orders: StandingOrders;
  /** Milliseconds between accepting and executing. */
  delayMs(): number;
}

/** All transfers; each is accepted, then executed once: paid or rejected. */
export class Transfers {
  private readonly schedule = new Schedule();

  constructor(private readonly on: Dependencies) {
    for (const row of on.table.all()) if (row.status === 'ACCEPTED') this.executeWhenDue(row);
  }

  /** Accepts a transfer; asking again with the same content gives the same one. */
  accept(request: TransferRequest): Transfer {
    const known = this.on.table.get(request.requestId);
    if (known) {
      if (isSame(known, request)) return known;
      throw new Refusal(409, 'CONTENT_DIFFERS', 'This requestId was used before with other content.');
    }
    const accepted: Transfer = {
      ...request,
      transferNo: `BT${randomBytes(8).toString('hex')}`,
      status: 'ACCEPTED',
      reasonCode: null,
      acceptedAt: new Date().toISOString(),
      dueAt: Date.now() + this.on.delayMs(),
      executedAt: null,
    };
    this.on.table.put(accepted.requestId, accepted);
    this.executeWhenDue(accepted);
    return accepted;
  }

  load(requestId: string): Transfer {
    const found = this.on.table.get(requestId);
    if (!found) throw new Refusal(404, 'NOT_FOUND', 'There is no such transfer.');
    return found;
  }

  all(): Transfer[] {
    return this.on.table.all();
  }

  stop(): void {
    this.schedule.close();
  }

  private executeWhenDue(row: Transfer): void {
    this.schedule.at(row.dueAt, () => this.execute(row));
  }

  private execute(accepted: Transfer): void {
    const executedAt = new Date().toISOString();
    const told = this.on.rejections.take(accepted);
    const reasonCode: ReasonCode | null = told ?? (this.on.accounts.isOf(accepted) ? null : 'ACCOUNT_NAME_MISMATCH');
    const done: Transfer = { ...accepted, status: reasonCode ? 'REJECTED' : 'PAID', reasonCode, executedAt };
    if (!reasonCode) this.on.accounts.credit(done, executedAt);
    this.on.table.put(done.requestId, done);
    if (done.notifyUrl === undefined) return;
    const write = (says: Saying, notificationId: string) => ({ notificationId, ...said(done, says) });
    void this.on.notifications.send({ subject: done.requestId, url: done.notifyUrl, write }, this.on.orders.take());
  }
}

/** What a query answers, and a notification says. */
export function told(row: Transfer) {
  const { transferNo, requestId, kind, amount, status, reasonCode, executedAt } = row;
  const reason = reasonCode === null ? null : reasonText[reasonCode][0];
  return { transferNo, requestId, kind, amount, status, reasonCode, reason, executedAt };
}

function said(row: Transfer, says: Saying) {
  const truth = told(row);
  switch (says) {
    case 'truth':
      return truth;
    case 'stale':
      return { ...truth, status: 'ACCEPTED' as const, reasonCode: null, reason: null, executedAt: null };
    case 'wrong-amount':
      return { ...truth, amount: (BigInt(truth.amount) + 1n).toString() };
    case 'wrong-order':
      return { ...truth, requestId: `${truth.requestId}-X` };
  }
}

function isSame(known: Transfer, request: TransferRequest): boolean {
  const keys = ['kind', 'accountName', 'accountNumber', 'bankName', 'amount', 'memo', 'notifyUrl'] as const;
  return keys.every((key) => known[key] === request[key]);
}
