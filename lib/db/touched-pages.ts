import type { Db } from './transaction';

/** The channel on which web processes hear of outdated pages; `lib/web/page-cache.mjs` listens. */
const channel = 'market_tags';

/** Tells every web process, at commit, that public pages carrying these tags are outdated. */
export async function announceTouchedPages(db: Db, tags: ReadonlySet<string>): Promise<void> {
  if (tags.size === 0) return;
  await db.$queryRaw`SELECT pg_notify(${channel}, ${[...tags].join(' ')})::text`;
}
