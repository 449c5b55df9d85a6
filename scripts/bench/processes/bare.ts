import { createServer, type IncomingMessage } from 'node:http';
import pg from 'pg';

// The limit of a page made anew at each request: a bare Node server that sends the page's bytes after the page's queries,
// and does nothing else. It is told over HTTP what to serve.

type Statement = { name: string; text: string; values: unknown[] };
type Page = { body: Buffer; statements: Statement[] };

const pages = new Map<string, Page>();
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 16 });

const server = createServer(async (request, response) => {
  const path = request.url ?? '';
  if (request.method === 'PUT') {
    const { body, statements } = JSON.parse((await bodyOf(request)).toString('utf8'));
    pages.set(path, { body: Buffer.from(body, 'utf8'), statements });
    response.end();
    return;
  }
  const page = pages.get(path);
  if (!page) {
    response.writeHead(404).end();
    return;
  }
  await Promise.all(page.statements.map((statement) => pool.query(statement)));
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.body.length });
  response.end(page.body);
});
server.listen(Number(process.argv[2]), '127.0.0.1');
process.once('SIGTERM', () => process.exit(0));

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece);
  return Buffer.concat(pieces);
}
