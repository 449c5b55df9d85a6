import { notFound } from 'next/navigation';
import { locale as localeSegment } from 'next/root-params';
import { defaultLocale, isLocale, type Locale } from './locales';

/** The language of the page being rendered; an unknown first segment reads as the default language. */
export async function currentLocale(): Promise<Locale> {
  const segment: string | undefined = await localeSegment();
  return isLocale(segment) ? segment : defaultLocale;
}

/** The language of the page being rendered; an unknown first segment is an unknown page. */
export async function requireLocale(): Promise<Locale> {
  const segment: string | undefined = await localeSegment();
  if (!isLocale(segment)) notFound();
  return segment;
}
