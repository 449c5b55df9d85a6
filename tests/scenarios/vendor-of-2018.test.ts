import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchListings, submitProduct } from '@/lib/catalog';
import type { BuyerActor, VendorActor } from '@/lib/db';
import { claimRemittance, depositOf, matchRemittance, payDeposit } from '@/lib/deposits';
import { askToLeave, findLatestExit, receivePaper, returnDeposit } from '@/lib/exit';
import { beijingDay } from '@/lib/kernel/clock';
import { type Fen, fen } from '@/lib/kernel/money';
import { type AccountId, account, balanceOf, trialBalance } from '@/lib/ledger';
import { verifyLedger } from '../../scripts/ledger/verify';
import { freshDatabase } from '../database';
import { aStaffMember, recharge } from '../factories/accounts';
import { aPicture } from '../factories/catalog';
import { aLicence } from '../factories/onboarding';
import { aVendor } from '../factories/vendors';
import { connectApplication, draftProduct, putOnShelf } from '../support/acts/selling';
import { Market } from '../support/market';
import { eventually, type RunningPartners, startPartners, tell } from '../support/partners';
import { offer, yuan } from './one-whole-sale.data';

// A vendor under the rules of 2018: no fee, but the deposit before anything is listed, transferred from the company's own
// account, with a receipt on paper that must come back before the deposit does.

let database: Awaited<ReturnType<typeof freshDatabase>>;
let partners: RunningPartners;
let market: Market;
let staff: Awaited<ReturnType<typeof aStaffMember>>;
let seller: VendorActor;
let visitor: BuyerActor;
let productId: string;

const companyName = '旧雨软件有限公司';

beforeAll(async () => {
  partners = await startPartners();
  database = await freshDatabase();
  market = await Market.open(database);
  await market.moveTo('2018-09-03T02:00:00Z');
  staff = await aStaffMember(market.prisma, 'ONBOARDING_REVIEW', 'PRODUCT_REVIEW', 'FINANCE');
  seller = await market.as(
    staff,
    (ctx) => aVendor(ctx.db, { at: ctx.now, companyName, storeName: '旧雨软件' }),
    undefined,
  );
  visitor = { kind: 'buyer', accountId: seller.accountId, sessionId: seller.sessionId };
}, 60_000);

afterAll(async () => {
  await market.close();
  await database.drop();
  await partners.close();
});

const held = (id: AccountId) => balanceOf(market.prisma, id);
const listed = async () =>
  (await searchListings(market.prisma, { query: '表单', sort: 'relevance', page: 1, pageSize: 10 })).total;

async function claim(remitterName: string) {
  const proof = await aLicence(await market.now());
  return market.as(seller, claimRemittance, {
    tier: yuan(5_000),
    channel: 'WIRE',
    remitterName,
    remittedOn: '2018-09-03',
    recipient: '李二',
    recipientPhone: '13800000000',
    recipientAddress: '某市某路 1 号',
    proof,
  });
}

describe('the vendor of 2018', () => {
  test('1. needs no fee, but lists nothing before the deposit (FEE-08, DEP-11, C-07)', async () => {
    await connectApplication(market, partners, seller, 'vendor-of-2018');
    productId = await draftProduct(market, seller, { ...offer, imageFileId: await aPicture(market.prisma, seller) });
    await expect(market.as(seller, submitProduct, { productId })).rejects.toMatchObject({
      code: 'deposits.tooLow',
      params: { tier: '5,000.00', held: '0.00' },
    });
  });

  test('2. cannot pay it from the balance (DEP-11, C-08)', async () => {
    await recharge(market.prisma, seller.accountId, yuan(6_000));
    await expect(market.as(seller, payDeposit, { tier: yuan(5_000) })).rejects.toMatchObject({
      code: 'deposits.notFromBalance',
    });
    expect(await held(account.wallet(visitor.accountId))).toBe(yuan(6_000));
  });

  test('3. transfers it and claims it with proof; staff match it to the bank’s line, not to a stranger’s (DEP-12, DEP-13, C-20)', async () => {
    const amount = String(yuan(5_000));
    await tell(`${partners.bank}/sandbox/incoming`, { payerName: '路人甲', payerAccount: '6222000000000001', amount });
    await tell(`${partners.bank}/sandbox/incoming`, {
      payerName: companyName,
      payerAccount: '6222000011112222',
      amount,
    });
    const { remittanceId } = await claim(companyName);
    const lines = await market.prisma.bankLine.findMany({ orderBy: { position: 'asc' } });
    expect(lines.map(({ payerName }) => payerName)).toEqual(['路人甲', companyName]);
    const [stranger, own] = lines.map(({ id }) => id);
    await expect(market.as(staff, matchRemittance, { remittanceId, bankLineId: stranger ?? '' })).rejects.toMatchObject(
      { code: 'deposits.lineDoesNotFit' },
    );
    await market.as(staff, matchRemittance, { remittanceId, bankLineId: own ?? '' });
    expect(await depositOf(market.prisma, seller.vendorId, await market.now())).toMatchObject({ paid: yuan(5_000) });
  });

  test('4. may list now (DEP-11)', async () => {
    await putOnShelf(market, staff, seller, productId);
    expect(await listed()).toBe(1);
  });

  test('5. leaves in 2026 without a sale: first the paper receipt, then fifteen working days across National Day (DEP-14, DEP-17, DEP-20, C-11, C-12)', async () => {
    await market.moveTo('2026-09-21T02:00:00Z');
    const { exitId } = await market.as(seller, askToLeave, { reason: '不再经营云服务', understood: 'on' });
    const latest = async () => findLatestExit(market.prisma, seller.vendorId, await market.now());
    expect(await latest()).toMatchObject({ status: 'ASKED', needsPaperReceipt: true, blockers: ['paperReceipt'] });
    await market.moveTo('2026-09-28T02:00:00Z');
    expect(await latest()).toMatchObject({ status: 'ASKED' });
    await market.as(staff, receivePaper, { exitId });
    const exit = await latest();
    expect(exit).toMatchObject({ status: 'CLEARED', estimate: '2026-11-12' });
    expect(exit?.dueAt && beijingDay(exit.dueAt)).toBe('2026-10-23');
    await market.as(staff, returnDeposit, { exitId });
    await eventually(async () => (await latest())?.status === 'EXITED', 'the bank to return the deposit');
    expect(await listed()).toBe(0);
  });

  test('every balance is what was reckoned by hand, and all together are zero', async () => {
    const hand: [AccountId, Fen][] = [
      [account.wallet(seller.accountId), yuan(6_000)],
      [account.vendorDeposit(seller.vendorId), yuan(0)],
      [account.vendorPayable(seller.vendorId), yuan(0)],
      [account.certificationIncome(), yuan(0)],
      // In by the company's transfer, out by the return; the stranger's money is nobody's deposit.
      [account.bankClearing(), yuan(0)],
      [account.gatewayClearing(), fen(-yuan(6_000))],
    ];
    for (const [id, expected] of hand) expect([id, await held(id)]).toEqual([id, expected]);
    expect((await trialBalance(market.prisma)).sum).toBe(0n);
    // The wallet was filled by a factory, without the gateway's record of it.
    const breached = (await verifyLedger(database.ownerUrl)).filter(({ breaches }) => breaches.length > 0);
    expect(breached.map(({ check }) => check)).toEqual(["the gateway's clearing account mirrors paid recharges"]);
  });
});
