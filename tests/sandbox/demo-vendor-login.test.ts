import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDemoVendor } from '../../scripts/sandbox/demo-vendor/create-demo-vendor';
import type { Partner } from '../../scripts/sandbox/wire/server';
import { about, aCreation, MarketCaller, signedQuery, token } from './market-caller';
import { postForm } from './merchant';

const market = new MarketCaller(() => vendor.url);
let vendor: Partner;

beforeEach(async () => {
  vendor = await createDemoVendor({ port: 0, journalFile: null, token });
});
afterEach(() => vendor.close());

async function created() {
  const { body } = await market.call(aCreation());
  const { appInfo, additionalInfo } = body as {
    appInfo: { authUrl: string };
    additionalInfo: { name: string; value: string }[];
  };
  const [account, password] = additionalInfo.map(({ value }) => value);
  return { signId: String(body.signId), authUrl: appInfo.authUrl, account: account ?? '', password: password ?? '' };
}

const visit = (url: string, cookie = '') => fetch(url, { headers: { cookie }, redirect: 'manual' });
const cookieOf = (response: Response) => (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
const instanceUrl = (signId: string) => `${vendor.url}/instances/${signId}`;

describe('the buyer', () => {
  it('logs in by the address the market was given', async () => {
    const { signId, authUrl } = await created();
    const entered = await visit(authUrl);
    expect([entered.status, entered.headers.get('location')]).toEqual([303, `/instances/${signId}`]);
    expect(entered.headers.get('set-cookie')).toContain('HttpOnly');
    const page = await (await visit(instanceUrl(signId), cookieOf(entered))).text();
    expect(page).toContain('栖页团队版');
    expect(page).toContain('10 人');
  });

  it('logs in with the account and password that were handed over', async () => {
    const { signId, account, password } = await created();
    const entered = await postForm(`${vendor.url}/signin`, { account, password });
    expect(entered.headers.get('location')).toBe(`/instances/${signId}`);
    for (const wrong of [
      { account, password: 'x' },
      { account: 'admin@nl222222222', password },
      { account, password: '' },
    ]) {
      const refused = await postForm(`${vendor.url}/signin`, wrong);
      expect(refused.status).toBe(401);
      expect(refused.headers.get('set-cookie')).toBeNull();
    }
  });

  it('gets nowhere with a made-up key, another instance’s key or cookie', async () => {
    const one = await created();
    const two = await created();
    const key = new URL(one.authUrl).searchParams.get('key');
    expect((await visit(`${vendor.url}/login?signId=${two.signId}&key=${key}`)).status).toBe(403);
    expect((await visit(`${vendor.url}/login?signId=${two.signId}&key=${'0'.repeat(40)}`)).status).toBe(403);
    const cookie = cookieOf(await visit(one.authUrl));
    for (const url of [instanceUrl(two.signId), instanceUrl('nl222222222')]) {
      const turned = await visit(url, cookie);
      expect([turned.status, turned.headers.get('location')]).toEqual([303, '/welcome']);
    }
  });

  it('enters once per login the market signed, within 120 s', async () => {
    const { authUrl } = await created();
    const withQuery = (query: URLSearchParams) => `${authUrl}&${query}`;
    const query = signedQuery(token);
    expect((await visit(withQuery(query))).status).toBe(303);
    expect((await visit(withQuery(query))).status).toBe(403);
    expect((await visit(withQuery(signedQuery(token, -118)))).status).toBe(303);
    expect((await visit(withQuery(signedQuery(token, -123)))).status).toBe(401);
    expect((await visit(withQuery(signedQuery('other')))).status).toBe(401);
  });

  it('writes pages, which are shown escaped', async () => {
    const { signId, authUrl } = await created();
    const cookie = cookieOf(await visit(authUrl));
    const body = new URLSearchParams({ title: '<img src=x>', text: '第一页' });
    const url = `${instanceUrl(signId)}/pages`;
    expect((await fetch(url, { method: 'POST', body, redirect: 'manual' })).headers.get('location')).toBe('/welcome');
    await fetch(url, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
    const page = await (await visit(instanceUrl(signId), cookie)).text();
    expect(page.match(/&lt;img src=x&gt;/g)).toHaveLength(1);
    expect(page).not.toContain('<img');
  });

  it('finds the instance isolated after expiry, back after renewal, gone after return', async () => {
    const { signId, authUrl } = await created();
    const cookie = cookieOf(await visit(authUrl));
    const status = async () => (await visit(instanceUrl(signId), cookie)).status;
    await market.call(about(signId, 'expireInstance'));
    expect(await status()).toBe(403);
    await market.call(about(signId, 'renewInstance'));
    expect(await status()).toBe(200);
    await market.call(about(signId, 'destroyInstance'));
    expect(await status()).toBe(410);
  });
});

describe('a restart', () => {
  it('keeps instances, answers, instructions and logins', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-vendor-'));
    const journalFile = join(folder, 'vendor.jsonl');
    const reopen = async () => {
      await vendor.close();
      vendor = await createDemoVendor({ port: 0, publicUrl: undefined, journalFile, token });
    };
    await reopen();
    const creation = { ...aCreation(), requestId: 'req_1' };
    const first = await market.call(creation);
    const cookie = cookieOf(await visit(String((first.body.appInfo as { authUrl: string }).authUrl)));
    await reopen();
    expect((await market.call(creation)).body.signId).toBe(first.body.signId);
    expect((await visit(instanceUrl(String(first.body.signId)), cookie)).status).toBe(200);
    rmSync(folder, { recursive: true });
  });
});
