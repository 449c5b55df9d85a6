import { createPrivateKey as createKey } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { config } from '@/lib/config';
import { fen } from '@/lib/kernel/money';
import { connectPartners } from '@/lib/partners';
import { signedHeaders } from '@/lib/partners/signature';
import { createSink } from '../../../scripts/sandbox/sink/create-sink';
import { prepareEnvironment } from '../../factories/environment';
import { type RunningPartners, runningPartners } from '../../factories/partners';
import { aKeyPair, postJson } from '../../sandbox/merchant';

let running: RunningPartners;
const keys = prepareEnvironment();

beforeAll(async () => {
  running = await runningPartners();
});
afterAll(() => running.close());

const aPayment = (orderNo: string) => ({
  orderNo,
  amount: fen(12_345),
  subject: '账户充值',
  notifyUrl: 'http://127.0.0.1:1/',
  returnUrl: 'http://127.0.0.1:1/zh',
});

const aTransfer = (requestId: string) => ({
  requestId,
  kind: 'PAYOUT' as const,
  accountName: '云帆软件有限公司',
  accountNumber: '7559000011112222',
  bankName: '测试银行',
  amount: fen(180_000),
  memo: '提现',
  notifyUrl: 'http://127.0.0.1:1/',
});

describe('the payment gateway, spoken to over HTTP', () => {
  it('takes a payment, gives the same page for the same order, and tells what became of it', async () => {
    const { paymentNo, payUrl } = await running.gateway.createPayment(aPayment('RC1'));
    expect(await running.gateway.createPayment(aPayment('RC1'))).toEqual({ paymentNo, payUrl });
    expect(await running.gateway.findPayment('RC1')).toMatchObject({ paymentNo, amount: 12_345n, status: 'PENDING' });
    await postJson(`${running.gatewayUrl}/sandbox/pay/${paymentNo}`);
    const paid = await running.gateway.findPayment('RC1');
    expect(paid?.status).toBe('SUCCESS');
    expect(paid?.paidAt).toBeInstanceOf(Date);
    expect(await running.gateway.findPayment('RC-unknown')).toBeNull();
  });

  it('refuses the same order with another amount, and says so by its code', async () => {
    await running.gateway.createPayment(aPayment('RC2'));
    await expect(running.gateway.createPayment({ ...aPayment('RC2'), amount: fen(1) })).rejects.toMatchObject({
      code: 'partners.refused',
      params: { partner: 'gateway', reason: 'CONTENT_DIFFERS' },
    });
  });

  it('does not know a market that signs with another key', async () => {
    const settings = config();
    const stranger = connectPartners({
      ...settings,
      merchantPrivateKey: aKeyPair().privateKey,
      gateway: { ...settings.gateway, url: running.gatewayUrl },
    });
    await expect(stranger.gateway.findPayment('RC1')).rejects.toMatchObject({ reason: 'SIGNATURE_INVALID' });
  });
});

describe('the bank, spoken to over HTTP', () => {
  it('takes a transfer once and tells what became of it', async () => {
    const { transferNo } = await running.bank.transfer(aTransfer('wdr_1'));
    expect(await running.bank.transfer(aTransfer('wdr_1'))).toEqual(expect.objectContaining({ transferNo }));
    await expect.poll(async () => (await running.bank.findTransfer('wdr_1'))?.status).toBe('PAID');
    expect(await running.bank.findTransfer('wdr_1')).toMatchObject({ kind: 'PAYOUT', amount: 180_000n, reason: null });
    expect(await running.bank.findTransfer('wdr_unknown')).toBeNull();
  });

  it('tells why it rejected one', async () => {
    await postJson(`${running.bankUrl}/sandbox/reject-next`, { reasonCode: 'ACCOUNT_FROZEN' });
    await running.bank.transfer(aTransfer('wdr_2'));
    await expect.poll(async () => (await running.bank.findTransfer('wdr_2'))?.status).toBe('REJECTED');
    expect(await running.bank.findTransfer('wdr_2')).toMatchObject({ reasonCode: 'ACCOUNT_FROZEN' });
  });
});

