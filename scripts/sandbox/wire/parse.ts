import { z } from 'zod';
import { Refusal } from './server';

/** A JSON body against its schema; the refusal names the first field that is wrong. */
export function parseJson<T>(schema: z.ZodType<T>, rawBody: string): T {
  let value: unknown;
  try {
    value = JSON.parse(rawBody === '' ? '{}' : rawBody);
  } catch {
    throw new Refusal(400, 'REQUEST_INVALID', 'The body is not JSON.');
  }
  return parseWith(schema, value);
}

/** A form posted by a browser; empty fields count as not given. */
export function parseForm<T>(schema: z.ZodType<T>, rawBody: string): T {
  const given = [...new URLSearchParams(rawBody)].filter(([, value]) => value !== '');
  return parseWith(schema, Object.fromEntries(given));
}

function parseWith<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue?.path.join('.') || 'body';
  throw new Refusal(400, 'REQUEST_INVALID', `${field}: ${issue?.message ?? 'invalid'}`);
}

/** An absolute http or https address without credentials. */
export const webAddress = z.string().max(500).refine(isWebAddress, 'must be an http or https address');

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'http:' || url.protocol === 'https:') && url.username === '' && url.password === '';
}

/** Fen as a decimal string, 1 fen to ten billion yuan. */
export const fenText = z.string().regex(/^[1-9]\d{0,11}$/, 'must be fen as a decimal string');
