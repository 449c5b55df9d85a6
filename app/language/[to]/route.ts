import { defaultLocale, isLocale, localeCookie, switchLocale } from '@/lib/i18n/locales';

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Remembers a language and returns to the page the reader came from, in that language. */
export async function GET(request: Request, { params }: { params: Promise<{ to: string }> }): Promise<Response> {
  const { to } = await params;
  const locale = isLocale(to) ? to : defaultLocale;
  const secure = new URL(request.url).protocol === 'https:' ? '; Secure' : '';
  return new Response(null, {
    status: 303,
    headers: {
      // Only a path of ours, never another host: it begins with /zh or /en.
      location: switchLocale(cameFrom(request), locale),
      'set-cookie': `${localeCookie}=${locale}; Path=/; Max-Age=${ONE_YEAR_SECONDS}; SameSite=Lax; HttpOnly${secure}`,
      'cache-control': 'private, no-store',
    },
  });
}

function cameFrom(request: Request): string {
  const referrer = request.headers.get('referer') ?? '';
  if (!URL.canParse(referrer)) return '/';
  const { pathname, search } = new URL(referrer);
  return pathname + search;
}
