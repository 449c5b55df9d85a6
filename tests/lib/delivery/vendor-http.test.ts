import { lookup } from 'node:dns/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type HttpLimits, postToVendor } from '@/lib/delivery/http';

vi.mock('node:dns/promises', { spy: true });

const servers: Server[] = [];
const limits: HttpLimits = { allowPrivate: true, timeoutMs: 1_500, maxAnswerBytes: 1024 };

afterEach(() => {
  vi.mocked(lookup).mockReset();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function endpoint(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/notify`;
}

const post = (url: string, over: Partial<HttpLimits> = {}) =>
  postToVendor({ url, headers: { 'webhook-id': 'cal_1' }, body: '{"action":"创建"}' }, { ...limits, ...over });

describe('a call to a vendor', () => {
  it('posts JSON and brings the answer back', async () => {
    const seen: { method?: string; type?: string; id?: string | string[]; body: string } = { body: '' };
    const url = await endpoint((request, response) => {
      seen.method = request.method;
      seen.type = request.headers['content-type'];
      seen.id = request.headers['webhook-id'];
      request.setEncoding('utf8').on('data', (chunk) => {
        seen.body += chunk;
      });
      request.on('end', () => response.end('{"success":true}'));
    });
    const answer = await post(url);
    expect(answer).toMatchObject({ status: 200, body: '{"success":true}', failure: null });
    expect(seen).toEqual({
      method: 'POST',
      type: 'application/json; charset=utf-8',
      id: 'cal_1',
      body: '{"action":"创建"}',
    });
  });

  it('gives up on an endpoint that never answers', async () => {
    const url = await endpoint(() => undefined);
    const startedAt = performance.now();
    expect(await post(url)).toMatchObject({ failure: 'TIMEOUT', body: null });
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('gives up on an endpoint that dribbles', async () => {
    const url = await endpoint((_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drip));
    });
    expect(await post(url)).toMatchObject({ failure: 'TIMEOUT' });
  });

  it('gives up on a name that never resolves', async () => {
    vi.mocked(lookup).mockReturnValue(new Promise<never>(() => undefined) as never);
    expect(await post('https://slow.example/')).toMatchObject({ failure: 'TIMEOUT' });
  });

  it('stops reading at the limit, though 10 MB are on their way', async () => {
    let sent = 0;
    const url = await endpoint((_, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const more = () => {
        while (sent < 10 * 1024 * 1024 && !response.destroyed) {
          sent += chunk.length;
          if (!response.write(chunk)) return response.once('drain', more);
        }
        return response.end();
      };
      more();
    });
    const answer = await post(url, { timeoutMs: 3_000 });
    expect(answer.failure).toBe('TOO_LARGE');
    expect(answer.body).toHaveLength(1024);
    expect(sent).toBeLessThan(10 * 1024 * 1024);
  });

  it('takes an answer of exactly the limit', async () => {
    const url = await endpoint((_, response) => response.end('x'.repeat(1024)));
    expect(await post(url)).toMatchObject({ failure: null, status: 200 });
  });

  it.each([301, 302, 303, 307, 308])('does not follow a redirect (%i)', async (status) => {
    let followed = false;
    const target = await endpoint((_, response) => {
      followed = true;
      response.end('{}');
    });
    const url = await endpoint((_, response) => response.writeHead(status, { location: target }).end('moved'));
    expect(await post(url)).toMatchObject({ failure: 'REDIRECTED', status });
    expect(followed).toBe(false);
  });

  it('keeps what an error page said', async () => {
    const url = await endpoint((_, response) => response.writeHead(500).end('boom'));
    expect(await post(url)).toMatchObject({ failure: 'BAD_STATUS', status: 500, body: 'boom' });
  });

  it('survives a connection that is cut or refused', async () => {
    const cut = await endpoint((request) => request.socket.destroy());
    expect(await post(cut)).toMatchObject({ failure: 'UNREACHABLE' });
    const half = await endpoint((request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{');
      setTimeout(() => request.socket.destroy(), 20);
    });
    expect(await post(half)).toMatchObject({ failure: 'UNREACHABLE', status: 200 });
    expect(await post('http://127.0.0.1:1/')).toMatchObject({ failure: 'UNREACHABLE' });
  });
});

describe('an address the market does not call', () => {
  it.each([
    'http://127.0.0.1:9/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://10.0.0.1/',
    'https://192.168.1.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0/',
  ])('%s, unless the operator allows private ones', async (url) => {
    expect(await post(url, { allowPrivate: false })).toMatchObject({ failure: 'ADDRESS_REFUSED' });
  });

  it('plain HTTP, except to this machine', async () => {
    expect(await post('http://10.0.0.1/')).toMatchObject({ failure: 'ADDRESS_REFUSED' });
    expect(await post('http://8.8.8.8/')).toMatchObject({ failure: 'ADDRESS_REFUSED' });
  });

  it('a name with one private address among public ones', async () => {
    vi.mocked(lookup).mockResolvedValue([
      { address: '8.8.8.8', family: 4 },
      { address: '10.0.0.1', family: 4 },
    ] as never);
    expect(await post('https://mixed.example/', { allowPrivate: false })).toMatchObject({ failure: 'ADDRESS_REFUSED' });
  });

  it('a name nobody knows', async () => {
    vi.mocked(lookup).mockRejectedValue(new Error('ENOTFOUND'));
    expect(await post('https://nobody.example/')).toMatchObject({ failure: 'UNRESOLVED' });
  });

  it('a name that changes its mind: the connection goes to the address that was checked', async () => {
    const url = await endpoint((request, response) => response.end(JSON.stringify({ host: request.headers.host })));
    const { port } = new URL(url);
    vi.mocked(lookup).mockResolvedValueOnce([{ address: '127.0.0.1', family: 4 }] as never);
    vi.mocked(lookup).mockRejectedValue(new Error('asked twice'));
    const answer = await post(`http://rebinding.example:${port}/notify`);
    expect(answer).toMatchObject({ failure: null, body: JSON.stringify({ host: `rebinding.example:${port}` }) });
    expect(lookup).toHaveBeenCalledTimes(1);
  });
});
