import { expect, type Locator, type Page } from '@playwright/test';
import { inTransaction, prisma, type VendorActor } from '@/lib/db';
import { addBeijingDays, beijingDay } from '@/lib/kernel/clock';
import { marketNow } from '@/lib/market-clock';
import { keepEnvironment } from '../../factories/environment';
import { aVendor } from '../../factories/vendors';
import { enter, test } from '../entering';
import { sellerWithPapers, staffForConduct } from './people';

const clauseZh = '服务商应当在每季度结束后核对一次账户信息。';
const clauseEn = 'The vendor checks its account data once after each quarter.';

/** A day so far away that no other test ever lives in it, after every edition there is. */
async function farDay(): Promise<string> {
  const last = await prisma().agreement.findFirst({
    where: { kind: 'VENDOR_ACCESS' },
    orderBy: { effectiveFrom: 'desc' },
  });
  const far = beijingDay(new Date('2090-01-01T00:00:00Z'));
  const next = last ? addBeijingDays(beijingDay(last.effectiveFrom), 1) : far;
  return [far, next].sort().at(-1) ?? far;
}

/** Reaches something by the keyboard alone. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 120; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Out of the keyboard’s reach');
}

/** Staff write, preview and publish the next edition; returns its version. */
async function publish(page: Page): Promise<string> {
  const version = `t-${Date.now().toString(36)}`;
  await page.goto('/zh/operations/agreements/drafts/vendor-access');
  for (const [name, clause] of [
    ['textZh', clauseZh],
    ['textEn', clauseEn],
  ] as const) {
    const field = page.locator(`[name=${name}]`);
    const text = await field.inputValue();
    const number = (text
      .split('\n')
      .at(-1)
      ?.match(/^(\d+)\. /)?.[1] ?? '0') as string;
    await field.fill(`${text}\n${Number(number) + 1}. ${clause}`);
  }
  await page.fill('[name=version]', version);
  await page.fill('[name=effectiveFrom]', beijingDay(await marketNow(prisma())));
  // The browser itself refuses a day before tomorrow; a program does not.
  await page.locator('[name=effectiveFrom]').evaluate((input) => input.removeAttribute('min'));
  await page.getByRole('button', { name: '保存并预览' }).click();
  await expect(page.getByText('生效日最早为明天').first()).toBeVisible();
  await expect(page.locator('[name=version]')).toHaveValue(version);

  await page.fill('[name=effectiveFrom]', await farDay());
  await page.getByRole('button', { name: '保存并预览' }).click();
  await expect(page.getByRole('heading', { name: /^预览：/ })).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: clauseZh })).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: clauseEn })).toBeVisible();
  await page.getByRole('button', { name: '发布新版本' }).first().click();
  await page.getByRole('alertdialog').locator('[type=submit]').click();
  await expect(page.getByText('新版本已发布')).toBeVisible();
  return version;
}

test('GEN-09, GEN-15, ONB-06: a published edition is shown with what it changes and signed ahead, by keyboard and in English', async ({
  quietPage: page,
  context,
  browser,
}) => {
  await sellerWithPapers(context);
  const staffContext = await browser.newContext();
  await staffForConduct(staffContext);
  const version = await publish(await staffContext.newPage());
  await staffContext.close();

  await page.goto('/en/seller');
  await expect(page.getByText(`is coming: ${version}`)).toBeVisible();
  const read = page.getByRole('link', { name: 'Read and sign' }).first();
  await tabTo(page, read);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `What differs between` })).toBeVisible();
  await expect(page.locator('ins').filter({ hasText: clauseEn })).toBeVisible();
  const tick = page.locator('[name=agreed]');
  await tabTo(page, tick);
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Sign the agreement' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Edition ${version} is signed ahead of its day`)).toBeVisible();
  await page.goto('/en/seller');
  await expect(page.getByText(`is coming: ${version}`)).toHaveCount(0);
  await page.goto('/en/seller/account');
  await expect(page.getByRole('row').filter({ hasText: version })).toBeVisible();
});

async function anOldVendor(): Promise<VendorActor> {
  keepEnvironment();
  return inTransaction((db) => aVendor(db, { storeName: '旧约', at: '2019-08-01T02:00:00Z' }));
}

test('ONB-06, GEN-14, C-23: who signed only the agreement of 2018 signs today’s first; until then its centre says so', async ({
  quietPage: page,
  context,
}) => {
  const { accountId } = await anOldVendor();
  await enter(context, accountId);
  await page.goto('/zh/seller');
  await expect(page.getByText(/《服务商接入协议》.*等待签署/)).toBeVisible();
  await page.goto('/zh/seller/agreements/vendor-access');
  await expect(page.getByText(/签署之前不能新建商品/)).toBeVisible();
  await page.locator('[name=agreed]').check();
  await page.getByRole('button', { name: '签署协议' }).click();
  await expect(page.getByText(/^已签署 .* 版$/)).toBeVisible();
  await page.goto('/zh/seller/account');
  await expect(page.getByRole('row').filter({ hasText: '平台入驻协议' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: '服务商接入协议' })).toBeVisible();
});

test('GEN-09: a person finds what they agreed to in their console, with the copy', async ({
  quietPage: page,
  context,
}) => {
  await sellerWithPapers(context);
  await page.goto('/zh/console/agreements');
  await expect(page.getByRole('row').filter({ hasText: '服务商接入协议' })).toBeVisible();
  // What concerns the person alone is no page of the company's.
  expect((await page.request.get('/zh/seller/agreements/user-terms')).status()).toBe(404);
});
