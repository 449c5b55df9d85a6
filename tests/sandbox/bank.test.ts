import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type BankOptions, createBank } from '../../scripts/sandbox/bank/create-bank';
import type { Partner } from '../../scripts/sandbox/wire/server';
import {
  aKeyPair,
  answered,
  CallbackReceiver,
  isGenuine,
  Merchant,
  nowSeconds,
  pause,
  postForm,
  postJson,
} from './merchant';

const merchantKeys = aKeyPair();
const bankKeys = aKeyPair();
const merchant = new Merchant(() => bank.url, merchantKeys.privateKey);
let bank: Partner;
let market: CallbackReceiver;
let counter = 0;

beforeEach(async () => {
  market = new CallbackReceiver();
  await market.open();
  bank = await open();
});
afterEach(async () => {
  await bank.close();
  await market.close();
});

function open(overrides: Partial<BankOptions> = {}): Promise<Partner> {
  return createBank({
    port: 0,
    journalFile: null,
    privateKey: bankKeys.privateKey,
    merchantPublicKey: merchantKeys.publicKey,
    retryPausesMs: [20, 20, 20],
    delayMs: 10,
    ...overrides,
  });
}

function aTransfer(overrides: Record<string, unknown> = {}) {
  counter += 1;
  return {
    requestId: `WD${counter}`,
    kind: 'PAYOUT',
    accountName: '北京栖页软件有限公司',
    accountNumber: '6222000011112222',
    bankName: '沙丘银行北京分行',
    amount: '180000',
    memo: '提现 <script>',
    notifyUrl: market.url,
    ...overrides,
  };
}

const send = (request: unknown) => merchant.post('/v1/transfers', request);
const query = async (requestId: string) => (await merchant.get(`/v1/transfers/${requestId}`)).body;
const arrived = (count: number) => vi.waitFor(() => expect(market.received).toHaveLength(count), { timeout: 3000 });
const accountOf = async (number: string) => answered(await fetch(`${bank.url}/sandbox/accounts/${number}`));
const ended = (requestId: string, status: string) =>
  vi.waitFor(async () => expect((await query(requestId)).status).toBe(status));

describe('a transfer', () => {
  it('is paid once, and the market is told, signed', async () => {
    const request = aTransfer();
    const first = await send(request);
    expect(first.body).toMatchObject({ status: 'ACCEPTED' });
    expect((await send(request)).body).toEqual(first.body);
    await arrived(1);
    const [notice] = market.received;
    const { requestId } = request;
    expect(notice?.body).toMatchObject({
      requestId,
      kind: 'PAYOUT',
      amount: '180000',
      status: 'PAID',
      reasonCode: null,
    });
    expect(isGenuine(bankKeys.publicKey, notice?.headers ?? {}, notice?.raw ?? '')).toBe(true);
    expect((await send(request)).body).toEqual(first.body);
    expect((await accountOf(request.accountNumber)).body).toMatchObject({
      balance: '180000',
      name: request.accountName,
    });
    const { notificationId: _, ...said } = notice?.body ?? {};
    expect(await query(request.requestId)).toEqual(said);
  });

  it('refuses other content under the same requestId', async () => {
    const request = aTransfer();
    await send(request);
    for (const change of [
      { amount: '1' },
      { accountNumber: '6222000011119999' },
      { kind: 'VERIFICATION', amount: '9' },
    ]) {
      expect((await send({ ...request, ...change })).status).toBe(409);
    }
  });

  it.each([
    ['a verification of a yuan', { kind: 'VERIFICATION', amount: '100' }, 400],
    ['a verification of 99 fen', { kind: 'VERIFICATION', amount: '99' }, 200],
    ['a verification of a fen', { kind: 'VERIFICATION', amount: '1' }, 200],
    ['nothing', { amount: '0' }, 400],
    ['a short account number', { accountNumber: '1234567' }, 400],
    ['a name of spaces', { accountName: '   ' }, 400],
    ['another kind', { kind: 'REFUND' }, 400],
  ])('of %s is answered as it should be', async (_case, overrides, status) => {
    expect((await send(aTransfer(overrides))).status).toBe(status);
  });

  it('needs the merchant’s fresh signature', async () => {
    const request = aTransfer();
    expect((await merchant.post('/v1/transfers', request, { key: aKeyPair().privateKey })).status).toBe(401);
    const stale = await merchant.post('/v1/transfers', request, { timestamp: nowSeconds() - 301 });
    expect(stale.body).toMatchObject({ error: { code: 'TIMESTAMP_STALE' } });
    expect((await merchant.get(`/v1/transfers/${request.requestId}`)).status).toBe(404);
    expect((await merchant.get('/v1/transfers/x', { key: bankKeys.privateKey })).status).toBe(401);
  });
});

