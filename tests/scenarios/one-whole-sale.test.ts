import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findAcceptance, loadCurrentAgreement, publishAgreements, signEarningsSupplement } from '@/lib/agreements';
import { createProduct, findProductPage, searchListings } from '@/lib/catalog';
import { certificationOf, NotCertified, payCertificationFee } from '@/lib/certification';
import type { BuyerActor, VendorActor } from '@/lib/db';
import { listInstances, openInstance } from '@/lib/delivery';
import { payDeposit } from '@/lib/deposits';
import { acceptInvoice, applyForInvoice, loadInvoice, mailInvoice } from '@/lib/invoicing';
import { beijingDay, parseBeijingDay } from '@/lib/kernel/clock';
import { discountRate, type Fen, fen } from '@/lib/kernel/money';
import { canonicalJson } from '@/lib/kernel/receipts';
import { type AccountId, account, balanceOf, trialBalance } from '@/lib/ledger';
import { AgreementNotAccepted, findVendorOrder, placeOrder } from '@/lib/orders';
import { findReceipt } from '@/lib/receipts';
import { selfServiceRefund } from '@/lib/refunds';
import { listEarnings, loadEarningsSummary, loadWithdrawal, requestWithdrawal } from '@/lib/settlement';
import { findVendorOfAccount } from '@/lib/vendors';
import { listFindings, recordFinding } from '@/lib/violations';
import { walletBalance } from '@/lib/wallet';
import { verifyLedger } from '../../scripts/ledger/verify';
import { freshDatabase } from '../database';
import { aStaffMember } from '../factories/accounts';
import { aPicture } from '../factories/catalog';
import { buy, choose, contact, visit } from '../support/acts/buying';
import { admit, applyToJoin } from '../support/acts/joining';
import { recharge, register } from '../support/acts/people';
import { connectApplication, draftProduct, putOnShelf } from '../support/acts/selling';
import { Market } from '../support/market';
import { eventually, type RunningPartners, startPartners } from '../support/partners';
import { company, courier, invoice, offer, yuan } from './one-whole-sale.data';

// One sale, from the vendor's first click to the vendor's bank, with the real partners at the other end. The dates are
// those of 2026: National Day from 1 to 7 October, with working Sundays on 20 September and 10 October.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let partners: RunningPartners;
let market: Market;
let staff: Awaited<ReturnType<typeof aStaffMember>>;
let seller: VendorActor;
let applicant: BuyerActor;
let first: BuyerActor;
let second: BuyerActor;
let third: BuyerActor;
let productId: string;
let firstOrder: string;
let secondOrder: string;
let thirdOrder: string;

beforeAll(async () => {
  partners = await startPartners();
  database = await freshDatabase();
  market = await Market.open(database);
  await market.moveTo('2026-09-14T02:00:00Z');
  staff = await aStaffMember(market.prisma, 'ONBOARDING_REVIEW', 'PRODUCT_REVIEW', 'FINANCE', 'CONDUCT');
  await market.as(staff, publishAgreements, undefined as never);
}, 60_000);

afterAll(async () => {
  await market.close();
  await database.drop();
  await partners.close();
});

const held = (id: AccountId) => balanceOf(market.prisma, id);
const instanceOf = async ({ accountId }: BuyerActor) =>
  (await listInstances(market.prisma, accountId, { page: 1, pageSize: 1 })).rows[0];
const listed = async () =>
  (await searchListings(market.prisma, { query: '表单', sort: 'relevance', page: 1, pageSize: 10 })).total;

