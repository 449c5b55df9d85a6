import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPaymentGateway } from '../../scripts/sandbox/payment-gateway/create-payment-gateway';
import { retryPausesMs } from '../../scripts/sandbox/wire/notifications';
import type { Partner } from '../../scripts/sandbox/wire/server';
import { aKeyPair, CallbackReceiver, isGenuine, Merchant, pause, postForm, postJson } from './merchant';

const merchantKeys = aKeyPair();
const gatewayKeys = aKeyPair();
const merchant = new Merchant(() => gateway.url, merchantKeys.privateKey);
let gateway: Partner;
let market: CallbackReceiver;
let counter = 0;

beforeEach(async () => {
  market = new CallbackReceiver();
  await market.open();
  gateway = await createPaymentGateway({
    port: 0,
    journalFile: null,
    privateKey: gatewayKeys.privateKey,
    merchantPublicKey: merchantKeys.publicKey,
    retryPausesMs: [20, 20, 20, 20, 20, 20, 20],
  });
});
afterEach(async () => {
  await gateway.close();
  await market.close();
});

async function created() {
  counter += 1;
  const orderNo = `NT${counter}`;
  const returnUrl = 'http://localhost:3000/zh/console/wallet';
  const request = { orderNo, amount: '30000', subject: '平台认证费', notifyUrl: market.url, returnUrl };
  const { body } = await merchant.post('/v1/payments', request);
  return { orderNo, paymentNo: String(body.paymentNo), payUrl: String(body.payUrl) };
}

async function paid(notify: string, seconds?: number) {
  const made = await created();
  const behaviour = { notify, seconds };
  expect((await postJson(`${gateway.url}/sandbox/pay/${made.paymentNo}`, { behaviour })).status).toBe(200);
  return made;
}

const arrived = (count: number) => vi.waitFor(() => expect(market.received).toHaveLength(count), { timeout: 3000 });
const statusOf = async (orderNo: string) => (await merchant.get(`/v1/payments/${orderNo}`)).body;
const genuine = () => market.received.map(({ headers, raw }) => isGenuine(gatewayKeys.publicKey, headers, raw));

async function told(orderNo: string): Promise<Record<string, unknown>[]> {
  const response = await fetch(`${gateway.url}/sandbox/notifications?orderNo=${orderNo}`);
  return response.json();
}

describe('repeats', () => {
  it('go on until the answer is 2xx and says success', async () => {
    market.answer = (nth) =>
      [
        { status: 500, body: 'success' },
        { status: 200, body: 'no' },
      ][nth] ?? { status: 200, body: 'success' };
    const { orderNo } = await paid('once');
    await arrived(3);
    await pause(80);
    expect(market.received).toHaveLength(3);
    expect(new Set(market.received.map((one) => one.raw)).size).toBe(1);
    expect(genuine()).toEqual([true, true, true]);
    expect(await told(orderNo)).toMatchObject([
      { state: 'RECEIVED', attempts: [{ status: 500 }, { status: 200 }, { status: 200 }] },
    ]);
  });

  it('stop after eight attempts', async () => {
    market.answer = () => ({ status: 503, body: '' });
    const { orderNo } = await paid('once');
    await arrived(8);
    await pause(80);
    expect(market.received).toHaveLength(8);
    expect(await told(orderNo)).toMatchObject([{ state: 'GIVEN_UP' }]);
    expect(retryPausesMs).toHaveLength(7);
    expect([...retryPausesMs].sort((a, b) => a - b)).toEqual(retryPausesMs);
  });

  it('do not follow redirects', async () => {
    market.answer = () => ({ status: 302, body: 'success', headers: { location: market.url } });
    const { orderNo } = await paid('once');
    await arrived(8);
    expect(await told(orderNo)).toMatchObject([{ state: 'GIVEN_UP' }]);
  });

  it('go on while nobody listens', async () => {
    await market.close();
    const { orderNo } = await paid('once');
    await vi.waitFor(async () => expect(await told(orderNo)).toMatchObject([{ state: 'GIVEN_UP' }]), { timeout: 3000 });
    const [notice] = await told(orderNo);
    expect(notice?.attempts).toMatchObject(Array.from({ length: 8 }, () => ({ status: null })));
  });
});

describe('behaviour', () => {
  it('twice: the same notification twice', async () => {
    await paid('twice');
    await arrived(2);
    expect(market.received[1]?.raw).toBe(market.received[0]?.raw);
    expect(genuine()).toEqual([true, true]);
  });

  it.each(['late', 'after-return'])('%s: nothing comes before its time', async (notify) => {
    await paid(notify, 0.2);
    await pause(80);
    expect(market.received).toHaveLength(0);
    await arrived(1);
  });

  it('before-return: the browser waits for the first attempt', async () => {
    const { payUrl } = await created();
    const response = await postForm(payUrl, { notify: 'before-return' });
    expect(response.status).toBe(303);
    expect(market.received).toHaveLength(1);
  });

  it('out-of-order: stale ones around the true one', async () => {
    await paid('out-of-order');
    await arrived(3);
    expect(market.received.map((one) => one.body.status)).toEqual(['PENDING', 'SUCCESS', 'PENDING']);
    expect(new Set(market.received.map((one) => one.body.notificationId)).size).toBe(3);
    expect(genuine()).toEqual([true, true, true]);
  });

  it('never: only a query tells', async () => {
    const { orderNo } = await paid('never');
    await pause(80);
    expect(market.received).toHaveLength(0);
    expect(await statusOf(orderNo)).toMatchObject({ status: 'SUCCESS' });
  });

  it('wrong-amount: a fen too much, rightly signed; the query tells the truth', async () => {
    const { orderNo } = await paid('wrong-amount');
    await arrived(1);
    expect(market.received[0]?.body.amount).toBe('30001');
    expect(genuine()).toEqual([true]);
    expect(await statusOf(orderNo)).toMatchObject({ amount: '30000', status: 'SUCCESS' });
  });

  it('wrong-order: another order number, rightly signed', async () => {
    const { orderNo } = await paid('wrong-order');
    await arrived(1);
    expect(market.received[0]?.body.orderNo).not.toBe(orderNo);
    expect(genuine()).toEqual([true]);
  });

  it('forged-signature: right content, nobody’s key', async () => {
    const { orderNo } = await paid('forged-signature');
    await arrived(1);
    expect(market.received[0]?.body).toMatchObject({ orderNo, amount: '30000', status: 'SUCCESS' });
    expect(genuine()).toEqual([false]);
  });

  it('set for the next payments is used up by its count', async () => {
    await postJson(`${gateway.url}/sandbox/behaviour`, { notify: 'never', count: 1 });
    const first = await created();
    const second = await created();
    await postJson(`${gateway.url}/sandbox/pay/${first.paymentNo}`);
    await postJson(`${gateway.url}/sandbox/pay/${second.paymentNo}`);
    await arrived(1);
    expect(market.received[0]?.body.orderNo).toBe(second.orderNo);
  });

  it('unknown is refused', async () => {
    expect((await postJson(`${gateway.url}/sandbox/behaviour`, { notify: 'sometimes' })).status).toBe(400);
  });
});
