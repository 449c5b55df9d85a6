import { setTimeout as pause } from 'node:timers/promises';
import { type Browser, expect, type Page, test } from '@playwright/test';
import pg from 'pg';
import { config } from '@/lib/config';
import { prisma } from '@/lib/db';
import { signIn } from '../pages/faces';
import { type Newcomer, register, trySignIn } from './newcomer';
import { SecondWeb } from './second-web';

// Two web processes on one database are one market: what happens through one counts at the other from the next request.

let two: SecondWeb;
const one = () => config().baseUrl;

test.beforeAll(async () => {
  two = await SecondWeb.start();
});
test.afterAll(() => two.process.stop());

/** Somebody with a browser of their own. */
async function someone(browser: Browser, baseURL: string): Promise<Page> {
  return (await browser.newContext({ baseURL })).newPage();
}

async function isSignedIn(page: Page): Promise<boolean> {
  await page.goto('/zh/console');
  return !new URL(page.url()).pathname.endsWith('/sign-in');
}

async function changePassword(page: Page, { password }: Newcomer, next: string): Promise<void> {
  await page.goto('/zh/console/security');
  await page.fill('[name=current]', password);
  await page.fill('form:has([name=current]) [name=password]', next);
  await page.locator('form:has([name=current]) [type=submit]').click();
}

test('a session that is ended through one is refused by the other at its next request', async ({ browser }) => {
  const [here, there] = [await someone(browser, one()), await someone(browser, two.url)];
  const person = await register(here);
  expect(await trySignIn(there, two.url, person)).toBe(true);
  expect(await isSignedIn(there)).toBe(true);
  await changePassword(here, person, 'another password of mine');
  await expect(here.getByText('其他设备已退出登录').first()).toBeVisible();
  expect(await isSignedIn(there)).toBe(false);
  expect(await isSignedIn(here)).toBe(true);
});

test('wrong passwords count across both', async ({ browser }) => {
  const person = await register(await someone(browser, one()));
  const stranger = await someone(browser, one());
  const wrong = { ...person, password: 'a wrong password' };
  for (let tries = 1; tries <= 10; tries += 1) {
    expect(await trySignIn(stranger, tries % 2 ? one() : two.url, wrong)).toBe(false);
    await expect(stranger.getByText('操作过于频繁')).toHaveCount(0);
  }
  for (const origin of [two.url, one()]) {
    expect(await trySignIn(stranger, origin, person)).toBe(false);
    await expect(stranger.getByText('操作过于频繁').first()).toBeVisible();
  }
});

test("a change made through one is on the other's page at the next request, though that page comes from its cache", async ({
  browser,
}) => {
  const seller = await someone(browser, one());
  await signIn(seller, 'seller@demo.example');
  await seller.goto('/zh/seller/account');
  const intro = seller.locator('[name=intro]');
  const before = await intro.inputValue();
  const storePath = await seller.locator('a[href*="/stores/"]').first().getAttribute('href');
  const pageOfTwo = () => fetch(`${two.url}${storePath}`);
  const write = async (text: string) => {
    await seller.goto('/zh/seller/account');
    await intro.fill(text);
    const answer = seller.waitForResponse((response) => response.request().method() === 'POST');
    await seller.locator('form:has([name=intro]) [type=submit]').click();
    expect((await answer).ok()).toBe(true);
  };
  for (const text of ['我们只做一件事：把账记清楚。', '账记清楚了，生意才看得清楚。']) {
    await pageOfTwo();
    expect((await pageOfTwo()).headers.get('x-nextjs-cache')).toBe('HIT');
    await write(text);
    expect(await (await pageOfTwo()).text()).toContain(text);
  }
  await write(before);
});

test('the clock that is moved through one is the time at the other', async ({ browser }) => {
  const [here, there] = [await someone(browser, one()), await someone(browser, two.url)];
  await signIn(here, 'staff@demo.example');
  const timeAt = async (origin: string) => {
    const answer = await fetch(`${origin}/api/viewer`);
    const { clock } = (await answer.json()) as { clock: { offsetMs: number } | null };
    return clock?.offsetMs ?? 0;
  };
  const before = await timeAt(two.url);
  await here.goto('/zh/operations/clock');
  const form = here.locator('form:has([name=days][type=number])');
  await form.locator('[name=hours]').fill('1');
  await form.locator('[type=submit]').click();
  await expect.poll(() => timeAt(one())).toBe(before + 3_600_000);
  expect(await timeAt(two.url)).toBe(before + 3_600_000);
  await there.goto('/zh');
  await expect(there.locator('.clock-banner')).toBeVisible();
});

/** How many changes of accounts wait for somebody who holds them. */
async function waiting(): Promise<number> {
  const [row] = await prisma().$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ILIKE '%"account"%'`;
  return row?.count ?? 0;
}

// The last of these tests, for it stops the second process.
test('a web process that is told to stop finishes the request it began, and takes no other', async ({ browser }) => {
  const page = await someone(browser, two.url);
  const person = await register(page, two.url);
  const database = new pg.Client({ connectionString: config().database.url });
  await database.connect();
  // Whoever changes this account's password waits until we let go.
  await database.query('BEGIN');
  await database.query('SELECT FROM account WHERE email = $1 FOR UPDATE', [person.email]);
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await changePassword(page, person, 'a password from the last moment');
  await expect.poll(waiting).toBe(1);
  const stopped = two.process.stop();
  await pause(1500);
  expect(two.process.isRunning).toBe(true);
  await expect(fetch(`${two.url}/api/health/live`)).rejects.toThrow();
  await database.query('COMMIT');
  await database.end();
  expect((await answer).status()).toBe(200);
  await stopped;
  const elsewhere = await someone(browser, one());
  expect(await trySignIn(elsewhere, one(), person)).toBe(false);
  expect(await trySignIn(elsewhere, one(), { ...person, password: 'a password from the last moment' })).toBe(true);
});
