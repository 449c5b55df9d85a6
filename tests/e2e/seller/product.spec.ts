import { expect, type Page } from '@playwright/test';
import { test } from '../entering';
import { aPng, signedInSeller } from './seller';

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a product is created, described, priced and handed to review (LST-09, LST-10, LST-17, SPC-07)', async ({
      quietPage: page,
      context,
    }) => {
      await signedInSeller(context);
      await page.goto('/zh/seller/products/new');
      await field(page, 'name').fill('青禾盘点');
      await page.getByRole('button', { name: '创建商品' }).click();
      await page.waitForURL(/\/content$/);

      await fillContent(page);
      await page.getByRole('link', { name: '规格与价格' }).first().click();
      await page.waitForURL(/\/specs$/);
      await price(page);

      await page.getByRole('link', { name: '去提交审核' }).click();
      await page.waitForURL(/\/products\/prd_[^/]+$/);
      await expect(page.getByText('内容齐备，可以提交。')).toBeVisible();
      await page.getByRole('button', { name: '提交审核', exact: true }).click();
      await expect(page.getByText('第 1 版正在审核')).toBeVisible();
      await page.getByRole('link', { name: '商品信息' }).click();
      await page.waitForURL(/\/content$/);
      await expect(field(page, 'name')).toBeDisabled();
    });
  });
}

async function fillContent(page: Page): Promise<void> {
  await field(page, 'summary').fill('仓库盘点与库存台账');
  await field(page, 'tags').fill('库存，盘点');
  await field(page, 'highlights').fill('太短');
  await field(page, 'description').fill('## 功能\n\n- 扫码盘点\n- 差异报表');
  await field(page, 'afterSales').fill('工作时间内一小时响应。');
  await page.locator('[name=rightBasis][value=OWN]').check();
  await field(page, 'runsOnPlatform').check();
  await field(page, 'agreementId').first().check();
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('每条亮点为 8 至 16 个字').first()).toBeVisible();

  await expect(field(page, 'summary')).toHaveValue('仓库盘点与库存台账');
  await field(page, 'highlights').fill('手机扫码盘点差异立现');
  await page.locator('[name=picture]').setInputFiles(await aPng());
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(page.getByText('商品信息已保存')).toBeVisible();
  await expect(page.getByText('当前图片')).toBeVisible();
}

async function price(page: Page): Promise<void> {
  await field(page, 'specs.0.name').fill('标准版');
  await field(page, 'specs.0.prices.0.unit').selectOption('YEAR');
  await field(page, 'specs.0.prices.0.original').fill('1600');
  await field(page, 'specs.0.prices.0.sale').fill('1700');
  await page.getByRole('button', { name: '保存规格与价格' }).click();
  await expect(page.getByText('售价不能高于原价').first()).toBeVisible();

  await expect(field(page, 'specs.0.name')).toHaveValue('标准版');
  await expect(field(page, 'specs.0.prices.0.unit')).toHaveValue('YEAR');
  await field(page, 'specs.0.prices.0.sale').fill('1440');
  // Enter saves; it must not press the first button of the form, which would delete something.
  await field(page, 'specs.0.prices.0.sale').press('Enter');
  await expect(page.getByText('规格与价格已保存')).toBeVisible();
  await expect(page.getByText('90.000%').first()).toBeVisible();

  await secondPrice(page);
}

/** Where a script runs a row is added at once; where none does, a blank one waits after what is saved. */
async function secondPrice(page: Page): Promise<void> {
  const spare = field(page, 'specs.0.prices.1.original');
  const isScripted = await page.evaluate(() => window.matchMedia('(scripting: enabled)').matches).catch(() => false);
  if (isScripted) await page.getByRole('button', { name: '添加周期价格' }).first().click();
  await expect(spare).toBeVisible();
  await spare.fill('150');
  await field(page, 'specs.0.prices.1.sale').fill('135');
  await page.getByRole('button', { name: '保存规格与价格' }).click();
  await expect(field(page, 'specs.0.prices.1.sale')).toHaveValue('135.00');

  await page.locator('button[name=remove][value="specs.0.prices.1"]').click();
  if (isScripted) {
    // The row goes at once; the page may only be left once the market has heard of it.
    const heard = page.waitForResponse((answer) => answer.request().method() === 'POST');
    await page.getByRole('button', { name: '保存规格与价格' }).click();
    await heard;
  }
  await expect(page.locator('button[name=remove][value="specs.0.prices.1"]')).toHaveCount(0);
  await page.reload();
  await expect(field(page, 'specs.0.prices.0.sale')).toHaveValue('1440.00');
  await expect(page.locator('button[name=remove][value="specs.0.prices.1"]')).toHaveCount(0);
}
