import { createHmac } from 'node:crypto';
import type { Table } from '../wire/journal';
import { type Incoming, Refusal } from '../wire/server';
import { isSame, loginFreshSeconds, requireQuerySignature } from './protocol';

const sessionHours = 12;

/** Ways into an instance: the address given to the market, the first account, and the cookie that follows. */
export class LoginLinks {
  constructor(
    private readonly token: string,
    private readonly baseUrl: () => string,
    /** When each login event was used, in seconds, so that none opens twice. */
    private readonly usedEvents: Table<{ at: number }>,
  ) {}

  website(): string {
    return `${this.baseUrl()}/welcome`;
  }

  address(signId: string): string {
    return `${this.baseUrl()}/login?signId=${signId}&key=${this.secret('link', signId)}`;
  }

  account(signId: string): string {
    return `admin@${signId}`;
  }

  /** Derived, not stored: a repeated answer tells the same one. */
  password(signId: string): string {
    return this.secret('password', signId).slice(0, 14);
  }

  /** Which instance the address opens; refused when it is not ours, or the market's signature on it is not right. */
  opened(query: URLSearchParams): string {
    const signId = query.get('signId') ?? '';
    if (!isSame(query.get('key') ?? '', this.secret('link', signId))) {
      throw new Refusal(403, 'LINK_INVALID', '登录链接无效，请从市场的控制台重新进入。 This link is not valid.');
    }
    if (['signature', 'timestamp', 'eventId'].some((name) => query.has(name))) this.spendEvent(query);
    return signId;
  }

  isPassword(signId: string, given: string): boolean {
    return isSame(given, this.password(signId));
  }

  /** The cookie is bound to its instance by path and by signature. */
  cookie(signId: string): string {
    const until = Math.floor(Date.now() / 1000) + sessionHours * 3600;
    const value = `${until}.${this.secret(`session.${until}`, signId)}`;
    return `nestleaf=${value}; Path=/instances/${signId}; Max-Age=${sessionHours * 3600}; HttpOnly; SameSite=Lax`;
  }

  endedCookie(signId: string): string {
    return `nestleaf=; Path=/instances/${signId}; Max-Age=0; HttpOnly; SameSite=Lax`;
  }

  isSignedIn(signId: string, { headers }: Incoming): boolean {
    const value = /(?:^|;\s*)nestleaf=([^;]*)/.exec(headers.cookie ?? '')?.[1] ?? '';
    const [until = '', signature = ''] = value.split('.');
    return Number(until) > Date.now() / 1000 && isSame(signature, this.secret(`session.${until}`, signId));
  }

  private spendEvent(query: URLSearchParams): void {
    const eventId = requireQuerySignature(this.token, query, loginFreshSeconds);
    const now = Math.floor(Date.now() / 1000);
    const key = `${eventId}.${query.get('timestamp')}`;
    if (this.usedEvents.get(key) !== undefined) {
      throw new Refusal(403, 'LINK_USED', '登录链接已使用，请从市场的控制台重新进入。 This link was used already.');
    }
    this.usedEvents.put(key, { at: now });
    // By then the signature itself is too old.
    for (const [old, { at }] of this.usedEvents.entries())
      if (now - at > 4 * loginFreshSeconds) this.usedEvents.drop(old);
  }

  private secret(purpose: string, signId: string): string {
    return createHmac('sha256', `nestleaf ${purpose} ${this.token}`).update(signId).digest('hex').slice(0, 40);
  }
}
