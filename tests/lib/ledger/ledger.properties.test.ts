import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Db } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { fen, minFen, splitByRate } from '@/lib/kernel/money';
import { account, InsufficientFunds, type PostingReason, post, type Transfer } from '@/lib/ledger';
import { readChecks } from '../../../scripts/ledger/verify';
import { contextFor, rolledBack } from '../../support/context';

// What can happen to money, as the market will do it: two buyers, two vendors, three orders.
const buyer = fc.integer({ min: 0, max: 1 });
const vendor = fc.integer({ min: 0, max: 1 });
const order = fc.integer({ min: 0, max: 2 });
const amount = fc.oneof(
  { weight: 3, arbitrary: fc.bigInt({ min: 1n, max: 500_000n }) },
  { weight: 1, arbitrary: fc.constantFrom(1n, 5n, 1_000_000n, 2n ** 53n + 1n) },
);

const event = fc.oneof(
  fc.record({ kind: fc.constant('recharge' as const), buyer, amount }),
  fc.record({ kind: fc.constant('pay' as const), buyer, order, amount }),
  fc.record({ kind: fc.constant('settle' as const), order, vendor }),
  fc.record({ kind: fc.constant('refund' as const), order, buyer }),
  fc.record({ kind: fc.constant('deposit' as const), buyer, vendor, amount }),
  fc.record({ kind: fc.constant('penalise' as const), vendor, amount }),
  fc.record({ kind: fc.constant('withdraw' as const), vendor, amount }),
  fc.record({ kind: fc.constant('payOut' as const), succeeds: fc.boolean(), vendor }),
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** The books kept a second time, by hand: pots by name. It knows nothing of the ledger's tables. */
class Model {
  readonly pots = new Map<string, bigint>();
  of(pot: string): bigint {
    return this.pots.get(pot) ?? 0n;
  }
  /** Moves everything or nothing; false where a pot that may not be overdrawn would be, at any moment of it. */
  move(transfers: readonly { from: string; to: string; amount: bigint }[]): boolean {
    const after = new Map(this.pots);
    const add = (pot: string, amount: bigint) => after.set(pot, (after.get(pot) ?? 0n) + amount);
    for (const { from, to, amount } of transfers) {
      add(from, -amount);
      add(to, amount);
    }
    const guarded = /^(wallet|escrow|vendor_payable|vendor_deposit|payout):/;
    if ([...after].some(([pot, balance]) => guarded.test(pot) && balance < 0n)) return false;
    for (const [pot, balance] of after) this.pots.set(pot, balance);
    return true;
  }
}

interface Move {
  reason: PostingReason;
  transfers: Transfer[];
}

/** An event as the market's modules post it, from what the model says is there. */
function moveOf(event: Event, model: Model, run: string): Move {
  const pots = {
    wallet: (index: number) => account.wallet(`${run}b${index}`),
    escrow: (index: number) => account.escrow(`${run}o${index}`),
    payable: (index: number) => account.vendorPayable(`${run}v${index}`),
    deposit: (index: number) => account.vendorDeposit(`${run}v${index}`),
    debt: (index: number) => account.vendorDebt(`${run}v${index}`),
    payout: (index: number) => account.payout(`${run}w${index}`),
  };
  const one = (reason: PostingReason, from: Transfer['from'], to: Transfer['to'], amount: bigint): Move => ({
    reason,
    transfers: [{ from, to, amount: fen(amount) }],
  });
  switch (event.kind) {
    case 'recharge':
      return one('wallet.recharged', account.gatewayClearing(), pots.wallet(event.buyer), event.amount);
    case 'pay':
      return one('order.paid', pots.wallet(event.buyer), pots.escrow(event.order), event.amount);
    case 'settle': {
      const { share, remainder } = splitByRate(fen(model.of(pots.escrow(event.order))), 1000);
      return {
        reason: 'order.settled',
        transfers: [
          { from: pots.escrow(event.order), to: account.commissionIncome(), amount: share },
          { from: pots.escrow(event.order), to: pots.payable(event.vendor), amount: remainder },
        ],
      };
    }
    case 'refund':
      return one(
        'order.refunded',
        pots.escrow(event.order),
        pots.wallet(event.buyer),
        model.of(pots.escrow(event.order)),
      );
    case 'deposit':
      return one('deposit.paid', pots.wallet(event.buyer), pots.deposit(event.vendor), event.amount);
    case 'penalise': {
      // DEC-02: what the deposit lacks becomes debt.
      const fromDeposit = minFen(fen(model.of(pots.deposit(event.vendor))), fen(event.amount));
      return {
        reason: 'deposit.deducted',
        transfers: [
          { from: pots.deposit(event.vendor), to: account.penaltyIncome(), amount: fromDeposit },
          { from: pots.debt(event.vendor), to: account.penaltyIncome(), amount: fen(event.amount - fromDeposit) },
        ],
      };
    }
    case 'withdraw':
      return one('withdrawal.requested', pots.payable(event.vendor), pots.payout(event.vendor), event.amount);
    case 'payOut': {
      const waiting = model.of(pots.payout(event.vendor));
      return event.succeeds
        ? one('withdrawal.paid', pots.payout(event.vendor), account.bankClearing(), waiting)
        : one('withdrawal.failed', pots.payout(event.vendor), pots.payable(event.vendor), waiting);
    }
  }
}

/** Posts as a use case would; a refusal takes everything back. */
async function attempt(db: Db, move: Move): Promise<boolean> {
  await db.$executeRaw`SAVEPOINT before_posting`;
  try {
    await post(contextFor(db, { kind: 'system', job: 'property' }), {
      ...move,
      key: newId('key'),
      subject: { type: 'test', id: 'test' },
    });
    return true;
  } catch (error) {
    if (!(error instanceof InsufficientFunds)) throw error;
    await db.$executeRaw`ROLLBACK TO SAVEPOINT before_posting`;
    return false;
  }
}

// The checks of `npm run ledger:verify` that need no business records.
const checks = readChecks().filter(
  ({ sql }) =>
    !/market_order|settlement|refund|certification|withdrawal|deposit_payment|deposit_deduction|vendor_debt|recharge|vendor v/.test(
      sql,
    ),
);

async function breaches(db: Db): Promise<string[]> {
  const found: string[] = [];
  for (const { name, sql } of checks) {
    const rows = await db.$queryRawUnsafe<unknown[]>(sql);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

async function balances(db: Db, run: string): Promise<Map<string, bigint>> {
  const rows = await db.$queryRaw<{ id: string; balance: bigint }[]>`
    SELECT id, balance FROM ledger_balance WHERE owner_id LIKE ${`${run}%`} AND balance <> 0`;
  return new Map(rows.map(({ id, balance }) => [id, balance]));
}

describe('whatever happens to money', () => {
  test('there are checks to run', () => {
    expect(checks.length).toBeGreaterThanOrEqual(9);
  });

  test('every invariant holds after every step, and the ledger agrees with books kept by hand', async () => {
    let refused = 0;
    let posted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 30 }), (events) =>
        rolledBack(async (db) => {
          const run = newId('run');
          const model = new Model();
          for (const event of events) {
            const move = moveOf(event, model, run);
            const allowed = model.move(move.transfers);
            expect(await attempt(db, move)).toBe(allowed);
            if (allowed) posted += 1;
            else refused += 1;
            expect(await breaches(db)).toEqual([]);
            const own = [...model.pots].filter(([pot, balance]) => pot.includes(run) && balance !== 0n);
            expect(await balances(db, run)).toEqual(new Map(own));
          }
        }),
      ),
      { numRuns: 25 },
    );
    // A property that never reached a refusal, or nothing but refusals, would prove little.
    expect(posted).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(5);
  }, 120_000);
});
