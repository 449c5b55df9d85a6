import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inTransaction } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { type AccountId, account, balanceOf, post, trialBalance } from '@/lib/ledger';
import { verifyLedger } from '../../../scripts/ledger/verify';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { contextFor } from '../../support/context';

let database: CommittedDatabase;
let client: CommittedDatabase['prisma'];

beforeAll(async () => {
  database = await openCommittedDatabase(20);
  client = database.prisma;
});

afterAll(() => database.close());

const market = { kind: 'system', job: 'test' } as const;
const move = (transfers: [AccountId, AccountId, number][], key = newId('key')) => ({
  reason: 'order.paid' as const,
  key,
  subject: { type: 'test', id: 'test' },
  transfers: transfers.map(([from, to, amount]) => ({ from, to, amount: fen(amount) })),
});

describe('postings at the same time', () => {
  test('in all directions between the same pots never wait for each other in a circle', async () => {
    const pots = ['a', 'b', 'c', 'd'].map((name) => account.wallet(`circle_${name}`));
    // Outside any transaction: a deadlock would surface here instead of being tried again.
    const ctx = contextFor(client, market);
    for (const pot of pots) await post(ctx, move([[account.gatewayClearing(), pot, 100_000]]));
    const postings = Array.from({ length: 300 }, (_, index) => {
      const at = (step: number) => pots[(index * 7 + step * (1 + (index % 3))) % pots.length] ?? account.bankClearing();
      const [first, second, third] = [at(0), at(1), at(2)];
      const chain: [AccountId, AccountId, number][] = [[first, second, 5]];
      if (second !== third) chain.push([second, third, 3]);
      return post(ctx, move(chain));
    });
    const outcomes = await Promise.allSettled(postings);
    expect(outcomes.filter((outcome) => outcome.status === 'rejected')).toEqual([]);
    const balances = await Promise.all(pots.map((pot) => balanceOf(client, pot)));
    expect(balances.reduce((sum, balance) => sum + balance, 0n)).toBe(400_000n);
    expect((await trialBalance(client)).sum).toBe(0n);
  });

  test('of one key are one posting', async () => {
    const pot = account.wallet('same_key');
    const posting = move([[account.gatewayClearing(), pot, 700]], 'same-key');
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => inTransaction((db) => post(contextFor(db, market), posting), client)),
    );
    expect(outcomes.filter((outcome) => outcome === 'posted')).toHaveLength(1);
    expect(await balanceOf(client, pot)).toBe(700n);
  });

  test('that share only the platform’s accounts do not wait for each other', async () => {
    const income = account.commissionIncome();
    // An account is made by its first posting, which others of the same moment wait for: once in the life of a market.
    await post(contextFor(client, market), move([[account.gatewayClearing(), income, 1]]));
    await post(contextFor(client, market), move([[account.gatewayClearing(), account.escrow('wait_1'), 100]]));
    await post(contextFor(client, market), move([[account.gatewayClearing(), account.escrow('wait_2'), 100]]));
    await inTransaction(async (db) => {
      await post(contextFor(db, market), move([[account.escrow('wait_1'), income, 10]]));
      // The first has not committed; the second goes through all the same.
      await inTransaction(async (other) => {
        await other.$executeRaw`SET LOCAL lock_timeout = '500ms'`;
        await post(contextFor(other, market), move([[account.escrow('wait_2'), income, 10]]));
      }, client);
    }, client);
    expect(await balanceOf(client, income)).toBe(21n);
  });

  test('leave books in which every invariant of the ledger holds', async () => {
    const verdicts = await verifyLedger(database.ownerUrl);
    // These postings have no business records behind them.
    const ofTheLedger = verdicts.filter(({ check }) =>
      /sum to zero|has entries|kept|overdrawn|keep no balance|refuse|may not write/.test(check),
    );
    expect(ofTheLedger).toHaveLength(9);
    expect(ofTheLedger.filter(({ breaches }) => breaches.length > 0)).toEqual([]);
  });
});
