import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuyerActor } from '@/lib/db';
import { fen } from '@/lib/kernel/money';
import { PartnerUnreachable, type PaymentGateway } from '@/lib/partners';
import {
  checkRecharge,
  confirmRecharge,
  receivePaymentNotification,
  resumeRecharge,
  startRecharge,
  walletBalance,
} from '@/lib/wallet';
import type { InBuyerStep } from '@/lib/wallet/use-cases/start-recharge';
import { aBuyer } from '../../factories/accounts';
import { prepareEnvironment } from '../../factories/environment';
import { type RunningPartners, runningPartners } from '../../factories/partners';
import { postJson } from '../../sandbox/merchant';
import { type CommittedDatabase, openCommittedDatabase } from '../../support/committed';
import { contextFor } from '../../support/context';

let database: CommittedDatabase;
let running: RunningPartners;
let door: Server;
let gateway: PaymentGateway;
let buyer: BuyerActor;

beforeAll(async () => {
  prepareEnvironment();
  database = await openCommittedDatabase();
  running = await runningPartners();
  door = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const header = (name: string) => String(request.headers[name] ?? '');
      const rawBody = Buffer.concat(chunks).toString('utf8');
      const notification = { rawBody, timestamp: header('x-timestamp'), signature: header('x-signature') };
      const verdict = await receivePaymentNotification(notification, running.gateway);
      const isTaken = ['ACTED_ON', 'REPEATED', 'NOTHING_TO_DO'].includes(verdict);
      response.writeHead(isTaken ? 200 : 400).end(isTaken ? '{"result":"success"}' : '{"result":"refused"}');
    });
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const notifyUrl = `http://127.0.0.1:${(door.address() as AddressInfo).port}/`;
  // The market's own door stands elsewhere in this test; everything else is the real thing.
  gateway = {
    ...running.gateway,
    createPayment: (payment) => running.gateway.createPayment({ ...payment, notifyUrl }),
  };
});
afterAll(async () => {
  await running.close();
  door.closeAllConnections();
  door.close();
  await database.close();
});

/** A new person at the gateway's page, with a recharge of ¥2,000. */
async function atTheGateway() {
  buyer = await database.run((db) => aBuyer(db));
  const { rechargeId, payUrl } = await startRecharge(stepsOf(buyer), { amount: fen(200_000) }, gateway);
  const { orderNo } = await database.prisma.recharge.findUniqueOrThrow({ where: { id: rechargeId } });
  return { rechargeId, orderNo, accountId: buyer.accountId, payUrl, paymentNo: payUrl.split('/').at(-1) ?? '' };
}

const stepsOf =
  (actor: BuyerActor): InBuyerStep =>
  (work) =>
    database.run((db, { now }) => work(contextFor(db, actor, now)));

const balance = (accountId: string) => walletBalance(database.prisma, accountId);
const pay = (paymentNo: string, notify: string, seconds?: number) =>
  postJson(`${running.gatewayUrl}/sandbox/pay/${paymentNo}`, { behaviour: { notify, seconds } });
const verdicts = async (orderNo: string) =>
  (await database.prisma.partnerNotice.findMany({ where: { reference: orderNo } }))
    .map(({ verdict }) => verdict)
    .sort();

