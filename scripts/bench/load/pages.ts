import { percentile } from '../rounds';
import { Connection } from './connection';
import type { LoadPlan, LoadResult } from './plan';

type Tally = { milliseconds: number[]; refused: Record<string, number>; hits: number; bytes: number };

/** Asks for pages over several kept-alive connections until the time is over. */
export async function loadPages({ port, host, connections, seconds, paths, from = 0 }: LoadPlan): Promise<LoadResult> {
  const requests = paths.map(
    (path) => `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/html\r\nAccept-Language: zh-CN\r\n\r\n`,
  );
  let next = from;
  const tally: Tally = { milliseconds: [], refused: {}, hits: 0, bytes: 0 };
  const begun = performance.now();
  const until = begun + seconds * 1000;
  const lines = Array.from({ length: connections }, async () => {
    const connection = new Connection(port);
    while (performance.now() < until) {
      await ask(connection, requests[next++ % requests.length] ?? '', tally);
    }
    connection.close();
  });
  await Promise.all(lines);
  const elapsed = (performance.now() - begun) / 1000;
  const count = tally.milliseconds.length;
  return {
    requests: count,
    perSecond: count / elapsed,
    p50: percentile(tally.milliseconds, 0.5),
    p99: percentile(tally.milliseconds, 0.99),
    refused: tally.refused,
    hits: tally.hits,
    bytesEach: Math.round(tally.bytes / Math.max(1, count)),
  };
}

async function ask(connection: Connection, request: string, tally: Tally): Promise<void> {
  const sent = performance.now();
  const { status, head, bytes } = await connection.send(request);
  tally.milliseconds.push(performance.now() - sent);
  tally.bytes += bytes;
  if (status !== 200) tally.refused[status] = (tally.refused[status] ?? 0) + 1;
  if (/\r\nx-nextjs-cache: HIT/i.test(head)) tally.hits += 1;
}
