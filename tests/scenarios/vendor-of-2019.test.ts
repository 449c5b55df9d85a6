import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadCurrentAgreement, publishAgreements, signEarningsSupplement } from '@/lib/agreements';
import { createProduct, searchListings } from '@/lib/catalog';
import { certificationOf, NotCertified, payCertificationFee } from '@/lib/certification';
import type { BuyerActor, VendorActor } from '@/lib/db';
import { debtOf, depositOf, payDeposit, topUpOf } from '@/lib/deposits';
import { askToLeave, findLatestExit, returnDeposit } from '@/lib/exit';
import { beijingDay } from '@/lib/kernel/clock';
import { type Fen, fen } from '@/lib/kernel/money';
import { type AccountId, account, balanceOf, trialBalance } from '@/lib/ledger';
import { chargeVendor, loadEarningsSummary, loadWithdrawal, requestWithdrawal } from '@/lib/settlement';
import { listActiveHolds } from '@/lib/vendors';
import { verifyLedger } from '../../scripts/ledger/verify';
import { freshDatabase } from '../database';
import { aStaffMember } from '../factories/accounts';
import { aPicture } from '../factories/catalog';
import { buy, choose } from '../support/acts/buying';
import { admit, applyToJoin } from '../support/acts/joining';
import { recharge, register } from '../support/acts/people';
import { connectApplication, draftProduct, putOnShelf } from '../support/acts/selling';
import { Market } from '../support/market';
import { eventually, type RunningPartners, startPartners } from '../support/partners';
import { company, offer, yuan } from './one-whole-sale.data';

// A vendor under the rules of 2019, from joining to leaving, with the real partners at the other end. Spring Festival 2026
// is from 15 to 23 February, with working Saturdays on the 14th and the 28th; National Day from 1 to 7 October, with a
// working Saturday on the 10th.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let partners: RunningPartners;
let market: Market;
let staff: Awaited<ReturnType<typeof aStaffMember>>;
let seller: VendorActor;
let applicant: BuyerActor;
let buyer: BuyerActor;
let productId: string;
let orderId: string;

beforeAll(async () => {
  partners = await startPartners();
  database = await freshDatabase();
  market = await Market.open(database);
  await market.moveTo('2025-01-13T02:00:00Z');
  staff = await aStaffMember(market.prisma, 'ONBOARDING_REVIEW', 'PRODUCT_REVIEW', 'FINANCE', 'CONDUCT');
  await market.as(staff, publishAgreements, undefined as never);
}, 60_000);

afterAll(async () => {
  await market.close();
  await database.drop();
  await partners.close();
});

const held = (id: AccountId) => balanceOf(market.prisma, id);
const listed = async () =>
  (await searchListings(market.prisma, { query: '表单', sort: 'relevance', page: 1, pageSize: 10 })).total;
const holds = async () =>
  (await listActiveHolds(market.prisma, seller.vendorId, await market.now())).map(({ kind }) => kind);
const deposit = async () => depositOf(market.prisma, seller.vendorId, await market.now());

