import type { Page } from '@playwright/test';
import { currentCode, readDemoSignIns } from '../../../scripts/settings/demo-sign-ins';

/** The four faces, where each begins, and who sees it. */
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
  await page.goto(`/${locale}/sign-in`);
  await page.fill('[name=email]', account.login);
  await page.fill('[name=password]', account.password);
  if (account.totpSecret) {
    await page.locator('details:has([name=code]) > summary').click();
    await page.fill('[name=code]', currentCode(account.totpSecret));
  }
  await page.locator('form:has([name=password]) [type=submit]').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
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
const elsewhere = /^\/(api|language|_next)\/|\.(csv|xml|txt)$|\/(export|open|pay|sign-out|return)(\/|$|\?)/;

/** The pages of ours that a page links to, without language. */
export async function linksOf(page: Page): Promise<string[]> {
  const found = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return found
    .filter((href) => !elsewhere.test(href))
    .map((href) => href.replace(/^\/(zh|en)(?=\/|$|\?|#)/, '') || '/');
}
