import { expect, test } from '@playwright/test';
import { findProductPage } from '@/lib/catalog';
import { type Db, inTransaction, prisma } from '@/lib/db';
import { payDeposit } from '@/lib/deposits';
import { askToLeave, returnDeposit } from '@/lib/exit';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { marketNow } from '@/lib/market-clock';
import { startBankVerification } from '@/lib/onboarding';
import { requestWithdrawal } from '@/lib/settlement';
import { beginRecharge } from '@/lib/wallet';
import { aSeller } from '../../factories/catalog';
import { anAgreedApplicant } from '../../factories/onboarding';
import { fund } from '../../factories/orders';
import { aSettledOrder } from '../../factories/settlement';
import { contextFor } from '../../support/acting';
import { changedBy, forgetCounts } from '../support/database';
import { forEach } from '../support/http';
import { doors, keyOf, type Notice, notify, type PartnerDoor, signed, strangersKey } from '../support/partners';
import { world } from '../support/world';

// What anyone may send to the doors of the gateway and the bank. Only what the partner signed just now moves money, and
// only once; everything else is written down and changes nothing.

test.beforeEach(forgetCounts);

/** Something that waits for word of its partner, and the word that would move its money. */
interface Waiting {
  door: PartnerDoor;
  content: Record<string, string | null>;
  /** The posting it would make. */
  postingKey: string;
}

/** What waits at each door, made anew; nothing in the world is touched by it. */
const waitingAt: Record<PartnerDoor, () => Promise<Waiting>> = {
  '/api/payments/notifications': aRecharge,
  '/api/payouts/notifications': aPayout,
  '/api/bank/notifications': aVerification,
  '/api/deposit-returns/notifications': aReturn,
};

for (const door of Object.keys(doors) as PartnerDoor[]) {
  test(`what the partner did not sign just now is refused and written down: ${door}`, async () => {
    const waiting = await waitingAt[door]();
    const since = (await prisma().partnerNotice.findFirst({ orderBy: { id: 'desc' } }))?.id ?? '';
    const wanted: Record<string, number> = {};
    const changed = await changedBy(() => {
      for (const verdict of Object.keys(wanted)) delete wanted[verdict];
      return forEach(forgeries(waiting), async ([what, notice, status, verdict]) => {
        if (verdict) wanted[verdict] = (wanted[verdict] ?? 0) + 1;
        const answer = await notify(door, notice);
        expect.soft(`${what}: ${answer.status}`).toBe(`${what}: ${status}`);
      });
    });
    expect(changed).toEqual([]);
    const kept = await prisma().partnerNotice.groupBy({ by: ['verdict'], where: { id: { gt: since } }, _count: true });
    const counts = Object.fromEntries(kept.map(({ verdict, _count }) => [verdict, _count]));
    for (const [verdict, count] of Object.entries(wanted)) expect(counts[verdict]).toBeGreaterThanOrEqual(count);
  });

  test(`what the partner signed is believed once, however often it comes: ${door}`, async () => {
    const { content, postingKey } = await waitingAt[door]();
    const key = keyOf(door);
    const genuine = signed(content, key);
    const postings = () => prisma().ledgerPosting.count({ where: { key: postingKey } });
    expect(await postings()).toBe(0);
    const answers = await Promise.all(Array.from({ length: 10 }, () => notify(door, genuine)));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await postings()).toBe(1);
    const later: [string, Notice, number][] = [
      ['the same bytes again', genuine, 200],
      ['signed anew, as another notification', signed({ ...content, notificationId: newId('ntf') }, key), 200],
      ['with more money', signed({ ...content, amount: '99999999' }, key), 409],
      ['taken back to the beginning', signed({ ...content, status: beginningAt(door) }, key), 200],
    ];
    const changed = await changedBy(() =>
      forEach(later, async ([what, notice, status]) => {
        expect.soft(`${what}: ${(await notify(door, notice)).status}`).toBe(`${what}: ${status}`);
      }),
    );
    expect(changed).toEqual([]);
  });
}

/** What, as it is sent, how it is answered, and how it is written down if it is. */
function forgeries({ door, content }: Waiting): [string, Notice, number, string?][] {
  const key = keyOf(door);
  const genuine = signed(content, key);
  const { 'x-signature': signature = '', 'x-timestamp': timestamp = '' } = genuine.headers;
  const more = JSON.stringify({ ...content, amount: '99999999' });
  const otherPartner: PartnerDoor =
    door === '/api/payments/notifications' ? '/api/bank/notifications' : '/api/payments/notifications';
  const forged: [string, Notice][] = [
    ['no signature at all', { ...genuine, headers: {} }],
    ['no signature', { ...genuine, headers: { 'x-timestamp': timestamp } }],
    ['an empty signature', { ...genuine, headers: { 'x-timestamp': timestamp, 'x-signature': '' } }],
    ['a signature that is none', { ...genuine, headers: { 'x-timestamp': timestamp, 'x-signature': '%%%' } }],
    [
      'a signature cut short',
      { ...genuine, headers: { 'x-timestamp': timestamp, 'x-signature': signature.slice(0, 40) } },
    ],
    ["a stranger's signature", signed(content, strangersKey())],
    ["the other partner's signature", signed(content, keyOf(otherPartner))],
    ['a greater amount under the same signature', { ...genuine, body: more }],
    [
      'a later time under the same signature',
      { ...genuine, headers: { ...genuine.headers, 'x-timestamp': String(Number(timestamp) + 1) } },
    ],
    ['a time that is none', { ...genuine, headers: { ...genuine.headers, 'x-timestamp': 'now' } }],
    ['nothing', { body: '', headers: {} }],
    ['a NUL', { body: 'a\u0000b', headers: {} }],
    ['half a character where it is cut off', { body: `${'a'.repeat(1_999)}😀`, headers: {} }],
  ];
  return [
    ...forged.map(([what, notice]): [string, Notice, number, string] => [what, notice, 401, 'FORGED']),
    ['ten minutes old', signed(content, key, 600), 401, 'STALE'],
    ['from in ten minutes', signed(content, key, -600), 401, 'STALE'],
    ['signed, but no JSON', signed('{"amount":', key), 400, 'MALFORMED'],
    ['signed, but nothing of it', signed({}, key), 400, 'MALFORMED'],
    ['signed, of a negative amount', signed({ ...content, amount: '-1' }, key), 400, 'MALFORMED'],
    ['signed, of half a fen', signed({ ...content, amount: '0.5' }, key), 400, 'MALFORMED'],
    ['signed, of another amount', signed({ ...content, amount: '99999999' }, key), 409, 'WRONG_AMOUNT'],
    ['signed, of something unknown', signed({ ...content, ...unknownAt(door) }, key), 404, 'UNKNOWN_REFERENCE'],
    ['longer than any', signed('x'.repeat(70_000), key), 413],
  ];
}

