/** The languages of the market; the first is the default. */
export const locales = ['zh', 'en'] as const;

export type Locale = (typeof locales)[number];

export const defaultLocale: Locale = 'zh';

/** The cookie that remembers the reader's choice of language. */
export const localeCookie = 'market_locale';

/** What `<html lang>` and `hreflang` say for each language. */
export const languageTags: Record<Locale, string> = { zh: 'zh-CN', en: 'en' };

/** Whether a text names one of our languages. */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/**
 * The address of a page in a language: `localePath('en', '/rules#DEP-03')` is `/en/rules#DEP-03`. An address that names its
 * language, or another site, stays as it is.
 */
export function localePath(locale: Locale, path: string): string {
  if (!path.startsWith('/') || isLocale(path.split(/[/?#]/)[1])) return path;
  return path === '/' ? `/${locale}` : `/${locale}${path}`;
}

/** The same page in another language; an address without a language becomes the start page. */
export function switchLocale(pathAndQuery: string, to: Locale): string {
  const [, first = '', rest = ''] = /^\/([^/?#]*)(.*)$/s.exec(pathAndQuery) ?? [];
  return isLocale(first) ? `/${to}${rest}` : `/${to}`;
}

/** The language for a reader who named none in the address: the remembered one, else the browser's, else ours. */
export function negotiateLocale(remembered: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(remembered)) return remembered;
  return preferredLanguages(acceptLanguage ?? '').find(isLocale) ?? defaultLocale;
}

// "en-GB;q=0.8, zh" → ['zh', 'en']: primary subtags, most wanted first.
function preferredLanguages(header: string): string[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { language: tag.split('-')[0]?.toLowerCase() ?? '', quality: quality ? Number(quality) : 1 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}
