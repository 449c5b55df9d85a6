import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { Html } from '../pages/html';
import { problemPage } from '../pages/problem-page';
import { styleSheet } from '../pages/style-sheet';

/** One request as the partners see it: the path as sent, and the body byte for byte as text. */
export interface Incoming {
  method: string;
  path: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  rawBody: string;
}

/** What a route answers with; an `Html` body is sent as a page. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: Html | string;
}

export interface Route {
  method: 'GET' | 'POST';
  /** Path with `:name` parameters, e.g. `/pay/:paymentNo`. */
  path: string;
  handle(request: Incoming): Answer | Promise<Answer>;
}

export interface Partner {
  url: string;
  close(): Promise<void>;
}

/** A request the partner will not serve; becomes a JSON error or a page, never a stack trace. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const largestBody = 64 * 1024;

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  // With no-referrer, browsers would send `Origin: null` from our own forms.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

interface ServeOptions {
  brand: string;
  port: number;
  routes: Route[];
  /** Wraps an answer under `/v1/` (signing it), refusals included. */
  seal?(request: { path: string }, answer: Answer): Answer;
}

/** Listens on 127.0.0.1 and answers by the first route that fits; port 0 takes a free one. */
export async function serve(options: ServeOptions): Promise<Partner> {
  const server = createServer((request, response) => {
    void respond(options, request, response).catch(() => response.destroy());
  });
  server.requestTimeout = 15_000;
  server.headersTimeout = 10_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function respond(options: ServeOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const target = request.url ?? '/';
  const path = target.split('?', 1)[0] ?? '/';
  let answer: Answer;
  try {
    answer = await route(options.routes, request, path, target);
  } catch (thrown) {
    answer = refuse(options.brand, request, thrown);
  }
  if (options.seal && path.startsWith('/v1/')) answer = options.seal({ path }, answer);
  const body = answer.body ?? '';
  const page = body instanceof Html;
  const type = page ? pageHeaders : { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  const bytes = Buffer.from(page ? `<!doctype html>${body.markup}` : body, 'utf8');
  response.writeHead(answer.status ?? 200, { ...type, ...answer.headers, 'content-length': bytes.byteLength });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

async function route(routes: Route[], request: IncomingMessage, path: string, target: string): Promise<Answer> {
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  if (method === 'GET' && path === '/style.css') return asset(styleSheet, 'text/css; charset=utf-8');
  let known = false;
  for (const candidate of routes) {
    const params = match(candidate.path, path);
    if (!params) continue;
    known = true;
    if (candidate.method !== method) continue;
    if (method === 'POST') refuseForeignForm(request);
    const rawBody = method === 'POST' ? await readBody(request) : '';
    const query = new URLSearchParams(target.slice(path.length + 1));
    return candidate.handle({ method, path, params, query, headers: request.headers, rawBody });
  }
  if (known) throw new Refusal(405, 'METHOD_NOT_ALLOWED', 'This address does not take that method.');
  throw new Refusal(404, 'NOT_FOUND', 'There is nothing at this address.');
}

/** Another site's page must not press our buttons; programs send no such header. */
function refuseForeignForm(request: IncomingMessage): void {
  const site = request.headers['sec-fetch-site'];
  if (site === 'cross-site') throw new Refusal(403, 'FOREIGN_FORM', 'Forms of other sites are not accepted.');
}

function match(pattern: string, path: string): Record<string, string> | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (!part.startsWith(':')) {
      if (part !== value) return null;
      continue;
    }
    try {
      params[part.slice(1)] = decodeURIComponent(value);
    } catch {
      return null;
    }
    if (value === '') return null;
  }
  return params;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size > largestBody) throw new Refusal(413, 'BODY_TOO_LARGE', 'The body is larger than 64 KB.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function refuse(brand: string, request: IncomingMessage, thrown: unknown): Answer {
  const refusal = thrown instanceof Refusal ? thrown : new Refusal(500, 'INTERNAL', 'Something went wrong here.');
  if (refusal !== thrown) console.error(thrown);
  // Whatever is left of a body too large is not read; the connection ends with the answer.
  const headers: Record<string, string> = refusal.status === 413 ? { connection: 'close' } : {};
  const wantsPage = (request.headers.accept ?? '').includes('text/html');
  if (wantsPage) return { status: refusal.status, headers, body: problemPage(brand, refusal) };
  const error = { code: refusal.code, message: refusal.message };
  return { status: refusal.status, headers, body: JSON.stringify({ error }) };
}

export function json(value: unknown, status = 200): Answer {
  return { status, body: JSON.stringify(value) };
}

export function seeOther(location: string): Answer {
  return { status: 303, headers: { location }, body: '' };
}

export function asset(body: string, type: string): Answer {
  return { headers: { 'content-type': type, 'cache-control': 'max-age=300' }, body };
}
