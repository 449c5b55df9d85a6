import type { Locale } from './locales';

const operatorNames: Record<Locale, string> = { zh: '榫云市场', en: 'Tenon Cloud Market' };

/** The name of whoever runs this market, as shown to readers of a language. */
export function operatorName(locale: Locale): string {
  return operatorNames[locale];
}
