import { unstable_cache } from 'next/cache';

/**
 * Market pages are cached whole and renewed when something they show changes. A page names what it shows; a use case
 * names what it changed (`touchPages`). Tags: `product:<id>`, `store:<vendorId>`, `listings`, `article:<id>`, `articles`,
 * `agreements`, `rules`, and `day`, which every page carries that shows a date reckoned from today.
 */
export async function showsTags(...tags: string[]): Promise<void> {
  // The value is of no use: carrying the tags into the page's cache entry is the purpose.
  await unstable_cache(async () => 0, ['tags', ...tags], { tags })();
}

interface PageCache {
  outdate(tags: Iterable<string>): void;
}

/**
 * Outdates pages in this process at once, so that whoever changed something sees it at the next request; the other
 * processes hear of it at commit (`announceTouchedPages`).
 */
export function outdatePages(tags: ReadonlySet<string>): void {
  const pages = (globalThis as { [key: symbol]: PageCache | undefined })[Symbol.for('market.pages')];
  pages?.outdate(tags);
}