/** Something that answers in a partner's place. */
async function impostor(answer: (path: string) => { status: number; body: string; headers?: Record<string, string> }) {
  const server: Server = createServer((request, response) => {
    const { status, body, headers } = answer(request.url ?? '');
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = config();
  const { gateway } = connectPartners({ ...settings, gateway: { ...settings.gateway, url } });
  return { gateway, close: () => server.close() };
}

describe('an answer', () => {
  const found = JSON.stringify({ paymentNo: 'P', orderNo: 'RC9', amount: '1', status: 'SUCCESS', paidAt: null });
  const signedBy = (key: string, content: string) => signedHeaders(createKey(key), content);

  it.each([
    ['unsigned', () => ({ status: 200, body: found }), 'partners.untrusted'],
    [
      'signed by someone else',
      () => ({ status: 200, body: found, headers: signedBy(keys.bankPrivate, found) }),
      'partners.untrusted',
    ],
    [
      'whose body was changed',
      () => ({ status: 200, body: found.replace('"1"', '"9"'), headers: signedBy(keys.gatewayPrivate, found) }),
      'partners.untrusted',
    ],
    [
      'that is not what was agreed',
      () => ({ status: 200, body: '{}', headers: signedBy(keys.gatewayPrivate, '{}') }),
      'partners.untrusted',
    ],
    ['that is a failure', () => ({ status: 502, body: 'Bad gateway' }), 'partners.unreachable'],
    [
      'that leads elsewhere',
      () => ({ status: 302, body: '', headers: { location: 'http://example.com' } }),
      'partners.untrusted',
    ],
    ['that never ends', () => ({ status: 200, body: 'x'.repeat(70_000) }), 'partners.unreachable'],
  ])('%s is not believed', async (_what, answer, code) => {
    const { gateway, close } = await impostor(answer);
    await expect(gateway.findPayment('RC9')).rejects.toMatchObject({ code });
    close();
  });

  it('signed rightly is', async () => {
    const { gateway, close } = await impostor(() => ({
      status: 200,
      body: found,
      headers: signedBy(keys.gatewayPrivate, found),
    }));
    expect(await gateway.findPayment('RC9')).toMatchObject({ amount: 1n });
    close();
  });

  it('that nobody gives is "not reachable"', async () => {
    const settings = config();
    const { gateway } = connectPartners({ ...settings, gateway: { ...settings.gateway, url: 'http://127.0.0.1:1' } });
    await expect(gateway.findPayment('RC9')).rejects.toMatchObject({ code: 'partners.unreachable' });
  });
});

describe('a notification', () => {
  const body = JSON.stringify({
    notificationId: 'N1',
    paymentNo: 'P1',
    orderNo: 'RC1',
    amount: '100',
    status: 'SUCCESS',
    paidAt: '2026-11-20T02:00:00.000Z',
  });
  const read = (rawBody: string, headers: { 'x-timestamp': string; 'x-signature': string }) =>
    running.gateway.readNotification({ rawBody, timestamp: headers['x-timestamp'], signature: headers['x-signature'] });
  const genuine = () => signedHeaders(createKey(keys.gatewayPrivate), body);

  it('signed and fresh is believed', () => {
    expect(read(body, genuine())).toMatchObject({ orderNo: 'RC1', amount: 100n, status: 'SUCCESS' });
  });

  it('signed by the bank, changed by a byte or unsigned is forged', () => {
    const verdict = expect.objectContaining({ verdict: 'FORGED' });
    expect(() => read(body, signedHeaders(createKey(keys.bankPrivate), body))).toThrow(verdict);
    expect(() => read(body.replace('"100"', '"900"'), genuine())).toThrow(verdict);
    expect(() => read(body, { ...genuine(), 'x-timestamp': '1' })).toThrow(verdict);
    expect(() => running.gateway.readNotification({ rawBody: body, timestamp: null, signature: null })).toThrow(
      verdict,
    );
  });

  it('from more than five minutes ago is stale', () => {
    const now = Date.now;
    const old = (seconds: number) => {
      Date.now = () => now() - seconds * 1000;
      const headers = genuine();
      Date.now = now;
      return headers;
    };
    expect(read(body, old(290))).toMatchObject({ orderNo: 'RC1' });
    expect(() => read(body, old(310))).toThrow(expect.objectContaining({ verdict: 'STALE' }));
    expect(() => read(body, old(-310))).toThrow(expect.objectContaining({ verdict: 'STALE' }));
  });

  it('signed but unreadable is malformed', () => {
    for (const odd of ['not JSON', '{}', body.replace('"100"', '-100'), body.replace('"100"', '"1e3"')]) {
      const headers = signedHeaders(createKey(keys.gatewayPrivate), odd);
      expect(() => read(odd, headers)).toThrow(expect.objectContaining({ verdict: 'MALFORMED' }));
    }
  });
});

describe('messages', () => {
  it('reach the carriers with their reference; a carrier that is silent is "not reachable"', async () => {
    const sink = await createSink({ port: 0, smtpPort: 0, journalFile: null });
    const settings = config();
    const { mailer, texts } = connectPartners({
      ...settings,
      mail: { ...settings.mail, url: `smtp://127.0.0.1:${sink.smtpPort}` },
      smsUrl: `${sink.url}/sms`,
    });
    await mailer.send({
      address: 'buyer@example.com',
      subject: '订单已付款',
      body: '金额 ¥2,000.00',
      reference: 'out_1',
    });
    await texts.send({ address: '13800000000', subject: '', body: '入驻已通过', reference: 'out_2' });
    const sent = (await (await fetch(`${sink.url}/api/messages`)).json()) as Record<string, unknown>[];
    expect(sent).toHaveLength(2);
    expect(sent).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'mail', to: ['buyer@example.com'], subject: '订单已付款', reference: 'out_1' }),
        expect.objectContaining({ kind: 'sms', to: ['13800000000'], text: '入驻已通过', reference: 'out_2' }),
      ]),
    );
    await sink.close();
    await expect(
      mailer.send({ address: 'buyer@example.com', subject: 's', body: 'b', reference: 'out_3' }),
    ).rejects.toMatchObject({ code: 'partners.unreachable' });
    await expect(
      texts.send({ address: '13800000000', subject: '', body: 'b', reference: 'out_4' }),
    ).rejects.toMatchObject({
      code: 'partners.unreachable',
    });
  });
});
