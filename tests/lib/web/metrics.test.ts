import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { GET } from '@/app/api/metrics/route';
import { config } from '@/lib/config';
import { setDeadline } from '@/lib/deadlines';
import { afterHours } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import { enqueue } from '@/lib/outbox';
import { prepareEnvironment } from '../../factories/environment';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';

const token = 'a token that only the collector of metrics knows';
const settings = () => config() as { metricsToken: string | null };

let database: CommittedDatabase;
beforeAll(async () => {
  prepareEnvironment();
  database = await openCommittedDatabase();
});
afterAll(async () => {
  settings().metricsToken = null;
  await database.close();
});
beforeEach(() => {
  settings().metricsToken = token;
});

const ask = (headers: Record<string, string> = { authorization: `Bearer ${token}` }) =>
  GET(new Request('http://localhost:3000/api/metrics', { headers }));

/** The figures of an answer, by name and labels. */
async function figures(): Promise<Record<string, number>> {
  const lines = (await (await ask()).text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

describe('who may read the metrics', () => {
  test('nobody where no token is set: there is no such page', async () => {
    settings().metricsToken = null;
    for (const authorization of ['', `Bearer ${token}`, 'Bearer null', 'Bearer ']) {
      expect((await ask({ authorization })).status).toBe(404);
    }
  });

  const wrong: Record<string, string>[] = [
    {},
    { authorization: '' },
    { authorization: token },
    { authorization: `Bearer ${token}x` },
    { authorization: `Basic ${btoa(`metrics:${token}`)}` },
    { cookie: `market_session=${btoa(token)}` },
  ];
  test.each(wrong)('not with %o', async (headers) => {
    const answer = await ask(headers);
    expect([answer.status, await answer.text()]).toEqual([401, '']);
  });
});

describe('the metrics', () => {
  test('are text that collectors read, and nobody keeps', async () => {
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const lines = (await answer.text()).trimEnd().split('\n');
    const form = /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[a-z-]+"(,[a-z]+="[a-z-]+")*\})? -?[\d.]+)$/;
    expect(lines.filter((line) => !form.test(line))).toEqual([]);
  });

  test('count what waits, what is late and what failed', async () => {
    const before = await figures();
    await database.run(async (db, ctx) => {
      await enqueue(ctx, 'fulfil-order', { orderId: 'ord_1' });
      const subject = { subjectType: 'order', subjectId: newId('ord') };
      const longAgo = new Date(ctx.now.getTime() - 7_200_000);
      await setDeadline(ctx, { kind: 'settle-order', ...subject, derivation: afterHours('SET-02', longAgo, 1) });
      await setDeadline(ctx, { kind: 'expire-order', ...subject, derivation: afterHours('ORD-04', ctx.now, 1) });
      const text = { channel: 'SMS' as const, accountId: 'acc_1', address: '1', event: 'x', subject: 'x', body: 'x' };
      const made = (status: 'QUEUED' | 'FAILED') => ({
        ...text,
        status,
        id: newId('out'),
        key: status,
        createdAt: ctx.now,
      });
      await db.outboundMessage.createMany({ data: [made('QUEUED'), made('FAILED')] });
    });
    const after = await figures();
    const rise = Object.entries(after).filter(
      ([name, value]) => value !== before[name] && !name.startsWith('process_'),
    );
    expect(Object.fromEntries(rise)).toEqual({
      'market_jobs{queue="fulfil-order",state="waiting"}': 1,
      market_deadlines_open: 2,
      market_deadlines_overdue: 1,
      'market_messages_undelivered{state="queued"}': 1,
      'market_messages_undelivered{state="failed"}': 1,
    });
    expect(after.process_resident_memory_bytes).toBeGreaterThan(20_000_000);
  });

  test('show books that do not balance', async () => {
    expect((await figures()).market_ledger_sum_fen).toBe(0);
    const owner = new pg.Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await owner.query(`SELECT ledger_post('pst_1', 'key_1', 'wallet.recharged', 'hash', 'recharge', 'rch_1', now(), NULL, NULL,
      '{gateway_clearing}', '{wallet:acc_1}', '{1000}')`);
    await owner.query('ALTER TABLE ledger_account DISABLE TRIGGER USER');
    await owner.query(`UPDATE ledger_account SET balance = balance + 7 WHERE id = 'wallet:acc_1'`);
    await owner.end();
    expect((await figures()).market_ledger_sum_fen).toBe(7);
  });
});