describe('a payment at the gateway (WAL-01)', () => {
  it.each(['once', 'twice', 'out-of-order'])(
    'notified %s, while the browser comes back, is credited once',
    async (notify) => {
      const { paymentNo, orderNo, accountId } = await atTheGateway();
      const [, ...returns] = await Promise.all([
        pay(paymentNo, notify),
        confirmRecharge({ orderNo, accountId }, gateway),
        confirmRecharge({ orderNo, accountId }, gateway),
      ]);
      expect(returns.every(({ amount }) => amount === 200_000n)).toBe(true);
      await expect.poll(() => balance(accountId)).toBe(200_000n);
      const expected = { once: 1, twice: 2, 'out-of-order': 3 }[notify] ?? 0;
      await expect.poll(async () => (await verdicts(orderNo)).length).toBe(expected);
      expect(await balance(accountId)).toBe(200_000n);
    },
  );

  it('of which no notification comes is credited when the browser returns', async () => {
    const { paymentNo, orderNo, accountId } = await atTheGateway();
    await pay(paymentNo, 'never');
    expect(await confirmRecharge({ orderNo, accountId }, gateway)).toMatchObject({ status: 'PAID' });
    expect(await balance(accountId)).toBe(200_000n);
  });

  it('of which neither notification nor browser comes is credited by the job that asks', async () => {
    const { paymentNo, rechargeId, accountId } = await atTheGateway();
    await expect(checkRecharge({ rechargeId }, gateway)).rejects.toThrow(/still open/);
    await pay(paymentNo, 'never');
    await checkRecharge({ rechargeId }, gateway);
    await checkRecharge({ rechargeId }, gateway);
    expect(await balance(accountId)).toBe(200_000n);
  });

  it('with a notification of a wrong amount is not credited by it, but by the truth', async () => {
    const { paymentNo, orderNo, accountId } = await atTheGateway();
    await pay(paymentNo, 'wrong-amount');
    await expect.poll(() => verdicts(orderNo)).toContain('WRONG_AMOUNT');
    expect(await balance(accountId)).toBe(0n);
    await confirmRecharge({ orderNo, accountId }, gateway);
    expect(await balance(accountId)).toBe(200_000n);
  });

  it.each([
    ['wrong-order', 'UNKNOWN_REFERENCE'],
    ['forged-signature', 'FORGED'],
  ])('with a notification that is %s is not credited by it, and that is kept', async (notify, verdict) => {
    const earlier = await database.prisma.partnerNotice.count({ where: { verdict } });
    const { paymentNo, accountId } = await atTheGateway();
    await pay(paymentNo, notify);
    await expect.poll(() => database.prisma.partnerNotice.count({ where: { verdict } })).toBeGreaterThan(earlier);
    expect(await balance(accountId)).toBe(0n);
  });

  it('that was cancelled closes the recharge', async () => {
    const { paymentNo, orderNo, accountId } = await atTheGateway();
    await postJson(`${running.gatewayUrl}/sandbox/cancel/${paymentNo}`);
    expect(await confirmRecharge({ orderNo, accountId }, gateway)).toMatchObject({ status: 'CLOSED' });
    expect(await balance(accountId)).toBe(0n);
  });

  it('is opened on the same page again, asked for twice or after a failure in between', async () => {
    const someone = await database.run((db) => aBuyer(db));
    const down: PaymentGateway = {
      ...gateway,
      createPayment: () => Promise.reject(new PartnerUnreachable('gateway', 'down')),
    };
    const inStep = stepsOf(someone);
    await expect(startRecharge(inStep, { amount: fen(1) }, down)).rejects.toMatchObject({
      code: 'partners.unreachable',
    });
    const begun = await database.prisma.recharge.findFirstOrThrow({ where: { accountId: someone.accountId } });
    expect(begun).toMatchObject({ status: 'CREATED', payUrl: null });
    const first = await resumeRecharge(inStep, { rechargeId: begun.id }, gateway);
    expect(await resumeRecharge(inStep, { rechargeId: begun.id }, down)).toEqual(first);
  });

  it('belongs to one person: to others it does not exist', async () => {
    const { orderNo, rechargeId } = await atTheGateway();
    const stranger = await database.run((db) => aBuyer(db));
    const { accountId } = stranger;
    await expect(confirmRecharge({ orderNo, accountId }, gateway)).rejects.toMatchObject({ code: 'kernel.notFound' });
    await expect(resumeRecharge(stepsOf(stranger), { rechargeId }, gateway)).rejects.toMatchObject({
      code: 'kernel.notFound',
    });
    await expect(confirmRecharge({ orderNo: 'RC0', accountId }, gateway)).rejects.toMatchObject({
      code: 'kernel.notFound',
    });
  });
});
