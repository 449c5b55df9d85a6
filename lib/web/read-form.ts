import type { JsonObject } from '@/lib/kernel/receipts';

const deepest = 5;
const longestList = 200;
const mostFields = 500;

export type Typed = { [name: string]: Typed | Typed[] | string | File };

/**
 * Turns a form into plain data: `a.b` nests, `a.0.b` lists, `a[]` is a list even of one. Fields React and the door add
 * are left out. Anything odder than a form of ours could be is refused by the schema: unknown keys do not pass.
 */
export function readForm(data: FormData): Record<string, unknown> {
  const root: Record<string, unknown> = Object.create(null);
  let count = 0;
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION') || name === 'idempotencyKey') continue;
    count += 1;
    if (count > mostFields) break;
    const isList = name.endsWith('[]');
    const values = data.getAll(name).slice(0, longestList).map(withoutNul);
    place(root, (isList ? name.slice(0, -2) : name).split('.').slice(0, deepest + 1), isList ? values : values.at(-1));
  }
  return listsFromNumbers(root) as Record<string, unknown>;
}

/** Postgres stores no NUL, and no person types one. */
function withoutNul(value: FormDataEntryValue): FormDataEntryValue {
  return typeof value === 'string' ? value.replaceAll('\u0000', '') : value;
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
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name.startsWith('$ACTION') || name === 'idempotencyKey' || secrets.includes(name)) continue;
    const texts = data.getAll(name).filter((value) => typeof value === 'string');
    if (texts.length === 0) continue;
    const [only = ''] = texts;
    values[name] = texts.length === 1 ? only : texts;
  }
  return values;
}

/** What the audit row keeps of a form: texts as typed, files by name and size, secrets not at all. */
export function auditedInput(form: Record<string, unknown>, secrets: readonly string[] = []): JsonObject {
  const plain = (value: unknown): JsonObject[string] => {
    if (value instanceof File) return { file: value.name.slice(0, 120), bytes: value.size };
    if (Array.isArray(value)) return value.map((item) => plain(item) ?? null);
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
    }
    return String(value).slice(0, 2000);
  };
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => [key, secrets.includes(key) ? '[hidden]' : plain(value)]),
  );
}