describe('one whole sale', () => {
  test('1. a company joins: agreement, own bank account, data, admission, store (ONB-02, ONB-06, ONB-13, ONB-15, GEN-05)', async () => {
    applicant = await register(market, { name: '林晓' });
    const { applicationId } = await applyToJoin(market, partners, applicant, company);
    const now = await market.now();
    const signed = await findAcceptance(market.prisma, 'VENDOR_ACCESS', applicant, now);
    const terms = await loadCurrentAgreement(market.prisma, 'VENDOR_ACCESS', now);
    expect(signed).toMatchObject({ textHash: terms.textHash, ip: '127.0.0.1' });
    seller = await admit(market, staff, applicant, applicationId);
    const { vendorId } = seller;
    expect((await findVendorOfAccount(market.prisma, applicant.accountId))?.vendorId).toBe(vendorId);
    expect(await market.prisma.store.findUnique({ where: { vendorId } })).toMatchObject({ name: '云岫软件' });
  });

  test('2. no product before the fee; ¥300 from the wallet, a year to the day (FEE-01, FEE-02, FEE-05, WAL-01)', async () => {
    await expect(market.as(seller, createProduct, { category: 'saas', name: '云岫表单' })).rejects.toThrow(
      NotCertified,
    );
    await recharge(market, partners, applicant, yuan(6_000));
    expect(await walletBalance(market.prisma, applicant.accountId)).toBe(yuan(6_000));
    await market.as(seller, payCertificationFee, {});
    const certification = await certificationOf(market.prisma, seller.vendorId, await market.now());
    expect(certification.validUntil && beijingDay(certification.validUntil)).toBe('2027-09-14');
    expect(await held(account.certificationIncome())).toBe(yuan(300));
  });

  test('3. the interface is debugged and published, the product reviewed and on the shelf (CAT-05, LST-13, SPC-07, AGR-01)', async () => {
    await connectApplication(market, partners, seller, 'story');
    productId = await draftProduct(market, seller, { ...offer, imageFileId: await aPicture(market.prisma, seller) });
    expect(await listed()).toBe(0);
    await putOnShelf(market, staff, seller, productId);
    const page = await findProductPage(market.prisma, productId);
    const year = page?.specs[0]?.prices.find(({ unit }) => unit === 'YEAR');
    expect(year && [year.sale, discountRate(year.sale, year.original)]).toEqual([yuan(1_440), '90.000']);
  });

  test('4. a buyer finds it by two characters, pays ¥2,000, and logs in to the instance (AGR-08, ORD-01, WAL-04, FUL-04)', async () => {
    expect(await listed()).toBe(1);
    first = await register(market, { name: '周南' });
    await recharge(market, partners, first, yuan(2_500));
    const choice = await choose(market, productId, '专业版', 'YEAR');
    const unticked = market.as(first, placeOrder, { ...choice, agreementAccepted: false });
    await expect(unticked).rejects.toThrow(AgreementNotAccepted);
    firstOrder = await buy(market, first, choice);
    expect(await walletBalance(market.prisma, first.accountId)).toBe(yuan(500));
    const instance = await instanceOf(first);
    expect(instance).toMatchObject({ status: 'ACTIVE', orderId: firstOrder });
    const login = await market.as(first, openInstance, { instanceId: instance?.id ?? '' });
    expect(await visit(login)).toContain('专业版');
  });

  test('5. the vendor sees a masked contact and waits until day 6: ¥200 and ¥1,800 (PRV-01, RFD-05, INV-06, DEC-22, SET-02)', async () => {
    const order = await findVendorOrder(market.prisma, seller.vendorId, firstOrder);
    expect(canonicalJson({ ...order })).not.toContain(contact.contactPhone);
    expect(canonicalJson({ ...order })).toContain('139****2222');
    await market.moveTo('2026-09-18T15:59:59.000Z');
    expect(
      (await listEarnings(market.prisma, seller.vendorId, await market.now(), { page: 1, pageSize: 10 })).rows[0],
    ).toMatchObject({ state: 'IN_REVIEW', settledAt: null });
    await market.moveTo('2026-09-18T16:00:01Z');
    expect(await held(account.commissionIncome())).toBe(yuan(200));
    expect(await held(account.vendorPayable(seller.vendorId))).toBe(yuan(1_800));
    expect(await held(account.escrow(firstOrder))).toBe(0n);
  });

  test('6. no withdrawal without the ¥5,000 tier and the supplement; then the bank pays (DEP-03, DEP-05, SET-05, SET-07)', async () => {
    await market.moveTo('2026-09-21T02:00:00Z');
    const refusal = await market.as(seller, requestWithdrawal, { orderIds: [] }).catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'settlement.withdrawalRefused',
      ruleIds: expect.arrayContaining(['DEP-03', 'DEP-05', 'SET-05']),
    });
    expect(refusal).toHaveProperty('receipt.outcome');
    await market.as(seller, payDeposit, { tier: yuan(5_000) });
    const supplement = await loadCurrentAgreement(market.prisma, 'EARNINGS_SUPPLEMENT', await market.now());
    await market.as(seller, signEarningsSupplement, { agreementId: supplement.id, agreed: 'on' });
    const { withdrawalId, amount } = await market.as(seller, requestWithdrawal, { orderIds: [] });
    expect(amount).toBe(yuan(1_800));
    const paid = await eventually(async () => {
      const withdrawal = await loadWithdrawal(market.prisma, withdrawalId, { vendorId: seller.vendorId });
      return withdrawal.status === 'PAID' ? withdrawal : null;
    }, 'the bank to pay');
    // Counted from Tuesday 22 September: 22–24, 28–30 (25–27 is Mid-Autumn), 8–10 October (1–7 is National Day, Saturday the
    // 10th is made up), 12–16, 19: the fifteenth; 20–23, 26: the twentieth.
    expect([beijingDay(paid.arrivalFrom), beijingDay(paid.arrivalBy)]).toEqual(arrival);
    expect(await held(account.payout(withdrawalId))).toBe(0n);
    const summary = await loadEarningsSummary(market.prisma, seller.vendorId, await market.now());
    expect(summary).toMatchObject({ paidOut: yuan(1_800), payable: 0n });
  });

  test('7. the buyer gets the invoice for ¥2,000 by courier (INV-07, INV-10, INV-11, INV-12, INV-13)', async () => {
    const { applicationId } = await market.as(first, applyForInvoice, { ...invoice, orderId: firstOrder });
    await market.as(seller, acceptInvoice, { applicationId });
    await market.as(seller, mailInvoice, { applicationId, ...courier });
    expect(await loadInvoice(market.prisma, applicationId, { buyerId: first.accountId })).toMatchObject({
      status: 'MAILED',
      amount: yuan(2_000),
      trackingNumber: courier.trackingNumber,
    });
  });

  test('8. a second buyer refunds on day 5; a third is shown on day 6 why not (RFD-04, RFD-30, RFD-31)', async () => {
    await market.moveTo('2026-10-12T01:00:00Z');
    second = await register(market, { name: '吴西' });
    third = await register(market, { name: '郑北' });
    await recharge(market, partners, second, yuan(2_000));
    await recharge(market, partners, third, yuan(2_000));
    const choice = await choose(market, productId, '专业版', 'YEAR');
    secondOrder = await buy(market, second, choice);
    thirdOrder = await buy(market, third, choice);
    await market.moveTo('2026-10-16T15:59:59.000Z');
    await market.as(second, selfServiceRefund, { orderId: secondOrder, reason: 'NO_LONGER_NEEDED' });
    expect(await walletBalance(market.prisma, second.accountId)).toBe(yuan(2_000));
    const instance = await instanceOf(second);
    expect(instance).toMatchObject({ status: 'DESTROYED' });

    await market.moveTo('2026-10-16T16:00:05Z');
    const refusal = await market
      .as(third, selfServiceRefund, { orderId: thirdOrder, reason: 'NO_LONGER_NEEDED' })
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'refunds.reviewPeriodOver' });
    expect(refusal).toHaveProperty('receipt.outcome');
    expect(await held(account.commissionIncome())).toBe(yuan(400));
  });

  test('9. fake trading: hidden and barred for 15 days, then lifted by itself (V-08, VIO-01, VIO-02)', async () => {
    await market.moveTo('2026-10-19T02:00:00Z');
    await market.as(staff, recordFinding, {
      vendorId: seller.vendorId,
      rowId: 'V-08',
      occurredOn: parseBeijingDay('2026-10-17'),
      facts: '以关联账号购买自有商品后立即申请退款，共三笔。',
    });
    expect(await listed()).toBe(0);
    await expect(market.as(seller, createProduct, { category: 'saas', name: '新品' })).rejects.toMatchObject({
      code: 'vendors.publishingBanned',
    });
    const {
      rows: [finding],
    } = await listFindings(market.prisma, { vendorId: seller.vendorId, page: 1, pageSize: 10 });
    const receipt = await findReceipt(market.prisma, finding?.receiptId ?? '', { ...seller, isStaff: false });
    expect(receipt?.ruleIds).toEqual(expect.arrayContaining(['V-08']));
    await market.moveTo('2026-11-02T15:59:00Z');
    expect(await listed()).toBe(0);
    await market.moveTo('2026-11-03T16:00:01Z');
    expect(await listed()).toBe(1);
    await market.as(seller, createProduct, { category: 'saas', name: '新品' });
  });

  test('every balance is what was reckoned by hand, and all together are zero', async () => {
    const verification = await market.prisma.bankVerification.findFirstOrThrow();
    const hand: [AccountId, Fen][] = [
      [account.wallet(applicant.accountId), yuan(6_000 - 300 - 5_000)],
      [account.wallet(first.accountId), yuan(2_500 - 2_000)],
      [account.wallet(second.accountId), yuan(2_000)],
      [account.wallet(third.accountId), yuan(0)],
      [account.vendorDeposit(seller.vendorId), yuan(5_000)],
      [account.vendorPayable(seller.vendorId), yuan(1_800)],
      [account.commissionIncome(), yuan(200 + 200)],
      [account.certificationIncome(), yuan(300)],
      [account.gatewayClearing(), fen(-yuan(6_000 + 2_500 + 2_000 + 2_000))],
      [account.bankClearing(), fen(yuan(1_800) + verification.amount)],
      [account.verificationExpense(), fen(-verification.amount)],
      [account.escrow(firstOrder), yuan(0)],
      [account.escrow(secondOrder), yuan(0)],
      [account.escrow(thirdOrder), yuan(0)],
    ];
    for (const [id, expected] of hand) expect([id, await held(id)]).toEqual([id, expected]);
    expect((await trialBalance(market.prisma)).sum).toBe(0n);
    expect((await verifyLedger(database.ownerUrl)).filter(({ breaches }) => breaches.length > 0)).toEqual([]);
  });
});

const arrival = ['2026-10-19', '2026-10-26'];
