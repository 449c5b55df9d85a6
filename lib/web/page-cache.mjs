// The store of whole market pages, given to Next as its cache handler. In memory, bounded, per process; told of changes
// by all processes through Postgres.
import pg from 'pg';

const channel = 'market_tags';
const mostTags = 20_000;
/** Nothing takes so long to render: what began longer ago never ended. */
const longestRenderingMs = 10 * 60_000;
const mostBytes = Number(process.env.PAGE_CACHE_BYTES ?? 48 * 1024 * 1024);

/**
 * @typedef {{ value: unknown, tags: string[], born: number, bytes: number, lastModified: number }} Entry
 */

/** What all requests of a process share. Time is a count of events, so that no two happen at once. */
const shared = Symbol.for('market.pages');
globalThis[shared] ??= {
  /** @type {Map<string, Entry>} */
  entries: new Map(),
  /** @type {Map<string, number>} when each tag was last outdated */
  outdated: new Map(),
  /** @type {Map<string, { moment: number, at: number, lost: boolean }>} rendering of missing pages, the first begun first */
  begun: new Map(),
  bytes: 0,
  moment: 0,
  listening: false,
  outdate(tags) {
    this.moment += 1;
    for (const tag of tags) this.outdated.set(tag, this.moment);
    if (this.outdated.size > mostTags) this.clear();
  },
  clear() {
    this.moment += 1;
    this.entries.clear();
    this.outdated.clear();
    this.bytes = 0;
    // What is being rendered may show what was true before: it is shown once and not kept.
    for (const rendering of this.begun.values()) rendering.lost = true;
  },
  begin(key) {
    const at = Date.now();
    for (const [first, rendering] of this.begun) {
      if (at - rendering.at < longestRenderingMs) break;
      this.begun.delete(first);
    }
    if (!this.begun.has(key)) this.begun.set(key, { moment: this.moment, at, lost: false });
  },
};
const pages = globalThis[shared];

async function listen() {
  if (pages.listening || !process.env.DATABASE_URL) return;
  pages.listening = true;
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    application_name: 'market-pages',
    keepAlive: true,
  });
  const again = () => {
    pages.listening = false;
    // What changed while nobody listened is unknown: keep nothing.
    pages.clear();
    setTimeout(listen, 1000).unref();
  };
  client.on('error', () => client.end().catch(() => undefined));
  client.on('end', again);
  client.on('notification', ({ payload }) => pages.outdate((payload ?? '').split(' ').filter(Boolean)));
  try {
    await client.connect();
    await client.query(`LISTEN ${channel}`);
    pages.clear();
  } catch {
    await client.end().catch(() => undefined);
  }
}

function tagsOf(value, context) {
  const header = value?.headers?.['x-next-cache-tags'];
  const fromPage = typeof header === 'string' ? header.split(',') : [];
  return [...fromPage, ...(value?.tags ?? []), ...(context?.tags ?? [])];
}

function sizeOf(value) {
  if (!value) return 0;
  const body = value.html ?? value.body ?? value.data?.body ?? '';
  let bytes = 512 + (body.length ?? 0) * 2 + (value.rscData?.length ?? 0);
  // What a browser fetches ahead of a click, kept beside the page.
  for (const segment of value.segmentData?.values() ?? []) bytes += segment.length;
  return bytes;
}

function isOutdated({ born }, tags) {
  for (const tag of tags) if ((pages.outdated.get(tag) ?? 0) > born) return true;
  return false;
}

export default class PageCache {
  constructor() {
    void listen();
  }

  async get(key, context) {
    const entry = pages.entries.get(key);
    if (!entry || [entry.tags, context?.softTags ?? [], context?.tags ?? []].some((tags) => isOutdated(entry, tags))) {
      // A page is as old as the moment its rendering began: a change during rendering must outdate it.
      pages.begin(key);
      return null;
    }
    // Most recently used last, so that the bound drops what nobody reads.
    pages.entries.delete(key);
    pages.entries.set(key, entry);
    return { value: entry.value, lastModified: entry.lastModified };
  }

  async set(key, value, context) {
    const rendering = pages.begun.get(key);
    const born = rendering?.moment ?? pages.moment;
    pages.begun.delete(key);
    const before = pages.entries.get(key);
    if (before) pages.bytes -= before.bytes;
    pages.entries.delete(key);
    if (value === null || value === undefined || rendering?.lost) return;
    const entry = { value, tags: tagsOf(value, context), born, bytes: sizeOf(value), lastModified: Date.now() };
    pages.entries.set(key, entry);
    pages.bytes += entry.bytes;
    for (const [oldest, { bytes }] of pages.entries) {
      if (pages.bytes <= mostBytes) break;
      pages.entries.delete(oldest);
      pages.bytes -= bytes;
    }
  }

  async revalidateTag(tags) {
    pages.outdate([tags].flat());
  }

  resetRequestCache() {}
}
