import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locales';
import { type Argument, argumentsOf, tagsOf } from './icu-arguments';

const folder = path.resolve(import.meta.dirname, '../messages');
const files = [...new Set(locales.flatMap((locale) => readdirSync(path.join(folder, locale))))].sort();

describe('what a message asks for', () => {
  it.each([
    ['{name}，你好', [['name', 'text']]],
    [
      '{count, plural, one {# day of {total}} other {# days}}',
      [
        ['count', 'plural'],
        ['total', 'text'],
      ],
    ],
    [
      '{unit, select, over {Due} other {{days} d}}',
      [
        ['days', 'text'],
        ['unit', 'select'],
      ],
    ],
    ["'{'not one'}' {at, date, short}", [['at', 'date']]],
    ['none', []],
  ])('%s', (message, expected) => {
    expect(argumentsOf(message).map(({ name, type }) => [name, type])).toEqual(expected);
  });

  it('sees tags', () => {
    expect(tagsOf('see <rule>DEP-03</rule> and <b>pay</b>')).toEqual(['b', 'rule']);
  });
});

describe('the catalogues', () => {
  it('are there to be compared', () => {
    expect(files.length).toBeGreaterThan(3);
  });

  it.each(files)('%s says the same things in both languages', (file) => {
    const [zh, en] = locales.map((locale) => leavesOf(readCatalogue(locale, file)));
    expect([...(en?.keys() ?? [])].sort()).toEqual([...(zh?.keys() ?? [])].sort());
  });

  it.each(files)('%s asks for the same values in both languages', (file) => {
    const [zh, en] = locales.map((locale) => leavesOf(readCatalogue(locale, file)));
    const differing = [...(zh ?? [])].filter(([key, message]) => demandOf(message) !== demandOf(en?.get(key) ?? ''));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it.each(locales.flatMap((locale) => files.map((file) => [locale, file] as const)))(
    '%s/%s can be read aloud',
    (locale, file) => {
      const catalogue = readCatalogue(locale, file);
      const speaker = speakerOf(locale, catalogue);
      for (const [key, message] of leavesOf(catalogue)) {
        const spoken = speaker.markup(`file.${key}`, sampleValues(message));
        expect(spoken.trim(), `${locale}/${file} ${key}`).not.toBe('');
      }
    },
  );
});

type Samples = Record<string, string | number | Date | ((chunks: string) => string)>;

// Speaks like a page does, but throws where a page would show a bare key.
function speakerOf(locale: Locale, catalogue: Record<string, unknown>) {
  const onError = (error: Error) => {
    throw error;
  };
  const speaker: unknown = createTranslator({
    locale,
    messages: { file: catalogue },
    onError,
    timeZone: 'Asia/Shanghai',
  });
  // The catalogue is read from a file, so its keys are not known to the type checker.
  return speaker as { markup(key: string, values: Samples): string };
}

function readCatalogue(locale: Locale, file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(path.join(folder, locale, file), 'utf8'));
}

// `{ a: { b: "…" } }` → `a.b` → "…". Anything but texts and groups of texts is a mistake.
function leavesOf(group: Record<string, unknown>, prefix = ''): Map<string, string> {
  const leaves = new Map<string, string>();
  for (const [key, value] of Object.entries(group)) {
    if (typeof value === 'string') leaves.set(prefix + key, value);
    else if (isGroup(value)) for (const leaf of leavesOf(value, `${prefix}${key}.`)) leaves.set(...leaf);
    else throw new TypeError(`${prefix}${key} is neither a text nor a group of texts`);
  }
  return leaves;
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Chinese has no plural forms, so where English counts (`plural`) Chinese may just say the number.
function demandOf(message: string): string {
  const names = argumentsOf(message).map(({ name, type }) => (type === 'select' ? `${name}:select` : name));
  return JSON.stringify([[...new Set(names)], tagsOf(message)]);
}

function sampleValues(message: string): Samples {
  const values = argumentsOf(message).map((argument) => [argument.name, sampleOf(argument)]);
  return Object.fromEntries([...values, ...tagsOf(message).map((tag) => [tag, (chunks: string) => chunks])]);
}

function sampleOf({ type }: Argument): string | number | Date {
  if (type === 'date' || type === 'time') return new Date('2026-09-24T06:00:00Z');
  return type === 'select' ? 'other' : type === 'text' ? 'x' : 3;
}
