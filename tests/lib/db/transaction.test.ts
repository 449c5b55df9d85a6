import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPrisma, type Db, inTransaction, isConflict, postgresCode, postgresMessage } from '@/lib/db';
import { freshDatabase } from '../../database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: ReturnType<typeof createPrisma>;

beforeAll(async () => {
  database = await freshDatabase();
  client = createPrisma(database.url, 8);
});

afterAll(async () => {
  await client.$disconnect();
  await database.drop();
});

const person = (id: string) => ({
  id,
  email: `${id}@example.test`,
  name: id,
  passwordHash: 'x',
  createdAt: new Date(0),
});
const caught = (work: (db: Db) => Promise<unknown>) =>
  inTransaction(work, client).then(
    () => null,
    (error: unknown) => error,
  );

describe('inTransaction', () => {
  test('commits models and plain statements together', async () => {
    await inTransaction(async (db) => {
      await db.account.create({ data: person('acc_both') });
      await db.$executeRaw`UPDATE account SET name = ${'renamed'} WHERE id = ${'acc_both'}`;
      expect((await db.account.findUniqueOrThrow({ where: { id: 'acc_both' } })).name).toBe('renamed');
    }, client);
    expect(await client.account.count({ where: { name: 'renamed' } })).toBe(1);
  });

  test('leaves nothing of a refused one, nested writes included', async () => {
    const error = await caught(async (db) => {
      await db.account.create({ data: { ...person('acc_gone'), duties: { create: [{ duty: 'FINANCE' }] } } });
      throw new Error('refused');
    });
    expect(error).toEqual(new Error('refused'));
    expect(await client.account.count({ where: { id: 'acc_gone' } })).toBe(0);
    expect(await client.staffDuty.count({ where: { accountId: 'acc_gone' } })).toBe(0);
  });

  test('a failed nested write takes only itself along', async () => {
    await inTransaction(async (db) => {
      await db.account.create({ data: person('acc_kept') });
      const twice = [{ duty: 'FINANCE' as const }, { duty: 'FINANCE' as const }];
      await expect(db.account.create({ data: { ...person('acc_lost'), duties: { create: twice } } })).rejects.toThrow();
      await db.$executeRaw`UPDATE account SET name = 'still here' WHERE id = 'acc_kept'`;
    }, client);
    expect(await client.account.findMany({ where: { id: { in: ['acc_kept', 'acc_lost'] } } })).toMatchObject([
      { id: 'acc_kept', name: 'still here' },
    ]);
  });

  test('statements of one transaction may be asked for at once and take turns', async () => {
    const rows = await inTransaction(
      (db) => Promise.all([1, 2, 3, 4].map((n) => db.$queryRaw<{ n: number }[]>`SELECT ${n}::int AS n`)),
      client,
    );
    expect(rows.flat().map(({ n }) => n)).toEqual([1, 2, 3, 4]);
  });

  test('values come back as Prisma reads them', async () => {
    const [row] = await client.$queryRaw<Record<string, unknown>[]>`
      SELECT 9007199254740993::bigint AS big, ARRAY[1, 2]::bigint[] AS bigs, 1.50::numeric AS exact, '{"a": [1]}'::jsonb AS json,
             '2026-11-20T02:00:00Z'::timestamptz AS at, ARRAY['a', 'b,c'] AS texts, NULL::text AS nothing, 7 AS small`;
    expect(row).toMatchObject({
      big: 9007199254740993n,
      bigs: [1n, 2n],
      json: { a: [1] },
      texts: ['a', 'b,c'],
      nothing: null,
      small: 7,
    });
    expect(row?.at).toEqual(new Date('2026-11-20T02:00:00Z'));
    expect(String(row?.exact)).toBe('1.5');
  });

  test('a deadlock is tried again until both are through', async () => {
    await client.account.createMany({ data: [person('acc_a'), person('acc_b')] });
    let waiting = 2;
    let open: () => void = () => undefined;
    const bothHaveOne = new Promise<void>((resolve) => {
      open = resolve;
    });
    const take = async (first: string, second: string) =>
      inTransaction(async (db) => {
        await db.$executeRaw`UPDATE account SET phone = coalesce(phone, '') || 'x' WHERE id = ${first}`;
        waiting -= 1;
        if (waiting === 0) open();
        await bothHaveOne;
        await db.$executeRaw`UPDATE account SET phone = coalesce(phone, '') || 'x' WHERE id = ${second}`;
      }, client);
    await Promise.all([take('acc_a', 'acc_b'), take('acc_b', 'acc_a')]);
    const rows = await client.account.findMany({ where: { id: { in: ['acc_a', 'acc_b'] } } });
    expect(rows.map(({ phone }) => phone)).toEqual(['xx', 'xx']);
    expect(waiting).toBeLessThan(0);
  });

  test('a refusal of the database is told by its constraint, through models and plain statements', async () => {
    const raw = await caught((db) => db.$executeRaw`UPDATE market_clock SET offset_ms = -1`);
    expect([postgresCode(raw), postgresMessage(raw)]).toEqual([
      '23514',
      expect.stringContaining('market_clock_only_forward'),
    ]);
    const model = await caught((db) => db.marketClock.update({ where: { id: 1 }, data: { offsetMs: -1n } }));
    expect(postgresMessage(model)).toContain('market_clock_only_forward');
    expect(isConflict(raw)).toBe(false);
  });

  test('more transactions than connections all come through', async () => {
    const done = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        inTransaction((db) => db.$queryRaw<{ n: number }[]>`SELECT ${n}::int AS n`, client),
      ),
    );
    expect(done.flat()).toHaveLength(40);
  });
});

describe('isConflict knows every shape of "try again"', () => {
  const shaped = (shape: object) => Object.assign(new Error('TransactionWriteConflict'), shape);
  test.each([
    ['Prisma', shaped({ code: 'P2034' })],
    ['a plain statement', shaped({ code: '40P01' })],
    ['a lock that was not granted', shaped({ code: '55P03' })],
    [
      'a wrapped statement',
      shaped({ code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: '40001' } } } }),
    ],
    ['the adapter at commit', shaped({ name: 'DriverAdapterError' })],
  ])('%s', (_name, error) => expect(isConflict(error)).toBe(true));

  test.each([
    ['a unique violation', shaped({ code: '23505' })],
    ['a bug', new TypeError('x')],
    ['no error at all', 'TransactionWriteConflict'],
  ])('not %s', (_name, error) => expect(isConflict(error)).toBe(false));
});
