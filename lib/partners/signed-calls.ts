import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { type PartnerName, PartnerRefused, PartnerUnreachable, PartnerUntrusted } from './errors';
import { checkSignature, signedHeaders } from './signature';

/** Where a partner is, and the keys of both ends. */
export interface PartnerAddress {
  name: PartnerName;
  baseUrl: string;
  /** Signs what we send. */
  ourKey: KeyObject;
  /** Verifies what it answers. */
  itsKey: KeyObject;
}

const timeLimitMs = 8_000;
const answerBytesMax = 64 * 1024;

const refusal = z.object({ error: z.object({ code: z.string().max(60), message: z.string().max(500) }) });

/** Sends JSON and returns the verified answer; a refusal is thrown as PartnerRefused with the partner's code. */
export async function postSigned<T>(to: PartnerAddress, path: string, body: object, answer: z.ZodType<T>): Promise<T> {
  const raw = JSON.stringify(body);
  return read(to, await call(to, 'POST', path, raw), answer);
}

/** Asks and returns the verified answer, or null where the partner knows nothing under this path. */
export async function getSigned<T>(to: PartnerAddress, path: string, answer: z.ZodType<T>): Promise<T | null> {
  const received = await call(to, 'GET', path, null);
  return received.status === 404 ? null : read(to, received, answer);
}

interface Received {
  status: number;
  raw: string;
}

async function call(to: PartnerAddress, method: 'GET' | 'POST', path: string, raw: string | null): Promise<Received> {
  const headers = { ...signedHeaders(to.ourKey, raw ?? path), 'content-type': 'application/json' };
  const { status, text, timestamp, signature } = await exchange(to, method, path, headers, raw);
  // A failure of the partner's machinery may come unsigned from something in front of it; it decides nothing.
  if (status >= 500) throw new PartnerUnreachable(to.name, `HTTP ${status}`);
  const verdict = checkSignature(to.itsKey, { timestamp, signature, content: text });
  if (verdict !== 'GENUINE') throw new PartnerUntrusted(to.name, `${verdict} answer, HTTP ${status}`);
  return { status, raw: text };
}

async function exchange(
  to: PartnerAddress,
  method: string,
  path: string,
  headers: Record<string, string>,
  body: string | null,
) {
  try {
    const signal = AbortSignal.timeout(timeLimitMs);
    const response = await fetch(to.baseUrl + path, { method, headers, body, signal, redirect: 'manual' });
    return {
      status: response.status,
      text: await readAtMost(response, answerBytesMax),
      timestamp: response.headers.get('x-timestamp'),
      signature: response.headers.get('x-signature'),
    };
  } catch (error) {
    throw new PartnerUnreachable(to.name, error instanceof Error ? error.message : String(error));
  }
}

async function readAtMost(response: Response, bytesMax: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > bytesMax) throw new Error(`The answer is longer than ${bytesMax} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function read<T>(to: PartnerAddress, { status, raw }: Received, answer: z.ZodType<T>): T {
  const json = parseJson(raw);
  if (status >= 400) {
    const refused = refusal.safeParse(json);
    throw new PartnerRefused(to.name, refused.success ? refused.data.error.code : `HTTP ${status}`);
  }
  const parsed = answer.safeParse(json);
  if (!parsed.success) throw new PartnerUntrusted(to.name, 'The answer is not what was agreed.');
  return parsed.data;
}

/** What a text parses to, or undefined. */
export function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}
