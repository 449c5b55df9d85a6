import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '../../database';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: pg.Client;
let app: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  app = new pg.Client({ connectionString: database.url });
  await Promise.all([owner.connect(), app.connect()]);
  await app.query(`SELECT ledger_post('pst_1', 'key_1', 'wallet.recharged', 'hash', 'recharge', 'rch_1', now(), NULL, NULL,
    '{gateway_clearing}', '{wallet:acc_1}', '{1000}')`);
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await database.drop();
});

const entries = async () => (await owner.query('SELECT * FROM ledger_entry ORDER BY id')).rows;

describe('what is written stays: even the owner is refused', () => {
  test.each([
    `UPDATE ledger_entry SET amount = amount + 1`,
    `UPDATE ledger_entry SET account_id = 'wallet:thief' WHERE amount > 0`,
    `DELETE FROM ledger_entry`,
    `TRUNCATE ledger_entry`,
    `UPDATE ledger_posting SET key = 'other'`,
    `DELETE FROM ledger_posting`,
    `TRUNCATE ledger_posting CASCADE`,
    `DELETE FROM ledger_account`,
    `TRUNCATE ledger_account CASCADE`,
  ])('%s', async (sql) => {
    const before = await entries();
    await expect(owner.query(sql)).rejects.toThrow(/append-only/);
    expect(await entries()).toEqual(before);
    expect(before).toHaveLength(2);
  });

  test.each([
    ['one end', `('pst_1', 'wallet:acc_1', 9, 5)`],
    ['two ends that do not balance', `('pst_1', 'wallet:acc_1', 9, 5), ('pst_1', 'gateway_clearing', 9, -4)`],
    [
      'three ends',
      `('pst_1', 'wallet:acc_1', 9, 5), ('pst_1', 'gateway_clearing', 9, -4), ('pst_1', 'gateway_clearing', 9, -1)`,
    ],
  ])('entries of a transfer with %s', async (_, values) => {
    const insert = `INSERT INTO ledger_entry (posting_id, account_id, transfer_no, amount) VALUES ${values}`;
    await expect(owner.query(insert)).rejects.toThrow(/does not sum to zero/);
  });

  test('an entry that moves nothing', async () => {
    const insert = `INSERT INTO ledger_entry (posting_id, account_id, transfer_no, amount)
      VALUES ('pst_1', 'wallet:acc_1', 9, 0), ('pst_1', 'gateway_clearing', 9, 0)`;
    await expect(owner.query(insert)).rejects.toThrow(/ledger_entry_moves_something/);
  });
});

describe('the application may only read the books and call ledger_post', () => {
  test.each([
    `INSERT INTO ledger_account (id, kind, balance) VALUES ('wallet:rich', 'wallet', 1000000)`,
    `UPDATE ledger_account SET balance = 1000000 WHERE id = 'wallet:acc_1'`,
    `DELETE FROM ledger_account`,
    `INSERT INTO ledger_posting (id, reason, key, content_hash, subject_type, subject_id, occurred_at) VALUES ('p', 'r', 'k', 'h', 't', 's', now())`,
    `UPDATE ledger_posting SET key = 'other'`,
    `DELETE FROM ledger_posting`,
    `INSERT INTO ledger_entry (posting_id, account_id, transfer_no, amount) VALUES ('pst_1', 'wallet:acc_1', 1, 5)`,
    `UPDATE ledger_entry SET amount = 1`,
    `DELETE FROM ledger_entry`,
    `TRUNCATE ledger_entry`,
    `UPDATE ledger_account_kind SET may_be_negative = true`,
    `ALTER TABLE ledger_entry DISABLE TRIGGER ALL`,
    `ALTER TABLE ledger_account DROP CONSTRAINT ledger_account_no_overdraft`,
    `CREATE OR REPLACE FUNCTION ledger_entries_balance() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
  ])('%s', async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  test('reading is allowed', async () => {
    const { rows } = await app.query(`SELECT balance FROM ledger_balance WHERE id = 'wallet:acc_1'`);
    expect(rows).toEqual([{ balance: '1000' }]);
  });

  test('ledger_post is not open to everybody', async () => {
    const { rows } = await owner.query(
      `SELECT proname FROM pg_proc WHERE proname = 'ledger_post' AND has_function_privilege('public', oid, 'EXECUTE')`,
    );
    expect(rows).toEqual([]);
  });
});
