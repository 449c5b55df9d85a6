import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import PageCache from '@/lib/web/page-cache.mjs';

interface Pages {
  entries: Map<string, unknown>;
  outdated: Map<string, number>;
  begun: Map<string, unknown>;
  clear(): void;
  outdate(tags: string[]): void;
}

const pages = (globalThis as unknown as Record<symbol, Pages>)[Symbol.for('market.pages')] as Pages;
const cache = new PageCache();

/** A page as Next hands it over, with the tags of what it shows. */
const page = (html: string, ...tags: string[]) => ({ html, headers: { 'x-next-cache-tags': tags.join(',') } });
const shown = async (key: string) => ((await cache.get(key, {}))?.value as { html: string } | undefined)?.html;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-20T02:00:00Z') });
  pages.clear();
  pages.begun.clear();
  pages.outdated.clear();
});
afterEach(() => vi.useRealTimers());

describe('a page in the cache', () => {
  test('is kept until something it shows changes', async () => {
    expect(await shown('/zh')).toBeUndefined();
    await cache.set('/zh', page('one', 'products'), {});
    expect(await shown('/zh')).toBe('one');
    pages.outdate(['stores']);
    expect(await shown('/zh')).toBe('one');
    pages.outdate(['products']);
    expect(await shown('/zh')).toBeUndefined();
  });

  test('is outdated by a change while it was rendered', async () => {
    await shown('/zh');
    pages.outdate(['products']);
    await cache.set('/zh', page('of before', 'products'), {});
    expect(await shown('/zh')).toBeUndefined();
  });

  test('is not kept if changes may have gone unheard while it was rendered', async () => {
    await shown('/zh');
    pages.clear();
    await cache.set('/zh', page('of before', 'products'), {});
    expect(await shown('/zh')).toBeUndefined();
    await cache.set('/zh', page('of now', 'products'), {});
    expect(await shown('/zh')).toBe('of now');
  });
});

describe('leftovers', () => {
  test('of renderings that never ended are forgotten', async () => {
    for (let number = 0; number < 50; number += 1) await shown(`/zh/broken/${number}`);
    vi.advanceTimersByTime(11 * 60_000);
    await shown('/zh');
    expect([...pages.begun.keys()]).toEqual(['/zh']);
  });

  test('of tags do not grow without bound, and nothing stale is shown for it', async () => {
    await shown('/zh');
    await cache.set('/zh', page('one', 'products'), {});
    await shown('/en');
    pages.outdate(['products']);
    for (let number = 0; number < 50_000; number += 1) pages.outdate([`product-${number}`]);
    await cache.set('/en', page('of before', 'products'), {});
    expect(pages.outdated.size).toBeLessThanOrEqual(20_000);
    expect([await shown('/zh'), await shown('/en')]).toEqual([undefined, undefined]);
  });
});
