import { z } from 'zod';
import type { Table } from '../wire/journal';
import type { Answer } from '../wire/server';
import type { Mode } from './misbehaviour';

export const receivedCall = z.object({
  key: z.string(),
  at: z.string(),
  tenant: z.string(),
  action: z.string(),
  requestId: z.string(),
  orderId: z.string().nullable(),
  mode: z.string(),
  status: z.number(),
  request: z.string(),
  answer: z.string(),
});
export type ReceivedCall = z.infer<typeof receivedCall>;

const kept = 500;
const longestText = 4000;
const named = z.looseObject({
  action: z.string().catch('?'),
  requestId: z.coerce.string().catch(''),
  orderId: z.coerce.string().optional().catch(undefined),
});

/** The last calls received, refused ones included. */
export class ReceivedCalls {
  private next: number;

  constructor(private readonly table: Table<ReceivedCall>) {
    this.next = Number(table.all().at(-1)?.key ?? 0) + 1;
  }

  note(tenant: string, rawBody: string, mode: Mode | 'followed', answer: Answer): void {
    const { action, requestId, orderId } = nameOf(rawBody);
    const key = String(this.next);
    this.next += 1;
    this.table.put(key, {
      ...{ key, tenant, action, requestId, mode },
      orderId: orderId ?? null,
      at: new Date().toISOString(),
      status: answer.status ?? 200,
      request: rawBody.slice(0, longestText),
      answer: typeof answer.body === 'string' ? answer.body.slice(0, longestText) : '',
    });
    const oldest = this.table.all()[0];
    if (oldest && this.table.count() > kept) this.table.drop(oldest.key);
  }

  /** Newest first. */
  list({ tenant, action, orderId }: { tenant?: string; action?: string; orderId?: string } = {}): ReceivedCall[] {
    const fits = (one: ReceivedCall) =>
      (!tenant || one.tenant === tenant) && (!action || one.action === action) && (!orderId || one.orderId === orderId);
    return this.table.all().filter(fits).reverse();
  }
}

function nameOf(rawBody: string): z.infer<typeof named> {
  try {
    return named.catch({ action: '?', requestId: '' }).parse(JSON.parse(rawBody));
  } catch {
    return { action: '?', requestId: '' };
  }
}
