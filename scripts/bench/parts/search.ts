import { type SearchPlace, searchPath } from '@/components/market/list-paths';
import { type ListingFilter, searchListings } from '@/lib/catalog';
import { createPrisma, type Db } from '@/lib/db';
import { MARKETS } from '@/lib/policy';
import { askForPages } from '../load/command';
import { median, percentile } from '../rounds';
import { type Row, rowOf } from '../row';
import { Dice, features, fields } from '../seed/words';
import { judged } from './pages';
import type { Part, Scene } from './part';

const pageSize = 24;
const rounds = 5;
const seconds = 4;
const connections = 16;

const facets: Partial<SearchPlace>[] = [
  { market: 'saas', sort: 'price' },
  { sort: 'relevance' },
  { market: 'saas', sort: 'newest' },
  { sort: 'popular' },
];

type Search = Pick<ListingFilter, 'query' | 'market' | 'sort'> & { query: string };

/** Searches that nobody made before, in the database and as pages with facets. */
export const measureSearch: Part = async (scene) => [
  ...(await inTheDatabase(scene)),
  await asPages(scene, freshSearches()),
];

// Two characters of a word many products have, a whole word, two words, two words in one market: from many hits to few.
const kinds: ((dice: Dice) => Search)[] = [
  (dice) => ({ query: dice.pick(fields).slice(0, 2), sort: 'relevance' }),
  (dice) => ({ query: dice.pick(features), sort: 'relevance' }),
  (dice) => ({ query: `${dice.pick(features)} ${dice.pick(features)}`, sort: 'relevance' }),
  (dice) => ({ query: dice.pick(features), market: dice.pick(MARKETS), sort: 'price' }),
];

/** One search of any kind. */
export function searchAnything(db: Db, dice: Dice): Promise<unknown> {
  return searchListings(db, { ...dice.pick(kinds)(dice), page: 1, pageSize });
}

async function inTheDatabase({ market, say }: Scene): Promise<Row[]> {
  say('search in the database …');
  const prisma = createPrisma(market.database.appUrl, 1);
  const dice = new Dice(20);
  const milliseconds: number[] = [];
  try {
    for (let turn = 0; turn < 1200; turn += 1) {
      const begun = performance.now();
      await searchAnything(prisma, dice);
      // The first ones fill the server's memory and prepare the statements.
      if (turn >= 200) milliseconds.push(performance.now() - begun);
    }
  } finally {
    await prisma.$disconnect();
  }
  const target = { of: 'value', atMost: 10 } as const;
  const name = `search among ${market.products.length.toLocaleString('en-US')} products, in the database`;
  return [
    rowOf({ name: `${name}, p50`, unit: 'ms', value: percentile(milliseconds, 0.5), target }),
    rowOf({ name: `${name}, p99`, unit: 'ms', value: percentile(milliseconds, 0.99) }),
  ];
}

async function asPages({ stage, say }: Scene, paths: string[]): Promise<Row> {
  say('search pages that nobody asked for before …');
  await stage.web();
  const port = stage.ports.web;
  const perSecond: number[] = [];
  let from = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const plan = { port, host: `localhost:${port}`, connections, seconds, paths, from };
    const result = judged(await askForPages(stage, plan), 'search');
    if (result.hits > 0) throw new Error(`${result.hits} searches were answered from the cache: they were not new.`);
    from += result.requests;
    if (round > 0) perSecond.push(result.perSecond);
  }
  return rowOf({
    name: 'search page with facets, every query a new one',
    unit: 'pages/s',
    value: median(perSecond),
    target: { of: 'value', atLeast: 400 },
  });
}

/** More different searches than can be answered in the time, most of which find a page or more. */
function freshSearches(): string[] {
  const dice = new Dice(7);
  const pairs = features.flatMap((first) =>
    features.flatMap((second) => (first === second ? [] : [{ query: `${first} ${second}`, at: dice.roll(1_000_000) }])),
  );
  // In no order: neighbours would find much the same.
  const queries = pairs.sort((a, b) => a.at - b.at).map(({ query }) => query);
  return facets.flatMap((facet) => queries.map((query) => `/zh${searchPath({ query, ...facet })}`));
}
