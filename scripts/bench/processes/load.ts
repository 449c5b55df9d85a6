import { createServer } from 'node:http';
import { loadOrders } from '../load/orders';
import { loadPages } from '../load/pages';

// The load: a process of its own, so that what it costs is not counted as the bench's. It is told over HTTP what to ask.

const kinds: Record<string, (plan: never) => Promise<object>> = { '/pages': loadPages, '/orders': loadOrders };

const server = createServer(async (request, response) => {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  const run = kinds[request.url ?? ''];
  try {
    if (!run) throw new Error(`There is no load of the kind ${request.url}.`);
    const result = await run(JSON.parse(Buffer.concat(pieces).toString('utf8')) as never);
    response.end(JSON.stringify(result));
  } catch (error) {
    response.writeHead(500).end(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
});
server.requestTimeout = 0;
server.listen(Number(process.argv[2]), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));
