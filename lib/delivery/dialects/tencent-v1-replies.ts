import { z } from 'zod';
import type { AdditionalInfo, InstanceEventKind, VendorReply } from '../events';

// Endpoints of many makes answer here, so a reply may hold more than we know. What is kept of it is short, printable and,
// where it becomes a link, an http address: a buyer will see it.

const notReady = '0';
const linkMax = 1000;
const infoLinesMax = 20;

const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]);
const anyText = z.union([z.string(), z.number().transform(String)]).transform(printable);

const signId = z
  .union([z.string(), z.number().int().nonnegative().transform(String)])
  .transform((text) => text.trim())
  .pipe(z.string().regex(/^[\x21-\x7e]{1,11}$/));

const createdReply = z.looseObject({
  signId,
  appInfo: z.looseObject({ website: z.unknown(), authUrl: z.unknown() }).partial().nullish().catch(null),
  additionalInfo: z.array(z.unknown()).nullish().catch(null),
});
const refusableReply = z.looseObject({ success: flag });
const echoReply = z.looseObject({ echoback: z.string().max(200) });
const request = z.looseObject({ requestId: z.string() });
const infoLine = z.looseObject({ name: anyText, value: anyText });

/** Reads the answer to a call. `success` may be a boolean or its name; a `signId` of "0" means accepted, not ready. */
export function readTencentV1Reply(kind: InstanceEventKind, text: string): VendorReply {
  const answer = parseJson(text);
  const verdict = refusableReply.safeParse(answer);
  if (verdict.success && !verdict.data.success) return { outcome: 'refused' };
  if (kind !== 'created') return { outcome: verdict.success ? 'done' : 'malformed' };
  const created = createdReply.safeParse(answer);
  if (!created.success) return { outcome: 'malformed' };
  const { data } = created;
  if (data.signId === notReady) return { outcome: 'accepted' };
  return {
    outcome: 'created',
    signId: data.signId,
    website: linkOrNull(data.appInfo?.website),
    authUrl: linkOrNull(data.appInfo?.authUrl),
    additionalInfo: infoLines(data.additionalInfo ?? []),
  };
}

/** Whether the answer to a verification repeats the text it was given. */
export function repeatsEcho(text: string, echo: string): boolean {
  const answer = echoReply.safeParse(parseJson(text));
  return answer.success && answer.data.echoback === echo;
}

/** The request id of a body the market wrote. */
export function requestIdIn(body: string): string | null {
  return request.safeParse(parseJson(body)).data?.requestId ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// An address without a scheme is what many write; one with another scheme would run in the buyer's browser.
function linkOrNull(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > linkMax) return null;
  const typed = value.trim();
  const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !/^[^/]+:\d/.test(typed) ? typed : `https://${typed}`;
  if (typed === '' || !URL.canParse(address)) return null;
  const url = new URL(address);
  return ['https:', 'http:'].includes(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
}

function infoLines(lines: unknown[]): AdditionalInfo[] {
  return lines
    .slice(0, infoLinesMax)
    .map((line) => infoLine.safeParse(line))
    .flatMap(({ data }) => (data ? [{ name: data.name.slice(0, 60), value: data.value.slice(0, 500) }] : []))
    .filter(({ name, value }) => name !== '' && value !== '');
}

// Postgres takes neither NUL nor half a surrogate pair, and control characters belong in no page.
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
