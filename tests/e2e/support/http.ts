import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { config } from '@/lib/config';

/** What the market answered. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Question {
  method?: string;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** More than this may be cut off by whoever does not want it, and the connection with it: then it is a connection of its own. */
const bytesOnSharedConnection = 4 * 1024 * 1024;

/**
 * Asks the market with exactly these headers and nothing of a browser's own: what `fetch` would add or forbid (Host,
 * Origin, Sec-Fetch-Site) is what these tests are about. Follows no redirect.
 */
export function ask(path: string, question: Question = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = question;
  const { hostname, port } = new URL(config().baseUrl);
  return new Promise((resolve, reject) => {
    const isLarge = body !== undefined && Buffer.byteLength(body) > bytesOnSharedConnection;
    const sent = request({ agent: isLarge ? false : agent, hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const { statusCode = 0, headers } = response;
        resolve({ status: statusCode, headers, body: Buffer.concat(chunks).toString('utf8') });
      });
    });
    sent.on('error', (error) => {
      // The server closed a connection that had been idle just as it was used again: it never saw the question.
      const wasIdle = sent.reusedSocket && 'code' in error && error.code === 'ECONNRESET';
      if (wasIdle) resolve(ask(path, question));
      else reject(error);
    });
    sent.end(body);
  });
}

/** Does the same with each, a few at a time: two cores serve all of it. */
export async function forEach<T>(items: readonly T[], work: (item: T) => Promise<void>, atOnce = 6): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
