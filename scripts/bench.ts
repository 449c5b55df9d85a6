import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Options, readOptions } from './bench/options';
import { measureFreshness } from './bench/parts/freshness';
import { watched } from './bench/parts/memory';
import { measureOrders } from './bench/parts/orders';
import { measurePages } from './bench/parts/pages';
import type { Part } from './bench/parts/part';
import { measurePayment } from './bench/parts/payment';
import { measureScale } from './bench/parts/scale';
import { measureScripts } from './bench/parts/scripts';
import { measureSearch } from './bench/parts/search';
import { measureStart } from './bench/parts/start';
import { type Row, tableOf } from './bench/row';
import { seedMarket } from './bench/seed/market';
import { Stage } from './bench/stage/stage';
import { withLockFile } from './postgres/lock-file';
import { projectRoot } from './postgres/place';
import { onStopRequest } from './processes/stop-signal';

/** In this order: what must not be disturbed by a web process that idles beside it comes first. */
const parts: Record<string, Part> = {
  payment: measurePayment,
  start: measureStart,
  pages: watched('pages', measurePages),
  search: watched('new searches', measureSearch),
  freshness: measureFreshness,
  orders: watched('orders', measureOrders),
  scripts: measureScripts,
  scale: measureScale,
};

const sizes = { vendors: 500, products: 10_000, buyers: 24 };
let stage: Stage | undefined;

onStopRequest(
  () => void (stage?.close() ?? Promise.resolve()).finally(() => process.exit(130)),
  () => process.exit(130),
);

try {
  const options = readOptions(process.argv.slice(2), Object.keys(parts));
  mkdirSync(join(projectRoot, '.market'), { recursive: true });
  await withLockFile(join(projectRoot, '.market/bench.lock'), () => runParts(options));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await stage?.close();
}
process.exit();

async function runParts({ json, only }: Options): Promise<void> {
  const begun = performance.now();
  const say = (line: string) => console.error(`${Math.round((performance.now() - begun) / 1000)} s  ${line}`);
  stage = await Stage.open(say);
  say('a database of its own, with 10,000 products …');
  const scene = { stage, market: await seedMarket(stage, sizes), say };
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(parts)) {
    if (only.length > 0 && !only.includes(name)) continue;
    const measured = await measure(scene);
    rows.push(...measured);
    if (json) for (const row of measured) console.log(JSON.stringify(row));
  }
  if (!json) report(rows);
}

function report(rows: readonly Row[]): void {
  const judged = rows.filter(({ met }) => met !== null);
  const missed = judged.filter(({ met }) => met === false);
  console.log(`\n${tableOf(rows)}\n`);
  console.log(`${availableParallelism()} processors, Node ${process.versions.node}.`);
  console.log(`${judged.length - missed.length} of ${judged.length} targets met.`);
  for (const { name } of missed) console.log(`Missed: ${name}`);
}
