import pg from 'pg';
import { type BuyerActor, createPrisma, type Db, inTransaction } from '@/lib/db';
import { payOrder, placeOrder } from '@/lib/orders';
import { closeSender } from '@/lib/outbox';
import { withClient } from '../../postgres/databases';
import { inLines, inTurns, median } from '../rounds';
import { type Row, rowOf } from '../row';
import { checkoutOf } from '../seed/checkout';
import type { SeededMarket } from '../seed/market';
import { contextOf } from '../stage/acting';
import { Recorder, type Statement } from '../stage/record';
import type { Part } from './part';

const connections = 16;
const paymentsPerRound = 400;
const rounds = 5;
// One round more than is measured: the first only warms both sides up.
const ordersNeeded = 2 * (rounds + 1) * paymentsPerRound;

/** An order that waits to be paid, and what paying it sends. */
type Unpaid = { orderId: string; buyer: BuyerActor; statements: Statement[] };

/** Whether a commit waits until the disk has it: as a real market does, or not, where the program's own share shows most. */
const disks = [
  { name: '', options: '' },
  { name: ', not waiting for the disk', options: '?options=-c%20synchronous_commit%3Doff' },
];

/** Paying an order as the market does, against the same statements sent by hand over as many connections. */
export const measurePayment: Part = async ({ market, say }) => {
  const rows: Row[] = [];
  for (const { name, options } of disks) {
    say(`payment${name}: placing ${ordersNeeded} orders, paying them …`);
    const { value, limit, statements } = await compare(market, `${market.database.appUrl}${options}`);
    rows.push(
      rowOf({
        name: `payment${name}: use case / its statements through pg`,
        unit: 'payments/s',
        ...{ value, limit, target: { of: 'ratio', atLeast: 0.8 } },
      }),
    );
    if (name === '') rows.push(rowOf({ name: 'payment: statements in it', unit: 'statements', value: statements }));
  }
  return rows;
};

async function compare(market: SeededMarket, url: string): Promise<Record<'value' | 'limit' | 'statements', number>> {
  const prisma = createPrisma(url, connections);
  const pool = new pg.Pool({ connectionString: url, max: connections });
  try {
    const orders = await placeOrders(prisma, market, ordersNeeded);
    const [ours, theirs] = [orders.slice(0, ordersNeeded / 2), orders.slice(ordersNeeded / 2)];
    await recordPayments(url, theirs);
    const batch = (of: Unpaid[], round: number) => of.slice(round * paymentsPerRound, (round + 1) * paymentsPerRound);
    const perSecond = await inTurns(rounds + 1, {
      market: (round) => paymentsPerSecond(batch(ours, round), (unpaid) => pay(prisma, unpaid)),
      raw: (round) => paymentsPerSecond(batch(theirs, round), (unpaid) => replay(pool, unpaid)),
    });
    await assertPaid(market.database.ownerUrl, orders);
    const [value, limit] = [median(perSecond.market.slice(1)), median(perSecond.raw.slice(1))];
    return { value, limit, statements: theirs[0]?.statements.length ?? 0 };
  } finally {
    await closeSender();
    await Promise.all([prisma.$disconnect(), pool.end()]);
  }
}

type Prisma = ReturnType<typeof createPrisma>;

async function placeOrders(prisma: Prisma, { buyers, products }: SeededMarket, count: number): Promise<Unpaid[]> {
  const sold = products.filter(({ category }) => category === 'saas');
  const orders: Unpaid[] = [];
  const numbers = Array.from({ length: count }, (_, index) => index);
  await inLines(numbers, connections, async (index) => {
    const buyer = buyers[index % connections];
    const product = sold[index % sold.length];
    if (!buyer || !product) throw new Error('There is nobody to buy, or nothing to sell.');
    const place = (db: Db) => placeOrder(contextOf(db, buyer), checkoutOf(product));
    const { orderId } = await inTransaction(place, prisma);
    orders[index] = { orderId, buyer, statements: [] };
  });
  return orders;
}

class RollBack extends Error {}

/** Pays each order and takes it back, keeping what was sent. */
async function recordPayments(url: string, orders: readonly Unpaid[]): Promise<void> {
  const recorder = new Recorder(url);
  for (const unpaid of orders) {
    unpaid.statements = await recorder.record(() =>
      inTransaction(async (db) => {
        await payOrder(contextOf(db, unpaid.buyer), unpaid);
        throw new RollBack();
      }, recorder.prisma).catch((error: unknown) => {
        if (!(error instanceof RollBack)) throw error;
      }),
    );
  }
  await recorder.close();
}

async function paymentsPerSecond(orders: readonly Unpaid[], work: (unpaid: Unpaid) => Promise<void>): Promise<number> {
  const begun = performance.now();
  // Each line has its own buyer: a wallet is paid from once at a time.
  await inLines(orders, connections, work);
  return (orders.length / (performance.now() - begun)) * 1000;
}

function pay(prisma: Prisma, { orderId, buyer }: Unpaid): Promise<void> {
  return inTransaction((db) => payOrder(contextOf(db, buyer), { orderId }), prisma);
}

async function replay(pool: pg.Pool, { statements }: Unpaid): Promise<void> {
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN');
    for (const statement of statements) await connection.query(statement);
    await connection.query('COMMIT');
  } finally {
    connection.release();
  }
}

/** Both sides did the whole work, or their figures mean nothing. */
async function assertPaid(ownerUrl: string, orders: readonly Unpaid[]): Promise<void> {
  const { rows } = await withClient(ownerUrl, (client) =>
    client.query<{ paid: number }>(
      `SELECT count(*)::int AS paid FROM market_order o JOIN ledger_account a ON a.id = 'escrow:' || o.id
       WHERE o.id = ANY ($1) AND o.status = 'PAID' AND a.balance = o.payable`,
      [orders.map(({ orderId }) => orderId)],
    ),
  );
  const paid = rows[0]?.paid ?? 0;
  if (paid !== orders.length)
    throw new Error(`${paid} of ${orders.length} orders were paid: the figures mean nothing.`);
}
