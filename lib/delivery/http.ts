import { lookup } from 'node:dns/promises';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { config } from '@/lib/config';
import { classifyAddress, mayConnect } from './addresses';

/** Why a call brought no final answer; worded in `messages/` under `delivery.failures`. */
export type CallFailure =
  | 'NOT_CONFIGURED'
  | 'ADDRESS_REFUSED'
  | 'UNRESOLVED'
  | 'UNREACHABLE'
  | 'TIMEOUT'
  | 'REDIRECTED'
  | 'TOO_LARGE'
  | 'BAD_STATUS'
  | 'MALFORMED'
  | 'REFUSED'
  | 'NOT_READY'
  | 'WRONG_ECHO';

/** What came back from a vendor's endpoint: its whole answer, or why there is none with what was read of it. */
export interface VendorAnswer {
  status: number | null;
  body: string | null;
  failure: CallFailure | null;
  durationMs: number;
}

export interface VendorRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface HttpLimits {
  allowPrivate: boolean;
  timeoutMs: number;
  maxAnswerBytes: number;
}

/** The protocol's five seconds, and far more than any honest answer weighs. */
export const vendorHttpLimits = { timeoutMs: 5_000, maxAnswerBytes: 64 * 1024 } as const;

/** How requests leave for vendors; tests put another in its place. */
export type PostToVendor = (request: VendorRequest) => Promise<VendorAnswer>;

/** Posts as this market is set up: private addresses only where the operator allows them. */
export const postAsConfigured: PostToVendor = (request) =>
  postToVendor(request, { ...vendorHttpLimits, allowPrivate: config().allowPrivateVendorUrls });

class CallFailed extends Error {
  constructor(
    readonly failure: CallFailure,
    readonly status: number | null = null,
    readonly body: string | null = null,
  ) {
    super(failure);
  }
}

/**
 * Posts to an address a vendor typed: the name is resolved first, forbidden addresses are refused, and the connection goes
 * to exactly the address that was checked, so that a name cannot change its mind in between. Redirects are not followed,
 * the answer is cut off at its limit, the whole exchange at the time limit. Never throws.
 */
export async function postToVendor(request: VendorRequest, limits: HttpLimits): Promise<VendorAnswer> {
  const startedAt = performance.now();
  const durationMs = () => Math.round(performance.now() - startedAt);
  const expired = new AbortController();
  const timer = setTimeout(() => expired.abort(), limits.timeoutMs);
  try {
    const url = new URL(request.url);
    const address = await orTimeout(resolve(url, limits), expired.signal);
    const { status, body } = await orTimeout(exchange(url, address, request, limits, expired.signal), expired.signal);
    return { status, body, failure: null, durationMs: durationMs() };
  } catch (error) {
    const { failure, status, body } = error instanceof CallFailed ? error : new CallFailed('UNREACHABLE');
    return { status, body, failure, durationMs: durationMs() };
  } finally {
    clearTimeout(timer);
    // Whatever is still open belongs to nobody now.
    expired.abort();
  }
}

type Resolved = { address: string; family: 4 | 6 };

async function resolve(url: URL, { allowPrivate }: HttpLimits): Promise<Resolved> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [{ address: host, family: isIP(host) }] : await lookUp(host);
  const first = addresses[0];
  if (!first) throw new CallFailed('UNRESOLVED');
  // One forbidden address among public ones is how a name is made to change its mind.
  if (!addresses.every(({ address }) => mayConnect(address, { allowPrivate }))) throw new CallFailed('ADDRESS_REFUSED');
  if (url.protocol === 'http:' && classifyAddress(first.address) !== 'LOOPBACK')
    throw new CallFailed('ADDRESS_REFUSED');
  return { address: first.address, family: first.family === 6 ? 6 : 4 };
}

async function lookUp(host: string): Promise<{ address: string; family: number }[]> {
  try {
    return await lookup(host, { all: true, verbatim: true });
  } catch {
    throw new CallFailed('UNRESOLVED');
  }
}

interface Answered {
  status: number;
  body: string;
}

function exchange(
  url: URL,
  resolved: Resolved,
  { headers, body }: VendorRequest,
  { maxAnswerBytes }: HttpLimits,
  signal: AbortSignal,
): Promise<Answered> {
  return new Promise((settle, reject) => {
    const bytes = Buffer.from(body);
    const open = url.protocol === 'https:' ? requestHttps : requestHttp;
    const outgoing = open(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(bytes.length),
        accept: 'application/json',
        'accept-encoding': 'identity',
      },
      lookup: always(resolved),
      // A connection of its own: a pooled one may lead to an address checked for somebody else.
      agent: false,
      maxHeaderSize: 16 * 1024,
      signal,
    });
    outgoing.on('error', () => reject(new CallFailed('UNREACHABLE')));
    outgoing.on('response', (answer) => {
      readAnswer(answer, maxAnswerBytes).then(settle, (error: unknown) => {
        reject(error);
        outgoing.destroy();
      });
    });
    outgoing.end(bytes);
  });
}

function readAnswer(answer: IncomingMessage, maxBytes: number): Promise<Answered> {
  return new Promise((settle, reject) => {
    const status = answer.statusCode ?? 0;
    const chunks: Buffer[] = [];
    let length = 0;
    const text = () => Buffer.concat(chunks).subarray(0, maxBytes).toString('utf8');
    const fail = (failure: CallFailure) => reject(new CallFailed(failure, status, text()));
    if (status >= 300 && status < 400) return fail('REDIRECTED');
    answer.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > maxBytes) fail('TOO_LARGE');
    });
    answer.on('error', () => fail('UNREACHABLE'));
    answer.on('end', () => (status >= 200 && status < 300 ? settle({ status, body: text() }) : fail('BAD_STATUS')));
  });
}

function always({ address, family }: Resolved): LookupFunction {
  return (_host, options, done) => {
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
}

// Looking a name up cannot be cancelled, so the clock runs beside the work instead of inside it.
function orTimeout<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const timeout = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new CallFailed('TIMEOUT')), { once: true });
  });
  timeout.catch(() => undefined);
  work.catch(() => undefined);
  return Promise.race([timeout, work]);
}
