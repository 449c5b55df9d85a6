import { DomainError } from '@/lib/kernel/errors';
import type { JsonObject } from '@/lib/kernel/receipts';

const deepest = 5;
/** As many as the longest list of ours, the orders of one withdrawal, and more. */
const longestList = 1_000;
/** As many as the largest form of ours, twenty specs with forty prices each, and more. */
const mostFields = 4_000;

/** What the audit row keeps of a text, and of all texts of a form together. */
const auditedTextMax = 2_000;
const auditedFormMax = 20_000;

/** More fields or values than any form of ours has. To leave some out would act on what nobody asked for. */
export class FormTooLarge extends DomainError {
  readonly code = 'web.formTooLarge';
}

export type Typed = { [name: string]: Typed | Typed[] | string | File };

/**
 * Turns a form into plain data: `a.b` nests, `a.0.b` lists, `a[]` is a list even of one. Fields React and the door add
 * are left out. Anything odder than a form of ours could be is refused by the schema: unknown keys do not pass.
 */
export function readForm(data: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null);
  const fields = fieldsOf(data);
  if (fields.size > mostFields) throw new FormTooLarge();
  for (const [name, sent] of fields) {
    if (sent.length > longestList) throw new FormTooLarge();
    const values = sent.map((value) => (typeof value === 'string' ? withoutNul(value) : value));
    const isList = name.endsWith('[]');
    const path = withoutNul(isList ? name.slice(0, -2) : name).split('.');
    place(root, path.slice(0, deepest + 1), isList ? values : values.at(-1));
  }
  return listsFromNumbers(root) as Record<string, unknown>;
}

/** A form's own fields, neither React's nor the door's, with all values of each; read in one pass, however many there are. */
function fieldsOf(data: FormData): Map<string, FormDataEntryValue[]> {
  const fields = new Map<string, FormDataEntryValue[]>();
  for (const [name, value] of data) {
    if (name.startsWith('$ACTION') || name === 'idempotencyKey') continue;
    const values = fields.get(name);
    if (values) values.push(value);
    else fields.set(name, [value]);
  }
  return fields;
}

/** Postgres stores no NUL, and no person types one. */
function withoutNul(text: string): string {
  return text.replaceAll('\u0000', '');
}

function place(target: Record<string, unknown>, path: string[], value: unknown): void {
  const [first = '', ...rest] = path;
  if (rest.length === 0) {
    target[first] = value;
    return;
  }
  const next = target[first];
  const child = isPlain(next) ? next : Object.create(null);
  target[first] = child;
  place(child, rest, value);
}

// `{ '0': a, '2': b }` → [a, b]: rows removed in the browser leave gaps, which mean nothing.
function listsFromNumbers(value: unknown): unknown {
  if (!isPlain(value)) return value;
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => /^\d{1,3}$/.test(key))) {
    return keys.sort((a, b) => Number(a) - Number(b)).map((key) => listsFromNumbers(value[key]));
  }
  return Object.fromEntries(keys.map((key) => [key, listsFromNumbers(value[key])]));
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === null;
}

/** What a refusal hands back: typed texts, never secrets or files. */
export function typedValues(data: FormData, secrets: readonly string[]): Record<string, string | string[]> {
  const fields = [...fieldsOf(data)].filter(([name]) => !secrets.includes(name)).slice(0, mostFields);
  const typed = fields.flatMap(([name, values]): [string, string | string[]][] => {
    const texts = values.filter((value) => typeof value === 'string').slice(0, longestList);
    const [only] = texts;
    if (only === undefined) return [];
    return [[name, texts.length === 1 ? only : texts]];
  });
  // Not by assignment: `__proto__` is a name like any other.
  return Object.fromEntries(typed);
}

/**
 * What the audit row keeps of a form: texts as typed, files by name and size, secrets not at all. Of a form longer than
 * anyone types by hand only the beginning, so that nobody fills the disk by being refused.
 */
export function auditedInput(form: Record<string, unknown>, secrets: readonly string[] = []): JsonObject {
  let left = auditedFormMax;
  const take = (text: string, max: number): string => {
    // Half a character, cut off at the end, is nothing Postgres takes.
    const kept = text.slice(0, Math.min(max, left)).toWellFormed();
    left -= kept.length;
    return kept;
  };
  const plain = (value: unknown): JsonObject[string] => {
    if (value instanceof File) return { file: take(value.name, 120), bytes: value.size };
    if (Array.isArray(value)) return value.filter(() => left > 0).map((item) => plain(item) ?? null);
    if (typeof value === 'object' && value !== null) return plainObject(Object.entries(value));
    return take(String(value), auditedTextMax);
  };
  const plainObject = (entries: [string, unknown][]): JsonObject =>
    Object.fromEntries(entries.flatMap(([key, inner]) => (left > 0 ? [[take(key, 120), plain(inner)]] : [])));
  return plainObject(Object.entries(form).map(([key, value]) => [key, secrets.includes(key) ? '[hidden]' : value]));
}

/** A form's whole content, to tell whether two are the same; files by name, kind and size. */
export function wholeContent(form: Record<string, unknown>): string {
  return JSON.stringify(form, (_key, value: unknown) =>
    value instanceof File ? { file: value.name, type: value.type, bytes: value.size } : value,
  );
}
