import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPaymentGateway } from '../../scripts/sandbox/payment-gateway/create-payment-gateway';
import type { Partner } from '../../scripts/sandbox/wire/server';
import {
  aKeyPair,
  CallbackReceiver,
  isGenuine,
  Merchant,
  nowSeconds,
  pause,
  postForm,
  postJson,
  signed,
} from './merchant';

const merchantKeys = aKeyPair();
const gatewayKeys = aKeyPair();
const merchant = new Merchant(() => gateway.url, merchantKeys.privateKey);
let gateway: Partner;
let market: CallbackReceiver;
let counter = 0;

beforeEach(async () => {
  market = new CallbackReceiver();
  await market.open();
  gateway = await open();
});
afterEach(async () => {
  await gateway.close();
  await market.close();
});

function open(payWithinMs?: number): Promise<Partner> {
  const { privateKey } = gatewayKeys;
  const merchantPublicKey = merchantKeys.publicKey;
  const retryPausesMs = [20, 20, 20, 20, 20, 20, 20];
  return createPaymentGateway({
    port: 0,
    journalFile: null,
    privateKey,
    merchantPublicKey,
    retryPausesMs,
    payWithinMs,
  });
}

function aPayment(overrides: Record<string, unknown> = {}) {
  counter += 1;
  const subject = '余额充值 <b>"2,000"</b>';
  const returnUrl = 'http://localhost:3000/zh/console/wallet?tab=recharge';
  return { orderNo: `RC${counter}`, amount: '200000', subject, notifyUrl: market.url, returnUrl, ...overrides };
}

async function created(overrides: Record<string, unknown> = {}) {
  const request = aPayment(overrides);
  const { body } = await merchant.post('/v1/payments', request);
  return { orderNo: request.orderNo, paymentNo: String(body.paymentNo), payUrl: String(body.payUrl) };
}

const query = (orderNo: string) => merchant.get(`/v1/payments/${orderNo}`);
const pay = (paymentNo: string, body: unknown = {}) => postJson(`${gateway.url}/sandbox/pay/${paymentNo}`, body);
const arrived = (count: number) => vi.waitFor(() => expect(market.received).toHaveLength(count), { timeout: 3000 });

describe('a payment', () => {
  it('is created once per orderNo, and its page is escaped', async () => {
    const request = aPayment();
    const first = await merchant.post('/v1/payments', request);
    const again = await merchant.post('/v1/payments', request);
    expect(first.status).toBe(200);
    expect(again.body).toEqual(first.body);
    expect(isGenuine(gatewayKeys.publicKey, first.headers, first.raw)).toBe(true);
    const page = await (await fetch(String(first.body.payUrl))).text();
    expect(page).toContain('¥2,000.00');
    expect(page).toContain('余额充值 &lt;b&gt;&quot;2,000&quot;&lt;/b&gt;');
    expect(page).not.toContain('<b>');
  });

  it('refuses other content under the same orderNo', async () => {
    const request = aPayment();
    await merchant.post('/v1/payments', request);
    const other = await merchant.post('/v1/payments', { ...request, amount: '200001' });
    expect(other.status).toBe(409);
    expect(other.body).toMatchObject({ error: { code: 'CONTENT_DIFFERS' } });
  });

  it.each([
    ['negative', { amount: '-1' }],
    ['zero', { amount: '0' }],
    ['a number', { amount: 200000 }],
    ['fractional', { amount: '1.5' }],
    ['too much', { amount: '1000000000000' }],
    ['a script address', { returnUrl: 'javascript:alert(1)' }],
    ['an odd order number', { orderNo: 'a/b' }],
    ['an unknown field', { discount: '1' }],
  ])('refuses %s', async (_case, overrides) => {
    const answer = await merchant.post('/v1/payments', aPayment(overrides));
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ error: { code: 'REQUEST_INVALID' } });
    expect(isGenuine(gatewayKeys.publicKey, answer.headers, answer.raw)).toBe(true);
  });

  it('refuses a body over 64 KB and a body that is not JSON', async () => {
    expect((await merchant.post('/v1/payments', `{"x":"${'y'.repeat(70_000)}"}`)).status).toBe(413);
    expect((await merchant.post('/v1/payments', 'orderNo=1')).status).toBe(400);
  });
});

