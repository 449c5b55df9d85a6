import { randomUUID } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { config } from '@/lib/config';
import type { RequestInfo } from '@/lib/db';
import { type Locale, localeCookie, negotiateLocale } from '@/lib/i18n/locales';
import { Forbidden } from '@/lib/kernel/errors';
import { clientAddressHeader } from './client-address';

/** Where a call came from. The language is that of the page the form stood on. */
export async function requestInfo(): Promise<RequestInfo> {
  const sent = await headers();
  return {
    id: `req_${randomUUID()}`,
    ip: sent.get(clientAddressHeader) ?? '',
    userAgent: sent.get('user-agent') ?? '',
    locale: await callerLocale(sent),
  };
}

async function callerLocale(sent: Headers): Promise<Locale> {
  const referrer = sent.get('referer');
  const first = referrer && URL.canParse(referrer) ? new URL(referrer).pathname.split('/')[1] : undefined;
  if (first === 'zh' || first === 'en') return first;
  return negotiateLocale((await cookies()).get(localeCookie)?.value, sent.get('accept-language'));
}

/**
 * Refuses calls that did not come from our own pages. Next lets a missing Origin pass and believes X-Forwarded-Host,
 * so the door looks for itself: Origin must be ours; without it, the browser must say same-origin.
 */
export async function assertOwnOrigin(): Promise<void> {
  const sent = await headers();
  const origin = sent.get('origin');
  if (origin === null) {
    if (sent.get('sec-fetch-site') === 'same-origin') return;
    throw new Forbidden();
  }
  const host = URL.canParse(origin) ? new URL(origin).host : null;
  if (host === null || (host !== sent.get('host') && host !== new URL(config().baseUrl).host)) throw new Forbidden();
}
