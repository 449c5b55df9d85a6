import type { Actor, Context, Db } from '@/lib/db';

/** A context as a door would make it. `now` is the market's time; the default is a Friday morning in Beijing. */
export function contextFor<A extends Actor>(db: Db, actor: A, now: Date | string = '2026-11-20T02:00:00Z'): Context<A> {
  return {
    db,
    actor,
    now: new Date(now),
    request: { id: 'req_test', ip: '127.0.0.1', userAgent: 'vitest', locale: 'zh' },
    changes: [],
    touchedTags: new Set(),
  };
}
