import { isLocale } from '@/lib/i18n/locales';

const home = 'http://market.invalid';
const leadsBack = ['/sign-in', '/register', '/sign-out'];

/**
 * Where to go after signing in: a path of this market without its language, with its query. Whatever else was asked
 * for, another host above all, becomes `otherwise`.
 */
export function localNext(asked: string | undefined, otherwise: string): string {
  // Browsers read a backslash as a slash and skip control characters, so neither may come near the host.
  if (!asked?.startsWith('/') || /^\/[/\\]|[\\\p{Cc}]/u.test(asked) || !URL.canParse(asked, home)) return otherwise;
  const { origin, pathname, search } = new URL(asked, home);
  const [, first = '', ...rest] = pathname.split('/');
  const path = isLocale(first) ? `/${rest.join('/')}` : pathname;
  if (origin !== home || path.startsWith('//') || leadsBack.includes(path)) return otherwise;
  return path + search;
}
