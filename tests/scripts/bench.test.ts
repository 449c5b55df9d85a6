import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Connection } from '@/scripts/bench/load/connection';
import { goesTo, requestOf } from '@/scripts/bench/load/form';
import { inTurns, median, percentile } from '@/scripts/bench/rounds';
import { rowOf, tableOf } from '@/scripts/bench/row';

describe('a row', () => {
  test('is judged by its ratio or its value, at the bound too', () => {
    const ratio = (value: number) =>
      rowOf({ name: 'a', value, unit: 'x/s', limit: 1000, target: { of: 'ratio', atLeast: 0.9 } });
    expect([ratio(899).met, ratio(900).met]).toEqual([false, true]);
    const value = (of: number) => rowOf({ name: 'a', value: of, unit: 'ms', target: { of: 'value', atMost: 10 } });
    expect([value(10).met, value(10.1).met]).toEqual([true, false]);
    expect(rowOf({ name: 'a', value: 5, unit: 'ms' })).toMatchObject({ limit: null, ratio: null, met: null });
  });

  test('that missed says so in the table', () => {
    const missed = rowOf({ name: 'slow', value: 1, unit: 'x/s', limit: 2, target: { of: 'ratio', atLeast: 0.9 } });
    expect(tableOf([missed])).toMatch(/slow .*0\.50 +ratio ≥ 0\.9 +MISSED/);
  });
});

describe('rounds', () => {
  test('one disturbed round does not move the middle', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 900])).toBe(3);
    expect(percentile([5, 1, 4, 2, 3], 0.5)).toBe(3);
  });

  test('take turns, the other way round every second time', async () => {
    const order: string[] = [];
    const note = (name: string) => async () => order.push(name);
    await inTurns(3, { a: note('a'), b: note('b') });
    expect(order.join('')).toBe('abbaab');
  });
});

describe('a connection', () => {
  const server = createServer((request, response) => {
    if (request.url === '/known') response.writeHead(200, { 'content-length': 9 }).end('表单 ok');
    else if (request.url === '/nothing') response.writeHead(303, { location: '/zh/x', 'content-length': 0 }).end();
    else {
      response.write('first ');
      setTimeout(() => response.end('second'), 5);
    }
  });
  const port = () => (server.address() as { port: number }).port;

  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve())));
  afterAll(() => {
    server.close();
  });

  test('reads answers of known length, in chunks and without a body, one after the other', async () => {
    const connection = new Connection(port());
    const get = (path: string) => connection.send(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`, true);
    expect(await get('/known')).toMatchObject({ status: 200, body: '表单 ok', bytes: 9 });
    expect(await get('/chunks')).toMatchObject({ status: 200, body: 'first second' });
    const { status, head } = await get('/nothing');
    expect([status, goesTo(head)]).toEqual([303, '/zh/x']);
    expect((await get('/chunks')).body).toBe('first second');
    connection.close();
  });
});

test('a form is sent as React encodes it: what the arguments refer to comes before them', () => {
  const call = { host: 'x', path: '/zh', cookie: '', actionId: 'id', fields: { a: '1' }, manner: 'fetch' } as const;
  const text = requestOf(call).toString('utf8');
  expect(text.indexOf('name="_1_a"')).toBeLessThan(text.indexOf('[{"status":"idle"},"$K1"]'));
  expect(text).toContain('Next-Action: id');
});
