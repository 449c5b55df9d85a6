import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { codeAt, readDemoSignIns } from '../../../scripts/settings/demo-sign-ins';

/** The faces, where each begins, and who sees it. */
export const faces = {
  market: { start: '/', login: null },
  buyer: { start: '/console', login: 'buyer@demo.example' },
  seller: { start: '/seller', login: 'seller@demo.example' },
  troubled: { start: '/seller', login: 'seller-troubled@demo.example' },
  operations: { start: '/operations', login: 'staff@demo.example' },
  newcomer: { start: '/console', login: 'newcomer@demo.example' },
} as const;

export type FaceName = keyof typeof faces;

/** Signs in on the page people sign in on. */
export async function signIn(page: Page, login: string, locale: 'zh' | 'en' = 'zh'): Promise<void> {
  const account = readDemoSignIns().find((signIn) => signIn.login === login);
  if (!account) throw new Error(`The demo has no ${login}`);
  for (;;) {
    await page.goto(`/${locale}/sign-in`);
    await page.fill('[name=email]', account.login);
    await page.fill('[name=password]', account.password);
    if (account.totpSecret) {
      const code = await freshCode(login, account.totpSecret);
      await page.locator('details:has([name=code]) > summary').click();
      await page.fill('[name=code]', code);
    }
    await page.locator('form:has([name=password]) [type=submit]').click();
    const isUsed = page.getByText(/动态口令已经用过|code was used already/).first();
    const isIn = page.waitForURL((url) => !url.pathname.endsWith('/sign-in')).then(() => true);
    if (await Promise.race([isIn, isUsed.waitFor().then(() => false)])) return;
    // An earlier run signed in with this code; the next one is nobody's yet.
    isIn.catch(() => undefined);
  }
}

const stepMs = 30_000;
/** The time step of the last code tried for each account. */
const triedSteps = new Map<string, number>();

/** A code that was not tried before, for a code signs in once: this moment's, or the next, or, when both are gone, when it can be. */
async function freshCode(login: string, totpSecret: string): Promise<string> {
  const step = Math.max((triedSteps.get(login) ?? 0) + 1, Math.floor(Date.now() / stepMs));
  triedSteps.set(login, step);
  // The market takes the code of the step to come as well, and no later one.
  await pause(Math.max(0, (step - 1) * stepMs - Date.now()));
  return codeAt(totpSecret, step * stepMs);
}

/** A page's kind: its path with ids and searches left out, so that each kind is looked at once. */
export function kindOf(path: string): string {
  return path
    .replace(/^\/(zh|en)(?=\/|$)/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/[a-z]{2,4}_[0-9a-hjkmnp-tv-z]{26}/g, '/:id')
    .replace(/(\/operations\/ledger\/accounts\/).+/, '$1:account')
    .replace(/(\/search\/)[^/]+/, '$1:words')
    .replace(/(\/rules\/).+/, '$1:part')
    .replace(/(\/categories\/).+/, '$1:market')
    .replace(/\/\d+$/, '/:page');
}

// What leads out of the pages: files, exports, sign-out, the other language.
const elsewhere = /^\/(api|language|_next)\/|\.(csv|xml|txt|pdf)$|\/(export|open|pay|sign-out|return)(\/|$|\?)/;

/** The pages of ours that a page links to, without language. */
export async function linksOf(page: Page): Promise<string[]> {
  const found = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return found
    .filter((href) => !elsewhere.test(href))
    .map((href) => href.replace(/^\/(zh|en)(?=\/|$|\?|#)/, '') || '/');
}