describe('the merchant signature', () => {
  it.each([-301, 302])('is stale %i s away', async (offset) => {
    const answer = await merchant.post('/v1/payments', aPayment(), { timestamp: nowSeconds() + offset });
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ error: { code: 'TIMESTAMP_STALE' } });
  });

  it.each([-298, 298])('holds %i s away', async (offset) => {
    expect((await merchant.post('/v1/payments', aPayment(), { timestamp: nowSeconds() + offset })).status).toBe(200);
  });

  it('is refused when made with another key, over another body, or missing', async () => {
    const request = aPayment();
    const timestamp = nowSeconds();
    const overOther = signed(merchantKeys.privateKey, timestamp, JSON.stringify({ ...request, amount: '1' }));
    for (const options of [{ key: aKeyPair().privateKey }, { timestamp, signature: overOther }, { signature: '' }]) {
      const answer = await merchant.post('/v1/payments', request, options);
      expect(answer.status).toBe(401);
      expect(answer.body).toMatchObject({ error: { code: 'SIGNATURE_INVALID' } });
    }
    expect((await query(request.orderNo)).status).toBe(404);
  });

  it('replayed makes no second payment, and cannot be carried to another path', async () => {
    const { orderNo } = await created();
    const timestamp = nowSeconds();
    const signature = signed(merchantKeys.privateKey, timestamp, `/v1/payments/${orderNo}`);
    expect((await merchant.get(`/v1/payments/${orderNo}`, { timestamp, signature })).status).toBe(200);
    expect((await merchant.get(`/v1/payments/${orderNo}`, { timestamp, signature })).status).toBe(200);
    expect((await merchant.get('/v1/payments/RC-other', { timestamp, signature })).status).toBe(401);
  });
});

describe('paying', () => {
  it('sends the browser back unsigned and notifies once', async () => {
    const { orderNo, paymentNo, payUrl } = await created();
    const response = await postForm(payUrl, { notify: '', seconds: '' });
    expect(response.status).toBe(303);
    const location = new URL(response.headers.get('location') ?? '');
    expect(Object.fromEntries(location.searchParams)).toEqual({ tab: 'recharge', orderNo, paymentNo });
    await arrived(1);
    const [notice] = market.received;
    expect(notice?.body).toMatchObject({ orderNo, paymentNo, amount: '200000', status: 'SUCCESS' });
    expect(isGenuine(gatewayKeys.publicKey, notice?.headers ?? {}, notice?.raw ?? '')).toBe(true);
    const told = await query(orderNo);
    expect(told.body).toMatchObject({ orderNo, paymentNo, amount: '200000', status: 'SUCCESS' });
    expect(told.body.paidAt).toBe(notice?.body.paidAt);
    expect(isGenuine(gatewayKeys.publicKey, told.headers, told.raw)).toBe(true);
  });

  it('again neither pays nor notifies again', async () => {
    const { paymentNo } = await created();
    expect((await pay(paymentNo)).body).toMatchObject({ status: 'SUCCESS' });
    expect((await pay(paymentNo)).status).toBe(200);
    await pause(80);
    expect(market.received).toHaveLength(1);
  });

  it('after cancelling is refused, and the market is told of the closing', async () => {
    const { orderNo, paymentNo, payUrl } = await created();
    const cancelled = await postForm(`${payUrl}/cancel`, {});
    expect(cancelled.headers.get('location')).toContain(`orderNo=${orderNo}`);
    expect((await pay(paymentNo)).status).toBe(409);
    expect((await query(orderNo)).body).toMatchObject({ status: 'CLOSED', paidAt: null });
    await arrived(1);
    expect(market.received[0]?.body.status).toBe('CLOSED');
  });

  it('is no longer possible once the time is up', async () => {
    await gateway.close();
    gateway = await open(40);
    const { orderNo } = await created();
    await vi.waitFor(async () => expect((await query(orderNo)).body.status).toBe('CLOSED'));
  });

  it('from another site’s page is refused', async () => {
    const { orderNo, payUrl } = await created();
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await fetch(payUrl, { method: 'POST', headers, redirect: 'manual' })).status).toBe(403);
    expect((await query(orderNo)).body.status).toBe('PENDING');
  });
});