describe('an account', () => {
  it('lists the verification amount on its statement, escaped', async () => {
    const request = aTransfer({ kind: 'VERIFICATION', amount: '37' });
    expect((await fetch(`${bank.url}/accounts/${request.accountNumber}`)).status).toBe(404);
    await send(request);
    await ended(request.requestId, 'PAID');
    const page = await (await fetch(`${bank.url}/accounts/${request.accountNumber}`)).text();
    expect(page).toContain('+¥0.37');
    expect(page).toContain('提现 &lt;script&gt;');
    expect(page).not.toContain('提现 <script>');
  });

  it('adds up its credits', async () => {
    for (const amount of ['150000', '55']) {
      const request = aTransfer({ amount });
      await send(request);
      await ended(request.requestId, 'PAID');
    }
    const { body } = await accountOf('6222000011112222');
    expect(body).toMatchObject({
      balance: '150055',
      credits: [{ balance: '150000' }, { amount: '55', balance: '150055' }],
    });
  });

  it('under another name rejects the transfer and credits nothing', async () => {
    const first = aTransfer();
    await send(first);
    await ended(first.requestId, 'PAID');
    const other = aTransfer({ accountName: '上海别家公司' });
    await send(other);
    await ended(other.requestId, 'REJECTED');
    expect(await query(other.requestId)).toMatchObject({
      reasonCode: 'ACCOUNT_NAME_MISMATCH',
      reason: '收款户名与账号不符',
    });
    expect((await accountOf(first.accountNumber)).body).toMatchObject({ balance: '180000', name: first.accountName });
  });
});

describe('told to reject', () => {
  it('rejects the next payout only, and says so', async () => {
    await postJson(`${bank.url}/sandbox/reject-next`, { reasonCode: 'ACCOUNT_FROZEN' });
    const verification = aTransfer({ kind: 'VERIFICATION', amount: '12' });
    await send(verification);
    await ended(verification.requestId, 'PAID');
    const rejected = aTransfer();
    await send(rejected);
    await ended(rejected.requestId, 'REJECTED');
    await arrived(2);
    const expected = { status: 'REJECTED', reasonCode: 'ACCOUNT_FROZEN', reason: '收款账户已冻结' };
    expect(market.received[1]?.body).toMatchObject(expected);
    const next = aTransfer();
    await send(next);
    await ended(next.requestId, 'PAID');
  });

  it('for one account leaves others alone, also by the console’s form', async () => {
    await postForm(`${bank.url}/console/reject-next`, { kind: 'PAYOUT', accountNumber: '8888777766665555' });
    const other = aTransfer();
    await send(other);
    await ended(other.requestId, 'PAID');
    const meant = aTransfer({ accountNumber: '8888777766665555' });
    await send(meant);
    await ended(meant.requestId, 'REJECTED');
  });
});

describe('notifications', () => {
  it('repeat until received', async () => {
    market.answer = (nth) => ({ status: 200, body: nth < 2 ? 'later' : 'success' });
    await send(aTransfer());
    await arrived(3);
    await pause(60);
    expect(market.received).toHaveLength(3);
  });

  it('follow the behaviour that was set', async () => {
    const url = `${bank.url}/sandbox/behaviour`;
    await postJson(url, { notify: 'forged-signature', count: 1 });
    await send(aTransfer());
    await arrived(1);
    const [forged] = market.received;
    expect(isGenuine(bankKeys.publicKey, forged?.headers ?? {}, forged?.raw ?? '')).toBe(false);
    await postJson(url, { notify: 'out-of-order', count: 1 });
    await send(aTransfer());
    await arrived(4);
    expect(market.received.slice(1).map((one) => one.body.status)).toEqual(['ACCEPTED', 'PAID', 'ACCEPTED']);
    await send(aTransfer());
    await arrived(5);
  });
});

describe('a restart', () => {
  it('loses nothing and finishes what was accepted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
    const journalFile = join(folder, 'bank.jsonl');
    await bank.close();
    bank = await open({ journalFile, delayMs: 10 });
    const paid = aTransfer();
    await send(paid);
    await arrived(1);
    await postJson(`${bank.url}/sandbox/behaviour`, { notify: 'once', delayMs: 300 });
    const waiting = aTransfer();
    await send(waiting);
    await bank.close();
    bank = await open({ journalFile });
    expect(await query(paid.requestId)).toMatchObject({ status: 'PAID' });
    expect(await query(waiting.requestId)).toMatchObject({ status: 'ACCEPTED' });
    await arrived(2);
    expect(market.received[1]?.body).toMatchObject({ requestId: waiting.requestId, status: 'PAID' });
    expect((await accountOf(paid.accountNumber)).body).toMatchObject({ balance: '360000' });
    rmSync(folder, { recursive: true });
  });
});