describe('the vendor of 2019', () => {
  test('1. joins, puts the fee off, and pays it when it wants to sell (FEE-02, FEE-05)', async () => {
    applicant = await register(market, { name: '林晓' });
    const { applicationId } = await applyToJoin(market, partners, applicant, company);
    seller = await admit(market, staff, applicant, applicationId);
    await expect(market.as(seller, createProduct, { category: 'saas', name: '云岫表单' })).rejects.toThrow(
      NotCertified,
    );
    await market.moveTo('2025-01-20T02:00:00Z');
    await recharge(market, partners, applicant, yuan(12_000));
    await market.as(seller, payCertificationFee, {});
    const { validUntil } = await certificationOf(market.prisma, seller.vendorId, await market.now());
    expect(validUntil && beijingDay(validUntil)).toBe('2026-01-20');
  });

  test('2. sells: ¥2,000 become ¥1,800 after the review period; the deposit of ¥5,000 frees them (SET-02, DEP-05)', async () => {
    await connectApplication(market, partners, seller, 'vendor-of-2019');
    productId = await draftProduct(market, seller, { ...offer, imageFileId: await aPicture(market.prisma, seller) });
    await putOnShelf(market, staff, seller, productId);
    buyer = await register(market, { name: '周南' });
    await recharge(market, partners, buyer, yuan(2_000));
    orderId = await buy(market, buyer, await choose(market, productId, '专业版', 'YEAR'));
    await market.moveTo('2025-02-10T02:00:00Z');
    expect(await held(account.vendorPayable(seller.vendorId))).toBe(yuan(1_800));
    await market.as(seller, payDeposit, { tier: yuan(5_000) });
    expect(await deposit()).toMatchObject({ paid: yuan(5_000), highestDue: yuan(5_000), due: 0n });
  });

  test('3. lets the fee lapse: hidden to the second; renewed, it is back and a year is bought from that day (DEC-15, FEE-05)', async () => {
    await market.moveTo('2026-01-20T01:59:59Z');
    expect(await listed()).toBe(1);
    await market.moveTo('2026-01-20T02:00:05Z');
    expect([await listed(), await holds()]).toEqual([0, ['CERTIFICATION']]);
    await market.moveTo('2026-01-26T02:00:00Z');
    await market.as(seller, payCertificationFee, {});
    expect([await listed(), await holds()]).toEqual([1, []]);
    const { validUntil } = await certificationOf(market.prisma, seller.vendorId, await market.now());
    expect(validUntil && beijingDay(validUntil)).toBe('2027-01-26');
  });

  test('4. is charged ¥6,000: the deposit first, ¥1,000 become debt, and income pays it at once (DEP-15, DEC-02, DEC-14)', async () => {
    await market.moveTo('2026-02-12T02:00:00Z');
    await market.as(staff, chargeVendor, {
      vendorId: seller.vendorId,
      amount: yuan(6_000),
      ground: 'BREACH',
      beneficiary: 'PLATFORM',
      evidence: '经核查，该服务商冒用他人资质，证据见工单记录。',
    });
    expect(await held(account.vendorDeposit(seller.vendorId))).toBe(0n);
    expect(await held(account.penaltyIncome())).toBe(yuan(6_000));
    expect(await debtOf(market.prisma, seller.vendorId)).toBe(0n);
    const summary = await loadEarningsSummary(market.prisma, seller.vendorId, await market.now());
    expect(summary).toMatchObject({ netted: yuan(1_000), payable: yuan(800), needsDeposit: yuan(800) });
    const topUp = await topUpOf(market.prisma, seller.vendorId);
    expect(topUp).toMatchObject({ tier: yuan(5_000), missing: yuan(5_000) });
    expect(topUp && beijingDay(topUp.dueAt)).toBe('2026-02-28');
  });

  test('5. tops up late: closed after the seventh working day, open by the payment itself (DEP-16, DEC-17)', async () => {
    await market.moveTo('2026-02-28T15:59:59.999Z');
    expect([await listed(), await holds()]).toEqual([1, []]);
    await market.moveTo('2026-02-28T16:00:05Z');
    expect([await listed(), await holds()]).toEqual([0, ['DEPOSIT']]);
    await market.moveTo('2026-03-03T02:00:00Z');
    await market.as(seller, payDeposit, { tier: yuan(2_000) });
    expect(await holds()).toEqual(['DEPOSIT']);
    await market.as(seller, payDeposit, { tier: yuan(5_000) });
    expect([await listed(), await holds()]).toEqual([1, []]);
    expect(await topUpOf(market.prisma, seller.vendorId)).toBeNull();
    const reminders = await market.prisma.notification.findMany({
      where: { accountId: applicant.accountId, event: { startsWith: 'deposit.' } },
      orderBy: { createdAt: 'asc' },
      select: { event: true },
    });
    expect(reminders.map(({ event }) => event)).toEqual(
      expect.arrayContaining([
        'deposit.deducted',
        'deposit.top-up-reminder',
        'deposit.store-closed',
        'deposit.store-reopened',
      ]),
    );
  });

  test('6. withdraws what the debt left of its income (SET-05, DEC-14)', async () => {
    const supplement = await loadCurrentAgreement(market.prisma, 'EARNINGS_SUPPLEMENT', await market.now());
    await market.as(seller, signEarningsSupplement, { agreementId: supplement.id, agreed: 'on' });
    const { withdrawalId, amount } = await market.as(seller, requestWithdrawal, { orderIds: [] });
    expect(amount).toBe(yuan(800));
    await eventually(
      async () => (await loadWithdrawal(market.prisma, withdrawalId, {})).status === 'PAID',
      'the bank to pay',
    );
  });

  test('7. leaves before National Day; the bank pays the deposit back whole, and it is gone (DEP-17, DEP-19, C-11)', async () => {
    await market.moveTo('2026-09-28T02:00:00Z');
    const { exitId } = await market.as(seller, askToLeave, { reason: '业务调整，结束合作', understood: 'on' });
    expect(await listed()).toBe(0);
    const exit = await findLatestExit(market.prisma, seller.vendorId, await market.now());
    expect(exit).toMatchObject({ status: 'CLEARED', blockers: [], held: yuan(5_000) });
    expect(exit?.dueAt && beijingDay(exit.dueAt)).toBe('2026-10-23');
    await market.moveTo('2026-10-12T02:00:00Z');
    await market.as(staff, returnDeposit, { exitId });
    await eventually(
      async () => (await market.prisma.vendorExit.findUniqueOrThrow({ where: { id: exitId } })).status === 'EXITED',
      'the bank to return the deposit',
    );
    const { status } = await market.prisma.vendor.findUniqueOrThrow({ where: { id: seller.vendorId } });
    expect(status).toBe('EXITED');
  });

  test('every balance is what was reckoned by hand, and all together are zero', async () => {
    const verification = await market.prisma.bankVerification.findFirstOrThrow();
    const hand: [AccountId, Fen][] = [
      // 12,000 brought in; two fees, the deposit, and the deposit once more.
      [account.wallet(applicant.accountId), yuan(12_000 - 300 - 300 - 5_000 - 5_000)],
      [account.wallet(buyer.accountId), yuan(0)],
      [account.vendorDeposit(seller.vendorId), yuan(0)],
      [account.vendorDebt(seller.vendorId), yuan(0)],
      [account.vendorPayable(seller.vendorId), yuan(0)],
      [account.escrow(orderId), yuan(0)],
      [account.commissionIncome(), yuan(200)],
      [account.certificationIncome(), yuan(600)],
      [account.penaltyIncome(), yuan(6_000)],
      [account.gatewayClearing(), fen(-yuan(12_000 + 2_000))],
      [account.bankClearing(), fen(yuan(800 + 5_000) + verification.amount)],
      [account.verificationExpense(), fen(-verification.amount)],
    ];
    for (const [id, expected] of hand) expect([id, await held(id)]).toEqual([id, expected]);
    expect((await trialBalance(market.prisma)).sum).toBe(0n);
    expect((await verifyLedger(database.ownerUrl)).filter(({ breaches }) => breaches.length > 0)).toEqual([]);
  });
});
