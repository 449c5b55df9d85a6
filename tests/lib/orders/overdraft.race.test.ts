import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuyerActor, inTransaction } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf, InsufficientFunds, post } from '@/lib/ledger';
import { payOrder } from '@/lib/orders';
import { InsufficientBalance } from '@/lib/wallet';
import { withClient } from '../../../scripts/postgres/databases';
import { aProduct, aSeller } from '../../factories/catalog';
import { aBuyer, anOrder } from '../../factories/orders';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { contextFor } from '../../support/context';

const price = 144_000n;
const calls = 50;
/** Enough for ten of them. */
const funds = price * 10n;
const now = '2026-11-20T02:00:00.000Z';

let database: CommittedDatabase;
let client: CommittedDatabase['prisma'];

beforeAll(async () => {
  database = await openCommittedDatabase();
  client = database.prisma;
});

afterAll(() => database.close());

/** The one thing that must never be, by whatever books it is counted: more went out than came in. */
function isOverdrawn({ came, went }: { came: bigint; went: bigint }): boolean {
  return went > came;
}

async function flows(wallet: string): Promise<{ came: bigint; went: bigint }> {
  const [row] = await client.$queryRaw<{ came: bigint; went: bigint }[]>`
    SELECT coalesce(sum(amount) FILTER (WHERE amount > 0), 0)::bigint AS came,
           coalesce(-sum(amount) FILTER (WHERE amount < 0), 0)::bigint AS went
    FROM ledger_entry WHERE account_id = ${wallet}`;
  return row ?? { came: 0n, went: 0n };
}

/** Money leaves a wallet for the bank, at the level of the ledger. */
function withdraw(buyer: BuyerActor): Promise<unknown> {
  const id = newId('wdr');
  return inTransaction(
    (db) =>
      post(contextFor(db, buyer, now), {
        reason: 'withdrawal.requested',
        key: `withdrawal.requested:${id}`,
        subject: { type: 'withdrawal', id },
        transfers: [{ from: account.wallet(buyer.accountId), to: account.payout(id), amount: fen(price) }],
      }),
    client,
  );
}

describe(`${calls} payments and withdrawals from one wallet at once`, () => {
  test('spend what is there to the last fen and not one more', async () => {
    const { buyer, orderIds } = await inTransaction(async (db) => {
      const product = await aProduct(db, await aSeller(db));
      const buyer = await aBuyer(db, { balance: fen(funds) });
      const orderIds: string[] = [];
      for (let count = 0; count < calls / 2; count += 1) orderIds.push(await anOrder(db, buyer, product));
      return { buyer, orderIds };
    }, client);
    const pay = (orderId: string) => inTransaction((db) => payOrder(contextFor(db, buyer, now), { orderId }), client);
    const outcomes = await Promise.allSettled(orderIds.flatMap((orderId) => [pay(orderId), withdraw(buyer)]));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
    expect(refused).toHaveLength(calls - 10);
    for (const reason of refused) {
      expect(reason instanceof InsufficientBalance || reason instanceof InsufficientFunds).toBe(true);
    }
    const wallet = account.wallet(buyer.accountId);
    expect(await balanceOf(client, wallet)).toBe(0n);
    expect(isOverdrawn(await flows(wallet))).toBe(false);
    // A refused payment left its order as it was.
    const paid = await client.order.count({ where: { id: { in: orderIds }, status: 'PAID' } });
    const unpaid = await client.order.count({ where: { id: { in: orderIds }, status: 'UNPAID' } });
    expect([paid + unpaid, paid]).toEqual([calls / 2, await escrowsFilled(orderIds)]);
  }, 60_000);

  test('would overdraw a wallet kept without a guard, and this test would see it', async () => {
    await withClient(database.ownerUrl, async (owner) => {
      await owner.query('CREATE TABLE careless_wallet (balance bigint NOT NULL, went bigint NOT NULL)');
      await owner.query('GRANT SELECT, UPDATE ON careless_wallet TO market_app');
      await owner.query('INSERT INTO careless_wallet VALUES ($1, 0)', [String(funds)]);
    });
    const spend = () =>
      inTransaction(async (db) => {
        const [wallet] = await db.$queryRaw<{ balance: bigint }[]>`SELECT balance FROM careless_wallet`;
        if ((wallet?.balance ?? 0n) < price) throw new InsufficientFunds();
        await pause(2);
        await db.$executeRaw`UPDATE careless_wallet SET balance = balance - ${price}, went = went + ${price}`;
      }, client);
    await Promise.allSettled(Array.from({ length: calls }, spend));
    const [wallet] = await client.$queryRaw<{ went: bigint }[]>`SELECT went FROM careless_wallet`;
    expect(isOverdrawn({ came: funds, went: wallet?.went ?? 0n })).toBe(true);
  }, 60_000);
});

async function escrowsFilled(orderIds: readonly string[]): Promise<number> {
  const balances = await Promise.all(orderIds.map((id) => balanceOf(client, account.escrow(id))));
  return balances.filter((balance) => balance === price).length;
}
