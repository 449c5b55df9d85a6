import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beginSeeding, finishSeeding, type MarketDatabase } from '../../scripts/postgres/database';
import { createPaymentGateway } from '../../scripts/sandbox/payment-gateway/create-payment-gateway';
import { makeRoomForSeed } from '../../scripts/steps/seed';
import { freshDatabase } from '../database';
import { aKeyPair, Merchant } from '../sandbox/merchant';

let folder = '';
let fresh: Awaited<ReturnType<typeof freshDatabase>>;
let database: MarketDatabase;
const stateDirBefore = process.env.MARKET_STATE_DIR;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'start-over-'));
  process.env.MARKET_STATE_DIR = folder;
  fresh = await freshDatabase();
  database = { ownerUrl: fresh.ownerUrl, appUrl: fresh.url, embedded: false, startedHere: false };
});
afterEach(async () => {
  if (stateDirBefore === undefined) delete process.env.MARKET_STATE_DIR;
  else process.env.MARKET_STATE_DIR = stateDirBefore;
  rmSync(folder, { recursive: true });
  await fresh.drop();
});

const keys = { gateway: aKeyPair(), merchant: aKeyPair() };

/** Asks the gateway of this folder, as a start brings it up, for a payment of the first order number there is. */
async function firstPayment(amount: string): Promise<number> {
  const gateway = await createPaymentGateway({
    port: 0,
    journalFile: join(folder, 'sandbox', 'payment-gateway.jsonl'),
    privateKey: keys.gateway.privateKey,
    merchantPublicKey: keys.merchant.publicKey,
  });
  try {
    const merchant = new Merchant(() => gateway.url, keys.merchant.privateKey);
    const urls = { notifyUrl: 'http://127.0.0.1:1/', returnUrl: 'http://localhost:3000/zh/console/wallet' };
    return (await merchant.post('/v1/payments', { orderNo: 'RC1', amount, subject: '余额充值', ...urls })).status;
  } finally {
    await gateway.close();
  }
}

test('partners forget a market that is gone: its order numbers come again with other content', async () => {
  expect(await firstPayment('200000')).toBeLessThan(300);
  expect(await firstPayment('300000')).toBe(409);
  await makeRoomForSeed(database);
  expect(await firstPayment('300000')).toBeLessThan(300);
});

test('partners remember a market that is there', async () => {
  expect(await firstPayment('200000')).toBeLessThan(300);
  await beginSeeding(database.ownerUrl);
  await finishSeeding(database.ownerUrl);
  await makeRoomForSeed(database);
  expect(await firstPayment('300000')).toBe(409);
});

test('a database of somebody else that was filled half is left alone, and so are the partners', async () => {
  mkdirSync(join(folder, 'sandbox'));
  writeFileSync(join(folder, 'sandbox', 'bank.jsonl'), '');
  await beginSeeding(database.ownerUrl);
  await expect(makeRoomForSeed(database)).rejects.toThrow('filled half');
  expect(existsSync(join(folder, 'sandbox', 'bank.jsonl'))).toBe(true);
});
