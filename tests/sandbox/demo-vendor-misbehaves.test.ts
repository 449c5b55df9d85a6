import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDemoVendor } from '../../scripts/sandbox/demo-vendor/create-demo-vendor';
import type { Partner } from '../../scripts/sandbox/wire/server';
import { about, aCreation, MarketCaller, token } from './market-caller';
import { postForm, postJson } from './merchant';

const market = new MarketCaller(() => vendor.url);
let vendor: Partner;

beforeEach(async () => {
  vendor = await createDemoVendor({ port: 0, journalFile: null, token });
});
afterEach(() => vendor.close());

const tell = async (instruction: Record<string, unknown>) => {
  expect((await postJson(`${vendor.url}/sandbox/behaviour`, instruction)).status).toBe(200);
};
const calls = async (filter: string): Promise<Record<string, unknown>[]> =>
  (await fetch(`${vendor.url}/sandbox/calls?${filter}`)).json();
const once = (): Record<string, unknown> => ({ ...aCreation(), requestId: randomUUID() });

describe('told to misbehave, the vendor', () => {
  it('fails, then works', async () => {
    await tell({ mode: 'fail', action: 'createInstance', count: 2 });
    const creation = once();
    expect((await market.call(creation)).status).toBe(500);
    expect((await market.call({ action: 'verifyInterface', echoback: 'x' })).status).toBe(200);
    expect((await market.call(creation)).status).toBe(500);
    const worked = await market.call(creation);
    expect(worked.body.signId).toMatch(/^nl/);
    const noted = await calls(`orderId=${creation.orderId}`);
    expect(noted.map((one) => [one.mode, one.status])).toEqual([
      ['ok', 200],
      ['fail', 500],
      ['fail', 500],
    ]);
  });

  it('refuses with success false and no id', async () => {
    await tell({ mode: 'refuse' });
    const { status, body } = await market.call(once());
    expect([status, body.success, body.signId]).toEqual([200, false, undefined]);
  });

  it('answers late, having done it once', async () => {
    await tell({ mode: 'slow', seconds: 0.3, count: 1 });
    const creation = once();
    const impatient = market.call(creation, { signal: AbortSignal.timeout(60) });
    await expect(impatient).rejects.toThrow();
    const again = await market.call({ ...creation });
    const { length } = [...(await (await fetch(vendor.url)).text()).matchAll(/data-label="实例 Instance"/g)];
    expect(again.body.signId).toMatch(/^nl/);
    expect(length).toBe(1);
  });

  it('takes the seconds it was told', async () => {
    await tell({ mode: 'slow', seconds: 0.2 });
    const started = performance.now();
    expect((await market.call(once())).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(195);
  });

  it('takes its time: signId 0 twice, then the real one', async () => {
    await tell({ mode: 'async' });
    const creation = once();
    expect((await market.call(creation)).body).toEqual({ signId: '0' });
    expect((await market.call({ action: 'verifyInterface', echoback: 'x' })).body).toEqual({ echoback: 'x' });
    expect((await market.call(creation)).body).toEqual({ signId: '0' });
    expect((await market.call(creation)).body.signId).toMatch(/^nl/);
  });

  it('redirects, and knows who followed', async () => {
    await tell({ mode: 'redirect', count: 1 });
    const answer = await market.call(once());
    expect([answer.status, answer.headers.location]).toEqual([302, `${vendor.url}/moved`]);
    expect(await calls('tenant=moved')).toEqual([]);
    await postJson(`${vendor.url}/moved`, { action: 'createInstance' });
    expect(await calls('tenant=moved')).toMatchObject([{ mode: 'followed', action: 'createInstance' }]);
  });

  it('answers 10 MB', async () => {
    await tell({ mode: 'huge' });
    expect((await market.call(once())).raw.length).toBeGreaterThan(10 * 1024 * 1024);
  });

  it('answers what is not JSON', async () => {
    await tell({ mode: 'garbage' });
    const { status, raw } = await market.call(once());
    expect(status).toBe(200);
    expect(() => JSON.parse(raw)).toThrow();
  });

  it('echoes something else', async () => {
    await tell({ mode: 'wrong-echo' });
    expect((await market.call({ action: 'verifyInterface', echoback: 'mine' })).body.echoback).not.toBe('mine');
    expect((await market.call(once())).body.signId).toMatch(/^nl/);
  });

  it('does so for one order or one endpoint only', async () => {
    const creation = once();
    await tell({ mode: 'fail', orderId: creation.orderId });
    await tell({ mode: 'fail', tenant: 'debug' });
    expect((await market.call(creation)).status).toBe(500);
    expect((await market.call(once())).status).toBe(200);
    expect((await market.call(once(), { tenant: 'debug' })).status).toBe(500);
    await tell({ mode: 'ok', tenant: 'debug' });
    expect((await market.call(once(), { tenant: 'debug' })).status).toBe(200);
    expect((await market.call(creation)).status).toBe(500);
    await tell({ mode: 'ok' });
    expect((await market.call(creation)).status).toBe(200);
  });

  it('can be told so on its console', async () => {
    const form = { mode: 'fail', action: '', orderId: '', tenant: '', count: '1', seconds: '' };
    expect((await postForm(`${vendor.url}/console/behaviour`, form)).status).toBe(303);
    expect((await market.call(about('nl222222222', 'expireInstance'))).status).toBe(500);
    expect((await market.call(about('nl222222222', 'expireInstance'))).status).toBe(200);
  });

  it('is not told what it does not know', async () => {
    expect((await postJson(`${vendor.url}/sandbox/behaviour`, { mode: 'explode' })).status).toBe(400);
  });
});
