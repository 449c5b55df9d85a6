import { config } from '@/lib/config';
import type { Locale } from './locales';

/** The name of whoever runs this market, as shown to readers of a language. */
export function operatorName(locale: Locale): string {
  return config().operatorName[locale];
}
