import type { Metadata } from 'next';
import { config } from '@/lib/config';
import { operatorName } from '@/lib/i18n/brand';
import { requireLocale } from '@/lib/i18n/current';
import { type Locale, languageTags, localePath, locales } from '@/lib/i18n/locales';

export interface PageFacts {
  /** The page's own address, without language: the one search engines should keep. */
  path: string;
  title: string;
  description: string;
  /** Lists that anyone can make up, such as searches, stay out of search engines. */
  hidden?: boolean;
}

/** What search engines and shared links read of a market page: title, description, its one address and its other language. */
export async function pageMetadata({ path, title, description, hidden }: PageFacts): Promise<Metadata> {
  const locale = await requireLocale();
  const languages = Object.fromEntries(locales.map((each) => [languageTags[each], marketAddress(each, path)]));
  const short = description.length > 160 ? `${description.slice(0, 159)}…` : description;
  return {
    title,
    description: short,
    alternates: {
      canonical: marketAddress(locale, path),
      languages: { ...languages, 'x-default': marketAddress('zh', path) },
    },
    ...(hidden && { robots: { index: false, follow: true } }),
    openGraph: {
      type: 'website',
      siteName: operatorName(locale),
      title,
      description: short,
      url: marketAddress(locale, path),
    },
  };
}

/** A page's whole address in a language. */
export function marketAddress(locale: Locale, path: string): string {
  return config().baseUrl + localePath(locale, path);
}
