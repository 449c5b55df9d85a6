import { createTranslator } from 'next-intl';
import type { Locale } from './locales';
import { messagesOf } from './messages';

type Values = Record<string, string | number | Date>;

/** Words outside a page: in actions, e-mails and documents. Keys begin with the catalogue's file name. */
export interface Words {
  (key: string, values?: Values): string;
  has(key: string): boolean;
}

/** The words of a language, for code that has no page around it. */
export function wordsOf(locale: Locale): Words {
  // The catalogues are read from files, so their keys are not known to the type checker.
  return createTranslator({ locale, messages: messagesOf(locale), timeZone: 'Asia/Shanghai' }) as unknown as Words;
}
