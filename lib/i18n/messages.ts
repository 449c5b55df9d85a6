import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AbstractIntlMessages } from 'next-intl';
import type { Locale } from './locales';

const catalogues = new Map<Locale, AbstractIntlMessages>();

/** Every message of a language: one namespace per file of `messages/<locale>`, named like the file. */
export function messagesOf(locale: Locale): AbstractIntlMessages {
  const known = catalogues.get(locale);
  if (known) return known;
  const messages = readCatalogue(locale);
  // While developing, words are read anew for each request, so that a changed file shows at once.
  if (process.env.NODE_ENV === 'production') catalogues.set(locale, messages);
  return messages;
}

function readCatalogue(locale: Locale): AbstractIntlMessages {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'messages', locale);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [file.replace(/\.json$/, ''), JSON.parse(readFileSync(path.join(folder, file), 'utf8'))]),
  );
}
