import { createSession } from '@/lib/auth';
import { delistProduct, relistProduct } from '@/lib/catalog';
import { announceTouchedPages, createPrisma, inTransaction, type VendorActor } from '@/lib/db';
import { Connection } from '../load/connection';
import { requestOf } from '../load/form';
import { percentile } from '../rounds';
import { type Row, rowOf } from '../row';
import type { SeededProduct } from '../seed/products';
import { contextOf, cookieOf } from '../stage/acting';
import { actionId } from '../stage/actions';
import type { Part } from './part';

const changes = 50;

type Turn = (productId: string, verb: 'delist' | 'relist') => Promise<void>;

/**
 * A product is taken off the shelf and put back, and its page, its store and a list that showed it are asked for at once:
 * none may still say otherwise. Changed by a form in the web process, and by another process, of which the web process
 * only hears.
 */
export const measureFreshness: Part = async ({ stage, market, say }) => {
  await stage.web();
  const prisma = createPrisma(market.database.appUrl, 2);
  const product = market.products.find(({ category }) => category === 'saas');
  if (!product) throw new Error('There is no product to change.');
  const { vendorId, ownerAccountId } = product.vendor;
  const session = { accountId: ownerAccountId, ip: '127.0.0.1', userAgent: 'bench', secondFactor: false };
  const sessionId = await inTransaction((db) => createSession(db, session), prisma);
  const actor: VendorActor = { kind: 'vendor', accountId: ownerAccountId, sessionId, vendorId, ownerAccountId };
  const port = stage.ports.web;
  const connection = new Connection(port);
  try {
    say('freshness …');
    const reader = new Reader(connection, `localhost:${port}`, product);
    const byForm = await changeOften(reader, product, await formTurn(connection, `localhost:${port}`, sessionId));
    const byOther = await changeOften(reader, product, otherProcess(prisma, actor));
    const target = { of: 'value', atMost: 0 } as const;
    const row = (name: string, { stale }: Staleness): Row =>
      rowOf({ name, value: stale, unit: `of ${pagesRead * changes} answers`, target });
    return [
      row('stale pages at the next request after a form', byForm),
      row('stale pages at the next request after another process committed', byOther),
      rowOf({ name: 'all pages fresh after another process committed, p99', unit: 'ms', value: byOther.freshWithin }),
    ];
  } finally {
    connection.close();
    await prisma.$disconnect();
  }
};

type Staleness = { stale: number; freshWithin: number };

/** How many of the pages that showed a product still told the old state right after it changed, and for how long. */
async function changeOften(reader: Reader, { productId }: SeededProduct, turn: Turn): Promise<Staleness> {
  let stale = 0;
  const milliseconds: number[] = [];
  for (let change = 0; change < changes; change += 1) {
    const verb = change % 2 === 0 ? 'delist' : 'relist';
    // So that the cache holds the state before.
    await reader.read();
    await turn(productId, verb);
    const changed = performance.now();
    const isStale = (shows: boolean) => shows !== (verb === 'relist');
    let wrong = (await reader.read()).filter(isStale).length;
    stale += wrong;
    while (wrong > 0) wrong = (await reader.read()).filter(isStale).length;
    milliseconds.push(performance.now() - changed);
  }
  return { stale, freshWithin: percentile(milliseconds, 0.99) };
}

const pagesRead = 3;

/** Three pages that show a product while it is on the shelf. */
class Reader {
  private readonly paths: string[];

  constructor(
    private readonly connection: Connection,
    private readonly host: string,
    private readonly product: SeededProduct,
  ) {
    const { productId, vendor, name } = product;
    // Its number is in its name, so that the search finds it alone.
    const words = encodeURIComponent(name.split(' ').at(-1) ?? '');
    this.paths = [`/zh/products/${productId}`, `/zh/stores/${vendor.vendorId}`, `/zh/search/${words}`];
  }

  /** Whether each page shows the product. */
  async read(): Promise<boolean[]> {
    const shows: boolean[] = [];
    for (const path of this.paths) {
      const request = `GET ${path} HTTP/1.1\r\nHost: ${this.host}\r\nAccept: text/html\r\n\r\n`;
      const { status, body } = await this.connection.send(request, true);
      if (status !== 200 && status !== 404) throw new Error(`${path} answered ${status}.`);
      shows.push(status === 200 && body.includes(this.product.name));
    }
    return shows;
  }
}

async function formTurn(connection: Connection, host: string, sessionId: string): Promise<Turn> {
  const cookie = await cookieOf(sessionId);
  const file = 'products/[productId]/actions.ts';
  const ids = { delist: actionId('delistProductAction', file), relist: actionId('relistProductAction', file) };
  return async (productId, verb) => {
    const path = `/zh/seller/products/${productId}`;
    const call = { host, path, cookie, actionId: ids[verb], fields: { productId }, manner: 'fetch' } as const;
    const { status, body } = await connection.send(requestOf(call), true);
    if (status !== 200 || !body.includes('"status":"done"')) {
      throw new Error(`The form to ${verb} was answered with ${status}: ${body.slice(0, 300)}`);
    }
  };
}

function otherProcess(prisma: ReturnType<typeof createPrisma>, actor: VendorActor): Turn {
  const acts = { delist: delistProduct, relist: relistProduct };
  return (productId, verb) =>
    inTransaction(async (db) => {
      const ctx = contextOf(db, actor);
      await acts[verb](ctx, { productId });
      await announceTouchedPages(db, ctx.touchedTags);
    }, prisma);
}
