import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { TooManyRequests } from '@/lib/kernel/errors';
import { clientAddress, nameClients } from '@/lib/web/client-address';
import { closeLimits, countUse } from '@/lib/web/rate-limits';
import { requestInfo } from '@/lib/web/request-info';
import { prepareEnvironment } from '../../factories/environment';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { browser } from './fake-next';

vi.mock('next/headers', async () => (await import('./fake-next')).nextHeaders);

const socket = '198.51.100.1';

describe('who asks', () => {
  test.each([
    [0, undefined, socket, 'nobody stands between: the other end of the connection'],
    [0, '203.0.113.7', socket, 'what a client says of itself counts for nothing'],
    [1, '203.0.113.7', '203.0.113.7', 'the proxy says who asked it'],
    [1, '6.6.6.6, 203.0.113.7', '203.0.113.7', 'what the client told the proxy counts for nothing'],
    [2, '6.6.6.6, 203.0.113.7, 10.0.0.2', '203.0.113.7', 'each proxy names the one before it'],
    [2, '10.0.0.2', '10.0.0.2', 'past a proxy: the nearest that is known'],
    [1, undefined, socket, 'past all proxies: the other end of the connection'],
    [1, '6.6.6.6, unknown', socket, 'what is no address is not believed'],
    [1, '203.0.113.7:4711', '203.0.113.7', 'an address with a port'],
    [1, '[2001:db8::7]:4711', '2001:db8::7', 'the like of the longer kind'],
    [1, '2001:DB8::7', '2001:db8::7', 'one spelling for one address'],
    [1, '::ffff:203.0.113.7', '203.0.113.7', 'the short kind written as the longer'],
  ])('behind %i proxies, "%s" is %s: %s', (trustedProxies, forwarded, address, _why) => {
    expect(clientAddress({ socket, forwarded, trustedProxies })).toBe(address);
  });
});

describe('a client that forges its address', () => {
  let database: CommittedDatabase;
  let server: Server;
  let stop: () => void;
  beforeAll(async () => {
    prepareEnvironment();
    database = await openCommittedDatabase();
    server = createServer(async (sent, response) => {
      browser.headers = new Map(Object.entries(sent.headers).map(([name, value]) => [name, String(value)]));
      const { ip } = await requestInfo();
      const limit = { name: 'forged', points: 3, durationSeconds: 60 };
      const answer = await countUse(limit, ip).catch((error: unknown) => error);
      response.end(answer instanceof TooManyRequests ? 'refused' : ip);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => stop());
  afterAll(async () => {
    server.close();
    await closeLimits();
    await database.close();
  });

  function ask(headers: Record<string, string>): Promise<string> {
    const { port } = server.address() as AddressInfo;
    return new Promise((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, headers, agent: false }, async (response) => {
        let body = '';
        for await (const chunk of response) body += String(chunk);
        resolve(body);
      });
      sent.on('error', reject);
      sent.end();
    });
  }

  test('is counted and written down under its true one, whatever header it sends', async () => {
    stop = nameClients(0);
    const answers: string[] = [];
    for (let number = 1; number <= 4; number += 1) {
      const forged = `6.6.6.${number}`;
      const header = ['x-forwarded-for', 'x-market-client-address', 'x-real-ip', 'forwarded'][number - 1] ?? '';
      answers.push(await ask({ [header]: forged }));
    }
    expect(answers).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1', 'refused']);
  });

  test('behind a proxy is counted under what the proxy says', async () => {
    stop = nameClients(1);
    const answers: string[] = [];
    for (let number = 1; number <= 4; number += 1) {
      answers.push(await ask({ 'x-forwarded-for': `6.6.6.${number}, 203.0.113.7` }));
    }
    expect(answers).toEqual(['203.0.113.7', '203.0.113.7', '203.0.113.7', 'refused']);
    expect(await ask({ 'x-forwarded-for': '203.0.113.8' })).toBe('203.0.113.8');
  });
});
