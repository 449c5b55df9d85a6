import { encode } from 'next-auth/jwt';
import { config } from '@/lib/config';
import type { Actor, Context, Db } from '@/lib/db';

/** A context as a door would make it. */
export function contextOf<A extends Actor>(db: Db, actor: A): Context<A> {
  return {
    db,
    actor,
    now: new Date(),
    request: { id: 'req_bench', ip: '127.0.0.1', userAgent: 'bench', locale: 'zh' },
    changes: [],
    touchedTags: new Set(),
  };
}

/** The cookie a browser with this session sends. */
export async function cookieOf(sessionId: string): Promise<string> {
  const token = await encode({ token: { sid: sessionId }, secret: config().authSecret, maxAge: 86_400 });
  return `market_session=${token}`;
}
