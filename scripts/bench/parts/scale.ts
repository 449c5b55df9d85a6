import { createPrisma } from '@/lib/db';
import { withClient } from '../../postgres/databases';
import { percentile } from '../rounds';
import { type Row, rowOf } from '../row';
import { seedProducts } from '../seed/products';
import { Dice } from '../seed/words';
import type { Part, Scene } from './part';
import { searchAnything } from './search';
import { shownPages } from './shown-pages';

const sizes = [10_000, 100_000];
const turns = 300;

/** What pages ask the database, in a market of ten thousand products and in one of a hundred thousand. Runs last: it adds them. */
export const measureScale: Part = async (scene) => {
  const rows: Row[] = [];
  for (const size of sizes) {
    await growTo(scene, size);
    rows.push(...(await timeReads(scene, size)));
  }
  return rows;
};

async function growTo({ market, say }: Scene, size: number): Promise<void> {
  const { database, vendors, products } = market;
  const missing = size - products.length;
  if (missing <= 0) return;
  say(`${missing.toLocaleString('en-US')} products more …`);
  await withClient(database.ownerUrl, async (client) => {
    await seedProducts(client, vendors, { from: products.length, count: missing, now: new Date() });
    await client.query('VACUUM ANALYZE product_listing');
  });
}

async function timeReads({ market, say }: Scene, size: number): Promise<Row[]> {
  say(`queries of pages among ${size.toLocaleString('en-US')} products …`);
  const prisma = createPrisma(market.database.appUrl, 4);
  const dice = new Dice(size);
  const reads = [
    ...shownPages(market).map(({ name, read }) => ({ name, read: () => read(prisma) })),
    { name: 'new searches', read: () => searchAnything(prisma, dice) },
  ];
  try {
    const rows: Row[] = [];
    for (const { name, read } of reads) {
      const milliseconds: number[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        const begun = performance.now();
        await read();
        if (turn >= turns / 10) milliseconds.push(performance.now() - begun);
      }
      const title = `queries of ${name} among ${size.toLocaleString('en-US')} products`;
      rows.push(rowOf({ name: `${title}, p50`, unit: 'ms', value: percentile(milliseconds, 0.5) }));
      rows.push(rowOf({ name: `${title}, p99`, unit: 'ms', value: percentile(milliseconds, 0.99) }));
    }
    return rows;
  } finally {
    await prisma.$disconnect();
  }
}
