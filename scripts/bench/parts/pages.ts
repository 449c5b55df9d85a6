import { askForPages } from '../load/command';
import type { LoadResult } from '../load/plan';
import { inTurns, median } from '../rounds';
import { type Row, rowOf } from '../row';
import { Recorder } from '../stage/record';
import type { Stage } from '../stage/stage';
import { startStaticApp, staticPath } from '../stage/static-app';
import type { Part, Scene } from './part';
import { type ShownPage, shownPages } from './shown-pages';

const connections = 16;
const seconds = 2;
const rounds = 5;

/** Market pages from the cache, against a static page of the same size and against bare Node doing the page's queries. */
export const measurePages: Part = async (scene) => {
  const pages = await fetchPages(scene);
  await startStaticApp(scene.stage, sizesOf(pages));
  await startBareServer(scene, pages);
  const rows: Row[] = [];
  for (const { page, html } of pages) {
    scene.say(`page ${page.name}, ${Math.round(html.length / 1024)} KB …`);
    rows.push(...(await measurePage(scene.stage, page, html.length)));
  }
  return rows;
};

type Fetched = { page: ShownPage; html: Buffer };

/** One page of each kind as it is served from the cache. */
export async function fetchPages({ stage, market }: Scene): Promise<Fetched[]> {
  await stage.web();
  return Promise.all(shownPages(market).map((page) => fetchTwice(stage, page)));
}

/** How large they are, in bytes. */
export function sizesOf(pages: readonly Fetched[]): number[] {
  return pages.map(({ html }) => html.length);
}

/** The second answer must come from the cache, or the rest measures something else. */
async function fetchTwice({ ports }: Stage, page: ShownPage): Promise<Fetched> {
  const url = `http://localhost:${ports.web}${page.path}`;
  await (await fetch(url)).arrayBuffer();
  const answer = await fetch(url);
  const cached = answer.headers.get('x-nextjs-cache');
  if (answer.status !== 200 || cached !== 'HIT') {
    throw new Error(`The page ${page.path} is not served from the cache: ${answer.status}, ${cached}.`);
  }
  return { page, html: Buffer.from(await answer.arrayBuffer()) };
}

async function startBareServer({ stage, market }: Scene, pages: readonly Fetched[]): Promise<void> {
  const { ports } = stage;
  await stage.helper('bare', ['--import', 'tsx', 'scripts/bench/processes/bare.ts', String(ports.bare)], {
    DATABASE_URL: market.database.appUrl,
  });
  const recorder = new Recorder(market.database.appUrl);
  for (const { page, html } of pages) {
    const statements = await recorder.record(() => page.read(recorder.prisma));
    const body = JSON.stringify({ body: html.toString('utf8'), statements });
    await fetch(`http://127.0.0.1:${ports.bare}${page.path}`, { method: 'PUT', body });
  }
  await recorder.close();
}

async function measurePage(stage: Stage, page: ShownPage, bytes: number): Promise<Row[]> {
  const { ports } = stage;
  const ask = (port: number, path: string) => async () => {
    const plan = { port, host: `localhost:${port}`, connections, seconds, paths: [path] };
    return judged(await askForPages(stage, plan), path);
  };
  // The first round only warms up.
  const results = await inTurns(rounds + 1, {
    ours: ask(ports.web, page.path),
    static: ask(ports.static, staticPath(bytes)),
    bare: ask(ports.bare, page.path),
  });
  const middle = (of: LoadResult[], figure: 'perSecond' | 'p50' | 'p99') =>
    median(of.slice(1).map((result) => result[figure]));
  const value = middle(results.ours, 'perSecond');
  const against = { unit: 'pages/s', value };
  return [
    rowOf({
      ...against,
      name: `page ${page.name} / static page of Next, as large`,
      limit: middle(results.static, 'perSecond'),
      ...(page.name === 'search' ? {} : { target: { of: 'ratio', atLeast: 0.9 } as const }),
    }),
    rowOf({
      ...against,
      name: `page ${page.name} / bare Node, same bytes and queries`,
      limit: middle(results.bare, 'perSecond'),
    }),
    rowOf({ name: `page ${page.name}: answered within, p50`, unit: 'ms', value: middle(results.ours, 'p50') }),
    rowOf({ name: `page ${page.name}: answered within, p99`, unit: 'ms', value: middle(results.ours, 'p99') }),
  ];
}

/** A load that was refused anything measured nothing. */
export function judged(result: LoadResult, what: string): LoadResult {
  if (Object.keys(result.refused).length > 0) {
    throw new Error(`${what}: ${JSON.stringify(result.refused)} among ${result.requests} answers.`);
  }
  return result;
}
