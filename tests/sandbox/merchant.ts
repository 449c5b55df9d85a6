import { generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';

export interface KeyPair {
  privateKey: KeyObject;
  publicKey: KeyObject;
}

export const aKeyPair = (): KeyPair => generateKeyPairSync('rsa', { modulusLength: 2048 });

export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

export const signed = (key: KeyObject, timestamp: number, content: string): string =>
  sign('sha256', Buffer.from(`${timestamp}.${content}`), key).toString('base64');

export function isGenuine(key: KeyObject, headers: IncomingHttpHeaders, content: string): boolean {
  const timestamp = String(headers['x-timestamp']);
  const signature = Buffer.from(String(headers['x-signature']), 'base64');
  return verify('sha256', Buffer.from(`${timestamp}.${content}`), key, signature);
}

interface CallOptions {
  timestamp?: number;
  key?: KeyObject;
  signature?: string;
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  raw: string;
  body: Record<string, unknown>;
}

/** The market's side of a partner: signs what it sends. */
export class Merchant {
  constructor(
    private readonly baseUrl: () => string,
    private readonly key: KeyObject,
  ) {}

  post(path: string, body: unknown, options: CallOptions = {}): Promise<Answered> {
    const raw = typeof body === 'string' ? body : JSON.stringify(body);
    return this.call(path, raw, raw, options);
  }

  get(path: string, options: CallOptions = {}): Promise<Answered> {
    return this.call(path, null, path, options);
  }

  private async call(path: string, raw: string | null, content: string, options: CallOptions): Promise<Answered> {
    const timestamp = options.timestamp ?? nowSeconds();
    const signature = options.signature ?? signed(options.key ?? this.key, timestamp, content);
    const headers = { 'content-type': 'application/json', 'x-timestamp': String(timestamp), 'x-signature': signature };
    const method = raw === null ? 'GET' : 'POST';
    return answered(await fetch(this.baseUrl() + path, { method, headers, body: raw }));
  }
}

export async function postJson(url: string, body: unknown = {}): Promise<Answered> {
  const raw = typeof body === 'string' ? body : JSON.stringify(body);
  const headers = { 'content-type': 'application/json' };
  return answered(await fetch(url, { method: 'POST', headers, body: raw, redirect: 'manual' }));
}

export async function postForm(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

export async function answered(response: Response): Promise<Answered> {
  const raw = await response.text();
  const headers = Object.fromEntries(response.headers);
  return { status: response.status, headers, raw, body: asRecord(raw) };
}

export function asRecord(raw: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(raw);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}

export interface Received {
  headers: IncomingHttpHeaders;
  raw: string;
  body: Record<string, unknown>;
}

/** The market's callback address: records what arrives and answers as told. */
export class CallbackReceiver {
  readonly received: Received[] = [];
  /** Answer to the nth request, counted from 0. */
  answer: (nth: number) => { status: number; body: string; headers?: Record<string, string> } = () => ({
    status: 200,
    body: '{"result":"success"}',
  });
  url = '';
  private readonly server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString('utf8');
      this.received.push({ headers: request.headers, raw, body: asRecord(raw) });
      const { status, body, headers } = this.answer(this.received.length - 1);
      response.writeHead(status, headers).end(body);
    });
  });

  async open(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    if (typeof address !== 'object' || address === null) throw new Error('no port');
    this.url = `http://127.0.0.1:${address.port}/callback`;
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
