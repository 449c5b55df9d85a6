import { localeCookie, localePath, negotiateLocale } from '@/lib/i18n/locales';

/** The bare address leads to the market in the reader's language: the one chosen before, else the browser's. */
export function GET(request: Request): Response {
  const locale = negotiateLocale(rememberedLocale(request), request.headers.get('accept-language'));
  return new Response(null, {
    status: 307,
    headers: {
      location: localePath(locale, '/'),
      'cache-control': 'private, no-store',
      vary: 'Cookie, Accept-Language',
    },
  });
}

function rememberedLocale(request: Request): string | undefined {
  const cookies = request.headers.get('cookie') ?? '';
  return cookies
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([name]) => name === localeCookie)?.[1];
}
