import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '@/lib/db';
import { debtOf, depositHeld, payDeposit } from '@/lib/deposits';
import { fen } from '@/lib/kernel/money';
import { account, balanceOf } from '@/lib/ledger';
import { requestWithdrawal } from '@/lib/settlement';
import { verifyLedger } from '../../../scripts/ledger/verify';
import { aStaffMember } from '../../factories/accounts';
import { aProduct, aSeller } from '../../factories/catalog';
import { aCharge } from '../../factories/deposits';
import { aBuyer, fund } from '../../factories/orders';
import { aSettledOrder, deposit, signSupplement } from '../../factories/settlement';
import { contextFor } from '../../support/acting';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';

let database: CommittedDatabase;

beforeAll(async () => {
  database = await openCommittedDatabase();
});

afterAll(() => database.close());

const share = 129_600n;

function market() {
  return inTransaction(async (db) => {
    const seller = await aSeller(db);
    const { settledAt: at } = await aSettledOrder(
      db,
      await aBuyer(db, { balance: fen(500_000) }),
      await aProduct(db, seller),
    );
    const staff = await aStaffMember(db, 'FINANCE');
    await signSupplement(db, seller, at);
    await deposit(db, seller, 500_000, at);
    await fund(db, seller.ownerAccountId, fen(2_000_000), at);
    return { seller, staff, at };
  }, database.prisma);
}

const charge = ({ seller, staff, at }: Awaited<ReturnType<typeof market>>, amount: number) =>
  inTransaction((db) => aCharge(db, staff, seller, { amount: fen(amount) }, at), database.prisma);

describe('at the same moment (DEP-15, DEC-02)', () => {
  it('ten charges take the deposit once and leave the rest owing', async () => {
    const world = await market();
    await Promise.all(Array.from({ length: 10 }, () => charge(world, 100_000)));
    const { vendorId } = world.seller;
    expect(await depositHeld(database.prisma, vendorId)).toBe(0n);
    expect(await debtOf(database.prisma, vendorId)).toBe(500_000n - share);
    expect(await database.prisma.depositTopUp.count({ where: { vendorId, status: 'RUNNING' } })).toBe(1);
  });

  it('a charge, a withdrawal and a payment end in the same sums whoever came first', async () => {
    for (let round = 0; round < 5; round += 1) {
      const world = await market();
      const { seller, at } = world;
      const run = (work: (db: Parameters<Parameters<typeof inTransaction>[0]>[0]) => Promise<unknown>) =>
        inTransaction(async (db) => void (await work(db)), database.prisma).catch(() => undefined);
      await Promise.all([
        charge(world, 600_000),
        run((db) => requestWithdrawal(contextFor(db, seller, at), { orderIds: [] })),
        run((db) => payDeposit(contextFor(db, seller, at), { tier: fen(500_000) })),
      ]);
      const { vendorId } = seller;
      const [held, debt, payable] = [
        await depositHeld(database.prisma, vendorId),
        await debtOf(database.prisma, vendorId),
        await balanceOf(database.prisma, account.vendorPayable(vendorId)),
      ];
      const [sums] = await database.prisma.$queryRaw<{ withdrawn: bigint; paid: bigint }[]>`
        SELECT (SELECT coalesce(sum(amount), 0)::bigint FROM withdrawal WHERE vendor_id = ${vendorId}) AS withdrawn,
               (SELECT sum(amount)::bigint FROM deposit_payment WHERE vendor_id = ${vendorId}) AS paid`;
      expect(held + payable - debt + (sums?.withdrawn ?? 0n)).toBe((sums?.paid ?? 0n) + share - 600_000n);
      expect(debt === 0n || payable === 0n).toBe(true);
    }
    // Factories fill wallets without the gateway's record and certify without a payment; all else must hold.
    const breached = (await verifyLedger(database.ownerUrl)).filter(({ breaches }) => breaches.length > 0);
    expect(breached.map(({ check }) => check)).toEqual([
      'certification income equals the certification fees',
      "the gateway's clearing account mirrors paid recharges",
    ]);
  });
});
