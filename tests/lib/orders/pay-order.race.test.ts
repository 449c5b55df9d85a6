import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProductPage } from '@/lib/catalog';
import { type BuyerActor, inTransaction } from '@/lib/db';
import { DomainError } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf, post } from '@/lib/ledger';
import { AlreadyPaid, cancelOrder, payOrder } from '@/lib/orders';
import { verifyLedger } from '../../../scripts/ledger/verify';
import { aProduct, aSeller } from '../../factories/catalog';
import { aBuyer, anOrder } from '../../factories/orders';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { contextFor } from '../../support/context';

const rounds = 20;
const calls = 50;
const price = 144_000n;
const now = '2026-11-20T02:00:00.000Z';

let database: CommittedDatabase;
let client: CommittedDatabase['prisma'];
let product: ProductPage;

beforeAll(async () => {
  database = await openCommittedDatabase();
  client = database.prisma;
  product = await inTransaction(async (db) => aProduct(db, await aSeller(db)), client);
});

afterAll(() => database.close());

/** An unpaid order of a buyer rich enough to pay it many times. */
function anUnpaidOrder(): Promise<{ buyer: BuyerActor; orderId: string }> {
  return inTransaction(async (db) => {
    const buyer = await aBuyer(db, { balance: fen(price * 60n) });
    return { buyer, orderId: await anOrder(db, buyer, product) };
  }, client);
}

/** What a race over one order must leave, whoever raced: the price taken once, everything that follows from it once. */
async function capturedOnce({ buyer, orderId }: { buyer: BuyerActor; orderId: string }): Promise<boolean> {
  const [escrow, wallet, postings] = await Promise.all([
    balanceOf(client, account.escrow(orderId)),
    balanceOf(client, account.wallet(buyer.accountId)),
    client.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM ledger_posting WHERE subject_id = ${orderId}`,
  ]);
  return escrow === price && wallet === price * 59n && postings[0]?.n === 1;
}

async function traces(orderId: string) {
  const [row] = await client.$queryRaw<Record<string, number>[]>`
    SELECT (SELECT count(*)::int FROM order_event WHERE order_id = ${orderId} AND verb = 'pay') AS events,
           (SELECT count(*)::int FROM deadline WHERE subject_id = ${orderId} AND status = 'PENDING') AS deadlines,
           (SELECT count(*)::int FROM receipt WHERE subject_id = ${orderId} AND kind = 'orders.payment') AS receipts,
           (SELECT count(*)::int FROM pgboss.job WHERE name = 'fulfil-order' AND data->>'orderId' = ${orderId}) AS deliveries,
           (SELECT count(*)::int FROM pgboss.job WHERE name = 'announce' AND data->>'key' = ${`order.received:${orderId}`}) AS messages`;
  return row;
}

/** The same, as one would write it without thinking of others: look, then take, then say so. */
function payCarelessly(buyer: BuyerActor, orderId: string): Promise<void> {
  return inTransaction(async (db) => {
    const [order] = await db.$queryRaw<{ status: string }[]>`
      SELECT status::text AS status FROM market_order WHERE id = ${orderId}`;
    if (order?.status !== 'UNPAID') throw new AlreadyPaid();
    await post(contextFor(db, buyer, now), {
      reason: 'order.paid',
      key: newId('key'),
      subject: { type: 'order', id: orderId },
      transfers: [{ from: account.wallet(buyer.accountId), to: account.escrow(orderId), amount: fen(price) }],
    });
    await db.$executeRaw`UPDATE market_order SET status = 'PAID' WHERE id = ${orderId}`;
  }, client);
}

describe(`ORD-07: ${calls} payments of one order at once`, () => {
  test(`capture exactly once, ${rounds} rounds of ${rounds}`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const sale = await anUnpaidOrder();
      const pay = () => inTransaction((db) => payOrder(contextFor(db, sale.buyer, now), sale), client);
      const outcomes = await Promise.allSettled(Array.from({ length: calls }, pay));
      const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
      expect(refused).toHaveLength(calls - 1);
      // Refused in words a person understands, not by an error of the machinery.
      expect(refused.filter((reason) => !(reason instanceof DomainError))).toEqual([]);
      expect(await capturedOnce(sale)).toBe(true);
      expect(await traces(sale.orderId)).toEqual({ events: 1, deadlines: 1, receipts: 1, deliveries: 1, messages: 1 });
    }
  }, 180_000);

  test('would capture more than once without the guards, and this test would see it', async () => {
    const sale = await anUnpaidOrder();
    await Promise.allSettled(Array.from({ length: calls }, () => payCarelessly(sale.buyer, sale.orderId)));
    expect(await capturedOnce(sale)).toBe(false);
    expect(await balanceOf(client, account.escrow(sale.orderId))).toBeGreaterThan(price);
  }, 60_000);
});

test('ORD-04: paying and cancelling at once: one of them happens, never both', async () => {
  const endings = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const { buyer, orderId } = await anUnpaidOrder();
    const act = (useCase: typeof payOrder) => () =>
      inTransaction((db) => useCase(contextFor(db, buyer, now), { orderId }), client);
    const both = round % 2 === 0 ? [act(payOrder), act(cancelOrder)] : [act(cancelOrder), act(payOrder)];
    const outcomes = await Promise.allSettled(both.map((start) => start()));
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    const { status } = await client.order.findUniqueOrThrow({ where: { id: orderId } });
    expect(await balanceOf(client, account.escrow(orderId))).toBe(status === 'PAID' ? price : 0n);
    endings.add(status);
  }
  expect([...endings].every((status) => status === 'PAID' || status === 'CANCELLED')).toBe(true);
}, 60_000);

test('afterwards the books are in order but for what the careless payments took', async () => {
  const broken = (await verifyLedger(database.ownerUrl)).filter(({ breaches }) => breaches.length > 0);
  // The factories bring money and certificates in without their records; the careless order is overpaid.
  expect(broken.map(({ check }) => check)).toEqual([
    'escrow of an order is what was paid less what was refunded and settled',
    'certification income equals the certification fees',
    "the gateway's clearing account mirrors paid recharges",
  ]);
  expect(broken[0]?.breaches).toHaveLength(1);
});
