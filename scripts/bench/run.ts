import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { withLockFile } from '../postgres/lock-file';
import { projectRoot } from '../postgres/place';
import { onStopRequest } from '../processes/stop-signal';
import { type Options, readOptions } from './options';
import { measureFreshness } from './parts/freshness';
import { watched } from './parts/memory';
import { measureOrders } from './parts/orders';
import { measurePages } from './parts/pages';
import type { Part } from './parts/part';
import { measurePayment } from './parts/payment';
import { measureScale } from './parts/scale';
import { measureScripts } from './parts/scripts';
import { measureSearch } from './parts/search';
import { measureStart } from './parts/start';
import { type Row, tableOf } from './row';
import { seedMarket } from './seed/market';
import { Stage } from './stage/stage';

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
