import { createHash } from 'node:crypto';

/** What JSON can hold: fen are strings, instants ISO strings. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** An object of JSON values; a missing key and an undefined one are the same. */
export type JsonObject = { readonly [key: string]: JsonValue | undefined };

/** One line of arithmetic: label is a message key, expression reads "2000.00 × 10% = 200.00". */
export type Step = { label: string; expression: string; result: string };

/** A decision as it is stored, shown and recomputed: rules cited, policy in force, inputs, arithmetic, outcome. GEN-14. */
export type Decision = {
  kind: string;
  ruleIds: readonly string[];
  policyVersion: string;
  inputs: JsonObject;
  steps: readonly Step[];
  outcome: JsonObject;
};

/** Whether a recomputed decision equals the stored one in every part, key order aside (jsonb reorders keys). */
export function sameDecision(a: Decision, b: Decision): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** The SHA-256 of the canonical JSON, as 64 hex digits: one content, one hash. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/**
 * One text per content: keys sorted, undefined keys left out, bigint as decimal string, Date as ISO string.
 * TypeError for what JSON would silently lose or bend (NaN, functions, Map, undefined in an array).
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'bigint') return JSON.stringify(value.toString());
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  // Array.from visits holes as undefined, which are then refused instead of vanishing.
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`;
  if (isPlainObject(value)) return `{${canonicalMembers(value).join(',')}}`;
  throw new TypeError(`Not representable in JSON: ${Object.prototype.toString.call(value)}`);
}

function canonicalMembers(value: Record<string, unknown>): string[] {
  return Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
