import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Behaviour, Saying, StandingOrders } from '../wire/behaviour';
import type { Table } from '../wire/journal';
import type { Notifications } from '../wire/notifications';
import { fenText, webAddress } from '../wire/parse';
import { Schedule } from '../wire/schedule';
import { Refusal } from '../wire/server';

export const paymentRequest = z.strictObject({
  orderNo: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  amount: fenText,
  subject: z.string().trim().min(1).max(128),
  notifyUrl: webAddress,
  returnUrl: webAddress,
});
export type PaymentRequest = z.infer<typeof paymentRequest>;

export const payment = paymentRequest.extend({
  paymentNo: z.string(),
  status: z.enum(['PENDING', 'SUCCESS', 'CLOSED']),
  createdAt: z.string(),
  expiresAt: z.number(),
  paidAt: z.string().nullable(),
});
export type Payment = z.infer<typeof payment>;

/** All payments; each moves once, from PENDING to SUCCESS or CLOSED. */
export class Payments {
  private readonly schedule = new Schedule();

  constructor(
    private readonly table: Table<Payment>,
    private readonly notifications: Notifications,
    private readonly orders: StandingOrders,
    private readonly payWithinMs: number,
  ) {
    for (const row of table.all()) if (row.status === 'PENDING') this.closeWhenDue(row);
  }

  /** The payment of an order; asking again with the same content gives the same one. */
  create(request: PaymentRequest): Payment {
    const known = this.table.get(request.orderNo);
    if (known) {
      if (isSame(known, request)) return known;
      throw new Refusal(409, 'CONTENT_DIFFERS', 'This orderNo was used before with other content.');
    }
    const created: Payment = {
      ...request,
      paymentNo: `PG${randomBytes(10).toString('hex')}`,
      status: 'PENDING',
      createdAt: new Date().toISOString(),
      expiresAt: Date.now() + this.payWithinMs,
      paidAt: null,
    };
    this.table.put(created.orderNo, created);
    this.closeWhenDue(created);
    return created;
  }

  ofOrder(orderNo: string): Payment {
    return this.found(this.table.get(orderNo));
  }

  load(paymentNo: string): Payment {
    return this.found(this.table.all().find((row) => row.paymentNo === paymentNo));
  }

  newest(search: string, limit: number): Payment[] {
    const wanted = search.toLowerCase();
    const fits = (row: Payment) => `${row.orderNo} ${row.paymentNo} ${row.subject}`.toLowerCase().includes(wanted);
    return this.table.all().filter(fits).reverse().slice(0, limit);
  }

  all(): Payment[] {
    return this.table.all();
  }

  /** Pays once; resolves when the browser may go back. Paying again changes nothing and notifies nobody. */
  async pay(paymentNo: string, chosen?: Behaviour): Promise<Payment> {
    const pending = this.load(paymentNo);
    if (pending.status !== 'PENDING') return pending;
    const paid: Payment = { ...pending, status: 'SUCCESS', paidAt: new Date().toISOString() };
    this.table.put(paid.orderNo, paid);
    const behaviour = chosen ?? this.orders.take();
    const sent = this.notify(paid, behaviour);
    if (behaviour.notify === 'before-return') await sent;
    return paid;
  }

  close(paymentNo: string): Payment {
    const pending = this.load(paymentNo);
    if (pending.status !== 'PENDING') return pending;
    const closed: Payment = { ...pending, status: 'CLOSED' };
    this.table.put(closed.orderNo, closed);
    void this.notify(closed, { notify: 'once' });
    return closed;
  }

  stop(): void {
    this.schedule.close();
  }

  private found(row: Payment | undefined): Payment {
    if (!row) throw new Refusal(404, 'NOT_FOUND', 'There is no such payment.');
    return row;
  }

  private closeWhenDue(row: Payment): void {
    this.schedule.at(row.expiresAt, () => this.close(row.paymentNo));
  }

  private notify(row: Payment, behaviour: Behaviour): Promise<void> {
    const write = (says: Saying, notificationId: string) => ({ notificationId, ...said(row, says) });
    return this.notifications.send({ subject: row.orderNo, url: row.notifyUrl, write }, behaviour);
  }
}

/** What a query answers, and a notification says. */
export function told(row: Payment) {
  const { paymentNo, orderNo, amount, status, paidAt } = row;
  return { paymentNo, orderNo, amount, status, paidAt };
}

function said(row: Payment, says: Saying) {
  const truth = told(row);
  switch (says) {
    case 'truth':
      return truth;
    case 'stale':
      return { ...truth, status: 'PENDING' as const, paidAt: null };
    case 'wrong-amount':
      return { ...truth, amount: (BigInt(truth.amount) + 1n).toString() };
    case 'wrong-order':
      return { ...truth, orderNo: `${truth.orderNo}-X` };
  }
}

function isSame(known: Payment, request: PaymentRequest): boolean {
  const keys = ['orderNo', 'amount', 'subject', 'notifyUrl', 'returnUrl'] as const;
  return keys.every((key) => known[key] === request[key]);
}

/** Where the browser goes afterwards: unsigned, it proves nothing. */
export function returnAddress(row: Payment): string {
  const url = new URL(row.returnUrl);
  url.searchParams.set('orderNo', row.orderNo);
  url.searchParams.set('paymentNo', row.paymentNo);
  return url.toString();
}
