import { unstable_cache } from 'next/cache';
import { type Db, prisma } from '@/lib/db';

/**
 * Market pages are cached whole and renewed when something they show changes. A page names what it shows; a use case
 * names what it changed (`touchPages`). Tags: `product:<id>`, `store:<vendorId>`, `listings`, `agreements`, `rules`,
 * and `day`, which every page carries that shows a date reckoned from today.
 */
export async function showsTags(...tags: string[]): Promise<void> {
  // The value is of no use: carrying the tags into the page's cache entry is the purpose.
  await unstable_cache(async () => 0, ['tags', ...tags], { tags })();
}

const channel = 'market_tags';

/** Tells every process, at commit, that pages carrying these tags are outdated. */
export async function announceTags(db: Db, tags: ReadonlySet<string>): Promise<void> {
  if (tags.size === 0) return;
  await db.$queryRaw`SELECT pg_notify(${channel}, ${[...tags].join(' ')})`;
}

interface PageCache {
  outdate(tags: Iterable<string>): void;
}

/** The same for this process at once, so that whoever changed something sees it at the next request. */
export function outdatePages(tags: ReadonlySet<string>): void {
  const pages = (globalThis as { [key: symbol]: PageCache | undefined })[Symbol.for('market.pages')];
  pages?.outdate(tags);
}

/** Outdates pages from outside any use case, e.g. at the turn of the Beijing day. */
export async function announceTagsNow(tags: ReadonlySet<string>): Promise<void> {
  await announceTags(prisma(), tags);
  outdatePages(tags);
}
