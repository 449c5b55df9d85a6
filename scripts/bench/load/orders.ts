import { randomUUID } from 'node:crypto';
import { percentile } from '../rounds';
import { type Answer, Connection } from './connection';
import { goesTo, requestOf } from './form';
import type { OrderPlan, OrderResult } from './plan';

type Tally = { milliseconds: number[]; refused: Record<string, number> };

/** Every buyer places an order and pays it, and begins anew, until the time is over. */
export async function loadOrders(plan: OrderPlan): Promise<OrderResult> {
  const tally: Tally = { milliseconds: [], refused: {} };
  const begun = performance.now();
  const until = begun + plan.seconds * 1000;
  let next = 0;
  const lines = plan.buyers.map(async ({ cookie }) => {
    const connection = new Connection(plan.port);
    while (performance.now() < until) {
      const sent = performance.now();
      const refusal = await buy(plan, connection, cookie, plan.choices[next++ % plan.choices.length] ?? {});
      if (refusal === null) tally.milliseconds.push(performance.now() - sent);
      else tally.refused[refusal] = (tally.refused[refusal] ?? 0) + 1;
    }
    connection.close();
  });
  await Promise.all(lines);
  const elapsed = (performance.now() - begun) / 1000;
  return {
    orders: tally.milliseconds.length,
    perSecond: tally.milliseconds.length / elapsed,
    p50: percentile(tally.milliseconds, 0.5),
    p99: percentile(tally.milliseconds, 0.99),
    refused: tally.refused,
  };
}

/** Null when the order is placed and paid, else what was answered instead. */
async function buy(
  { host, placeAction, payAction, manner }: OrderPlan,
  connection: Connection,
  cookie: string,
  choice: Record<string, string>,
): Promise<string | null> {
  const query = new URLSearchParams({ product: choice.productId ?? '', price: choice.priceId ?? '' });
  const placed = await connection.send(
    requestOf({
      ...{ host, cookie, manner, path: `/zh/checkout?${query}`, actionId: placeAction },
      fields: { idempotencyKey: randomUUID(), ...choice },
    }),
  );
  const orderPath = goesTo(placed.head);
  const orderId = /\/(ord_[0-9a-z]+)$/.exec(orderPath ?? '')?.[1];
  if (!orderPath || !orderId) return `place: ${wordsOf(placed)}`;
  const paid = await connection.send(
    requestOf({
      ...{ host, cookie, manner, path: orderPath, actionId: payAction },
      fields: { idempotencyKey: randomUUID(), orderId },
    }),
  );
  return goesTo(paid.head)?.endsWith('?done=paid') ? null : `pay: ${wordsOf(paid)}`;
}

function wordsOf({ status, head }: Answer): string {
  return `${status} ${goesTo(head) ?? ''}`.trim();
}
