import type { Page } from '@playwright/test';
import { newId } from '@/lib/kernel/ids';

export interface Newcomer {
  email: string;
  password: string;
}

/** Registers somebody new on the page people register on, and so signs them in. */
export async function register(page: Page, origin = ''): Promise<Newcomer> {
  const newcomer = { email: `${newId('acc')}@example.com`, password: 'a password of somebody new' };
  await page.goto(`${origin}/zh/register`);
  await page.fill('[name=email]', newcomer.email);
  await page.fill('[name=name]', '程雨桐');
  await page.fill('[name=phone]', '13900001111');
  await page.fill('[name=password]', newcomer.password);
  await page.check('[name=termsAccepted]');
  await page.locator('form:has([name=termsAccepted]) [type=submit]').click();
  await page.waitForURL((url) => !url.pathname.endsWith('/register'));
  return newcomer;
}

/** Tries to sign in on one of the market's addresses; answers whether it led on. */
export async function trySignIn(page: Page, origin: string, { email, password }: Newcomer): Promise<boolean> {
  await page.goto(`${origin}/zh/sign-in`);
  await page.fill('[name=email]', email);
  await page.fill('[name=password]', password);
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.locator('form:has([name=password]) [type=submit]').click();
  const isIn = Boolean((await answer).headers()['x-action-redirect']);
  if (isIn) await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
  return isIn;
}
