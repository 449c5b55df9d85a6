import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readChecks, verifyLedger } from '../../scripts/ledger/verify';
import { freshDatabase } from '../database';

// The checker is only worth its word if it notices. Each tampering is done as the owner, past every guard.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let owner: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await post('wallet.recharged:1', ['gateway_clearing'], ['wallet:acc_1'], [200_000]);
  await post('order.paid:1', ['wallet:acc_1'], ['escrow:ord_1'], [120_000]);
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function post(key: string, from: string[], to: string[], amounts: number[]): Promise<void> {
  await owner.query(
    `SELECT ledger_post('pst_' || $1, $1, 'wallet.recharged', 'hash', 'test', 'test', now(), NULL, NULL, $2, $3, $4)`,
    [key, from, to, amounts],
  );
}

async function breached(): Promise<string[]> {
  return (await verifyLedger(database.ownerUrl))
    .filter(({ breaches }) => breaches.length > 0)
    .map(({ check }) => check);
}

/** What the two postings alone break: there are no business records behind them. */
const withoutRecords = [
  'escrow of an order is what was paid less what was refunded and settled',
  "the gateway's clearing account mirrors paid recharges",
];

test('books that are in order pass every check of their own', async () => {
  expect(await breached()).toEqual(withoutRecords);
  expect(readChecks().length).toBeGreaterThanOrEqual(23);
});

const tamperings: { what: string; sql: string; undo: string; noticed: string }[] = [
  {
    what: 'an entry changed by one fen',
    sql: `UPDATE ledger_entry SET amount = amount + 1 WHERE account_id = 'wallet:acc_1' AND amount > 0`,
    undo: `UPDATE ledger_entry SET amount = amount - 1 WHERE account_id = 'wallet:acc_1' AND amount > 0`,
    noticed: 'all entries together sum to zero',
  },
  {
    what: 'a kept balance changed',
    sql: `UPDATE ledger_account SET balance = balance + 1 WHERE id = 'wallet:acc_1'`,
    undo: `UPDATE ledger_account SET balance = balance - 1 WHERE id = 'wallet:acc_1'`,
    noticed: 'kept balances equal the sum of their entries',
  },
  {
    what: 'a running balance changed',
    sql: `UPDATE ledger_entry SET balance_after = balance_after + 1 WHERE account_id = 'escrow:ord_1'`,
    undo: `UPDATE ledger_entry SET balance_after = balance_after - 1 WHERE account_id = 'escrow:ord_1'`,
    noticed: 'kept running balances follow from entry to entry',
  },
  {
    what: 'an entry moved to another account',
    sql: `UPDATE ledger_entry SET account_id = 'gateway_clearing' WHERE account_id = 'wallet:acc_1' AND amount < 0`,
    undo: `UPDATE ledger_entry SET account_id = 'wallet:acc_1' WHERE account_id = 'gateway_clearing' AND amount = -120000`,
    noticed: 'kept balances equal the sum of their entries',
  },
  {
    what: 'a posting without entries',
    sql: `INSERT INTO ledger_posting (id, reason, key, content_hash, subject_type, subject_id, occurred_at) VALUES ('pst_x', 'x', 'x', 'x', 'x', 'x', now())`,
    undo: `DELETE FROM ledger_posting WHERE id = 'pst_x'`,
    noticed: 'every posting has entries',
  },
  {
    what: 'a transfer with one end',
    sql: `INSERT INTO ledger_entry (posting_id, account_id, transfer_no, amount) SELECT id, 'gateway_clearing', 9, 5 FROM ledger_posting LIMIT 1`,
    undo: `DELETE FROM ledger_entry WHERE transfer_no = 9`,
    noticed: 'every transfer has two ends that sum to zero',
  },
];

describe.each(tamperings)('$what', ({ sql, undo, noticed }) => {
  test('is noticed, and gone when it is undone', async () => {
    const past = ['ledger_entry', 'ledger_posting', 'ledger_account'];
    for (const table of past) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await owner.query(sql);
    const found = await breached();
    await owner.query(undo);
    for (const table of past) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
    expect(found).toContain(noticed);
    expect(await breached()).toEqual(withoutRecords);
  });
});

test('a disabled guard is noticed', async () => {
  await owner.query('ALTER TABLE ledger_entry DISABLE TRIGGER USER');
  expect(await breached()).toContain("the ledger's tables refuse UPDATE and DELETE");
  await owner.query('ALTER TABLE ledger_entry ENABLE TRIGGER USER');
});

test('a right the application should not have is noticed', async () => {
  await owner.query('GRANT UPDATE ON ledger_entry TO market_app');
  expect(await breached()).toContain("the application's role may not write the ledger's tables");
  await owner.query('REVOKE UPDATE ON ledger_entry FROM market_app');
});

test('a debt that no deduction explains, and a deduction that no ledger knows, are noticed (DEC-02, DEP-15)', async () => {
  await owner.query(`INSERT INTO deposit_deduction
    (id, number, vendor_id, ground, beneficiary, evidence, amount, from_deposit, to_debt, held_after, decided_at, receipt_id)
    VALUES ('dpd_x', 'D1', 'vnd_1', 'BREACH', 'PLATFORM', 'none', 500, 0, 500, 0, now(), 'rcp_1')`);
  expect(await breached()).toEqual(
    expect.arrayContaining([
      "a vendor's debt is what deductions left owing less what was netted and paid back",
      'penalty income equals the deductions that the platform keeps',
    ]),
  );
  await post('deposit.deducted:dpd_x', ['vendor_debt:vnd_1'], ['income_penalty'], [500]);
  expect(await breached()).toEqual(withoutRecords);
  // Income that could be withdrawn while something is owed.
  await post('order.settled:1', ['gateway_clearing'], ['vendor_payable:vnd_1'], [500]);
  expect(await breached()).toContain('no vendor owes while it has income that could be withdrawn');
});
