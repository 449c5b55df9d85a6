import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: pg.Client;
let app: pg.Client;
/** What the application's role may do with each table, as letters: select, insert, update, delete, and `!` for more than those. */
let rights: Map<string, string>;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  app = new pg.Client({ connectionString: database.url });
  await Promise.all([owner.connect(), app.connect()]);
  rights = await readRights();
});
afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

async function readRights(): Promise<Map<string, string>> {
  const { rows } = await owner.query<{ name: string; rights: string }>(`
    SELECT c.relname AS name, concat(
      CASE WHEN has_table_privilege('market_app', c.oid, 'SELECT') THEN 's' END,
      CASE WHEN has_table_privilege('market_app', c.oid, 'INSERT') THEN 'i' END,
      CASE WHEN has_table_privilege('market_app', c.oid, 'UPDATE') OR has_any_column_privilege('market_app', c.oid, 'UPDATE') THEN 'u' END,
      CASE WHEN has_table_privilege('market_app', c.oid, 'DELETE') THEN 'd' END,
      CASE WHEN has_table_privilege('market_app', c.oid, 'TRUNCATE, TRIGGER, REFERENCES') THEN '!' END) AS rights
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`);
  return new Map(rows.map(({ name, rights }) => [name, rights]));
}

const having = (wanted: string) => [...rights].filter(([, has]) => has === wanted).map(([name]) => name);

describe("the application's role", () => {
  test('only reads the ledger and the list of migrations', () => {
    expect(having('s').sort()).toEqual([
      '_prisma_migrations',
      'ledger_account',
      'ledger_account_kind',
      'ledger_entry',
      'ledger_posting',
    ]);
  });

  test('adds to what is proof and changes none of it', async () => {
    const { rows } = await owner.query<{ name: string }>(
      `SELECT tgrelid::regclass::text AS name FROM pg_trigger WHERE tgname LIKE '%_append_only'`,
    );
    const appendOnly = rows.map(({ name }) => name).filter((name) => !name.startsWith('ledger_'));
    expect(appendOnly).toEqual(expect.arrayContaining(['receipt', 'audit_entry', 'agreement_acceptance', 'refund']));
    expect(appendOnly.filter((name) => rights.get(name) !== 'si')).toEqual([]);
    expect(having('si')).toEqual(expect.arrayContaining(['order_event', 'withdrawal_event', 'partner_notice']));
  });

  test('never deletes what money rests on', () => {
    const kept = ['market_order', 'settlement', 'withdrawal', 'recharge', 'vendor', 'account', 'deadline'];
    expect(kept.map((name) => [name, rights.get(name)])).toEqual(kept.map((name) => [name, 'siu']));
  });

  test('has nowhere more than rows to read and write', () => {
    expect([...rights].filter(([, has]) => !['s', 'si', 'siu', 'siud'].includes(has))).toEqual([]);
  });

  test.each([
    `UPDATE _prisma_migrations SET rolled_back_at = now()`,
    `DELETE FROM _prisma_migrations`,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('x', 'x', 'x')`,
    `CREATE TABLE thief (id int)`,
    `CREATE SCHEMA thief`,
    `CREATE FUNCTION pgboss.thief() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    `ALTER TABLE account ADD COLUMN thief int`,
    `ALTER TABLE ledger_entry DISABLE TRIGGER ALL`,
    `DROP TABLE receipt`,
    `TRUNCATE notification`,
    `CREATE INDEX thief ON account (name)`,
    `DROP FUNCTION ledger_post`,
    `SET session_replication_role = replica`,
    `CREATE ROLE thief`,
    `ALTER ROLE market_app SUPERUSER`,
    `SET ROLE market_owner`,
    `COPY account TO PROGRAM 'cat'`,
    `SELECT pg_read_file('postgresql.conf')`,
  ])('may not: %s', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  test('owns nothing, and calls no function with rights above its own but the one that posts', async () => {
    const owned = await owner.query(`SELECT relname FROM pg_class WHERE relowner = 'market_app'::regrole`);
    expect(owned.rows).toEqual([]);
    const raised = await owner.query<{ name: string }>(`
      SELECT proname::text AS name FROM pg_proc
      WHERE prosecdef AND has_function_privilege('market_app', oid, 'EXECUTE')`);
    expect(raised.rows).toEqual([{ name: 'ledger_post' }]);
  });
});
