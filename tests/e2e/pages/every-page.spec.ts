import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { type FaceName, faces, kindOf, linksOf, signIn } from './faces';

// Every kind of page that can be reached by links, in both languages and both widths: it answers, says
// nothing to the console, fits the screen, and axe finds nothing serious.

const widths = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } };
const looks = [
  { locale: 'zh', width: 'wide' },
  { locale: 'en', width: 'narrow' },
] as const;
const mostKinds = 60;

for (const name of Object.keys(faces) as FaceName[]) {
  test(`every page of the ${name} face answers, fits, and can be read by everyone`, async ({ page }) => {
    test.setTimeout(600_000);
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(`${page.url()} console: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()} threw: ${error.message}`));
    const { start, login } = faces[name];
    if (login) await signIn(page, login);
    const kinds = await explore(page, [start, ...(await besides(page, name))], complaints);
    expect(complaints).toEqual([]);
    expect(kinds.size).toBeGreaterThan(3);
  });
}

/** Where no link of the face leads: choosing a price leads to the checkout, and who wants to sell begins at the joining. */
async function besides(page: Page, name: FaceName): Promise<string[]> {
  if (name === 'buyer') return [await checkoutOf(page)];
  return name === 'newcomer' ? ['/join'] : [];
}

/** The checkout of the first product's first price. */
async function checkoutOf(page: Page): Promise<string> {
  await page.goto('/zh/categories');
  await page.locator('main a[href*="/products/"]').first().click();
  const chosen = (name: string) => page.locator(`form:has([name=price]) [name=${name}]`).first().inputValue();
  return `/checkout?${new URLSearchParams({ product: await chosen('product'), price: await chosen('price') })}`;
}

/** Follows links until no new kind of page turns up. */
async function explore(page: Page, starts: string[], complaints: string[]): Promise<Map<string, string>> {
  const kinds = new Map(starts.map((start) => [kindOf(start), start]));
  const waiting = [...starts];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    for (const { locale, width } of looks) {
      await page.setViewportSize(widths[width]);
      complaints.push(...(await inspect(page, `/${locale}${path === '/' ? '' : path}`)));
    }
    for (const link of await linksOf(page)) {
      const kind = kindOf(link);
      if (kinds.has(kind) || kinds.size >= mostKinds || !belongs(link, starts)) continue;
      kinds.set(kind, link);
      waiting.push(link);
    }
  }
  return kinds;
}

/** A face is explored from where it begins, receipts included; the market's own pages are explored from the market's. */
function belongs(path: string, starts: string[]): boolean {
  if (starts.includes('/')) return !/^\/(console|seller|operations)(\/|$|\?)/.test(path);
  return [...starts, '/receipts/'].some((start) => path.startsWith(start));
}

async function inspect(page: Page, address: string): Promise<string[]> {
  const answer = await page.goto(address);
  const complaints: string[] = [];
  if (answer?.status() !== 200) complaints.push(`${address} answered ${answer?.status()}`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) complaints.push(`${address} is ${overflow} px too wide`);
  if ((await page.locator('h1').count()) !== 1)
    complaints.push(`${address} has not exactly one heading of the first rank`);
  if ((await page.title()).trim() === '') complaints.push(`${address} has no title`);
  // A message key where words should be.
  const text = (await page.locator('body').allInnerTexts()).join(' ');
  const key = /(?:^|\s)((?:[a-z-]+\.){2,}[a-zA-Z-]+)(?:\s|$)/.exec(text.replace(/\S+@\S+|https?:\S+/g, ''));
  if (key) complaints.push(`${address} shows ${key[1]}`);
  // All rules, but only what is wrong, and without the extra page that frames of other sites would need: a third of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  for (const { id, impact, nodes } of (await axe.analyze()).violations) {
    if (impact === 'serious' || impact === 'critical' || id === 'heading-order')
      complaints.push(`${address} ${id}: ${nodes[0]?.html.slice(0, 160)}`);
  }
  return complaints;
}