function unknownAt(door: PartnerDoor): Record<string, string> {
  if (door === '/api/payments/notifications') return { orderNo: 'R00000000000000' };
  return { requestId: door === '/api/deposit-returns/notifications' ? `${newId('ext')}-1` : newId('none') };
}
const beginningAt = (door: PartnerDoor): string => (door === '/api/payments/notifications' ? 'PENDING' : 'ACCEPTED');

async function aRecharge(): Promise<Waiting> {
  const { own } = await world();
  const now = await marketNow(prisma());
  const { rechargeId, orderNo } = await inTransaction((db) =>
    beginRecharge(contextFor(db, own.buyer, now), { amount: fen(12_345) }),
  );
  return {
    door: '/api/payments/notifications',
    content: {
      ...{ notificationId: newId('ntf'), paymentNo: newId('pay'), orderNo, amount: '12345' },
      ...{ status: 'SUCCESS', paidAt: new Date().toISOString() },
    },
    postingKey: `wallet.recharged:${rechargeId}`,
  };
}

/** A withdrawal that the bank is to pay. */
async function aPayout(): Promise<Waiting> {
  const { own } = await world();
  const now = await marketNow(prisma());
  const { id, amount } = await inTransaction(async (db) => {
    const product = await findProductPage(db, own.belongs.product);
    if (!product) throw new Error('The product is not on the shelf');
    const paidAt = new Date(now.getTime() - 15 * 86_400_000);
    const { orderId } = await aSettledOrder(db, own.buyer, product, paidAt);
    const input = { orderIds: [orderId] };
    const { withdrawalId } = await requestWithdrawal(contextFor(db, own.vendor, now), input);
    await forgetJobs(db);
    return db.withdrawal.update({ where: { id: withdrawalId }, data: { status: 'PAYING' } });
  });
  return {
    door: '/api/payouts/notifications',
    content: transfer('PAYOUT', id, amount),
    postingKey: `withdrawal.paid:${id}`,
  };
}

/** The deposit of a vendor that leaves, on its way back. */
async function aReturn(): Promise<Waiting> {
  const { having } = await world();
  const now = await marketNow(prisma());
  const { id, amount } = await inTransaction(async (db) => {
    const joined = new Date(now.getTime() - 20 * 86_400_000);
    const vendor = await aSeller(db, { storeName: `壬记${newId('x').slice(-6)}`, at: joined });
    await fund(db, vendor.ownerAccountId, fen(500_000), joined);
    await payDeposit(contextFor(db, vendor, joined), { tier: fen(500_000) });
    const leaving = { reason: '公司不再做这项业务。', understood: 'on' } as const;
    const { exitId } = await askToLeave(contextFor(db, vendor, now), leaving);
    const staff = { kind: 'operator', accountId: having.FINANCE, sessionId: '', duties: ['FINANCE'] } as const;
    await returnDeposit(contextFor(db, staff, now), { exitId });
    await forgetJobs(db);
    return db.vendorExit.findUniqueOrThrow({ where: { id: exitId } });
  });
  return {
    door: '/api/deposit-returns/notifications',
    content: transfer('PAYOUT', `${id}-1`, amount ?? 0n),
    postingKey: `deposit.returned:${id}:1`,
  };
}

async function aVerification(): Promise<Waiting> {
  await world();
  const now = await marketNow(prisma());
  const { verificationId, amount } = await inTransaction(async (db) => {
    const applicant = await anAgreedApplicant(db, { at: now });
    const account = {
      companyName: `测${newId('co').slice(-8)}有限公司`,
      bankName: '测试银行',
      accountNumber: '7559000011112222',
    };
    const { verificationId } = await startBankVerification(contextFor(db, applicant, now), account);
    await forgetJobs(db);
    const { amount } = await db.bankVerification.findUniqueOrThrow({ where: { id: verificationId } });
    return { verificationId, amount };
  });
  return {
    door: '/api/bank/notifications',
    content: transfer('VERIFICATION', verificationId, amount),
    postingKey: `verification.sent:${verificationId}`,
  };
}

/** The bank is not asked: these tests speak for it. */
async function forgetJobs(db: Db): Promise<void> {
  await db.$executeRaw`DELETE FROM pgboss.job_common WHERE xmin = pg_current_xact_id()::xid`;
}

function transfer(kind: string, requestId: string, amount: bigint): Waiting['content'] {
  return {
    ...{ notificationId: newId('ntf'), transferNo: newId('trf'), requestId, kind, amount: String(amount) },
    ...{ status: 'PAID', reasonCode: null, reason: null, executedAt: new Date().toISOString() },
  };
}
