import { expect } from '@playwright/test';
import type { Person } from './person';
import { addresses, picture, story } from './story';

/** The vendor's application is connected, each of its four calls tried, and the interface published. CAT-05. */
export async function connectsItsApplication(owner: Person): Promise<void> {
  await owner.open('/seller/delivery');
  await owner.fill({
    url: `${addresses.vendor}/delivery/walk-${story.run}`,
    token: process.env.DEMO_VENDOR_TOKEN ?? 'nestleaf-demo-token',
  });
  await owner.send('url');
  for (const action of ['created', 'renewed', 'expired', 'destroyed']) {
    const form = owner.page.locator(`form:has(input[name=action][value=${action}])`);
    await form.locator('[type=submit]').click();
    await expect(owner.page.locator('li').filter({ has: form }).getByText('已调通')).toBeVisible();
  }
  await owner.page.getByRole('button', { name: '发布接口' }).first().click();
  await owner.page.locator('[popover]:popover-open [type=submit]').click();
  await owner.sees(/接口已发布|运行中/);
}

/** A service agreement and a product with two specs, handed to review. LST-10, SPC-07, AGR-01. */
export async function offersAProduct(owner: Person): Promise<string> {
  await owner.open('/seller/service-agreements/new');
  await owner.fill({ name: '标准服务协议', acceptanceWorkingDays: '5' });
  await owner.page.locator('[name^=acceptanceCriteria]').first().fill('功能与商品页一致');
  await owner.send('acceptanceWorkingDays');
  await owner.arrives(/\/service-agreements\/[a-z]+_/);
  await owner.open('/seller/products/new');
  await owner.page.locator('[name=category][value=saas]').check();
  await owner.fill({ name: story.productName });
  await owner.send('category');
  await owner.arrives(/\/content/);
  await describes(owner);
  await prices(owner);
  const { page } = owner;
  await page.goto(page.url().replace(/\/specs.*/, ''));
  await page.getByRole('button', { name: '提交审核' }).first().click();
  const question = page.locator('[popover]:popover-open [type=submit]');
  if ((await question.count()) > 0) await question.click();
  await owner.sees(/审核中|已提交/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Staff tick every check and approve: the product is on the shelf. LST-13. */
export async function approvesTheProduct(staff: Person): Promise<void> {
  await staff.open(`/operations/products?search=${encodeURIComponent(story.productName)}`);
  await staff.page.getByRole('link', { name: story.productName }).first().click();
  await expect(staff.page.locator('[name="checks[]"]').first()).toBeVisible();
  for (const box of await staff.page.locator('[name="checks[]"]').all()) await box.check();
  await staff.send('checks[]');
  await staff.arrives(/done=APPROVED/);
}

async function describes(owner: Person): Promise<void> {
  const { page } = owner;
  await page.locator('[name=picture]').setInputFiles(await picture('cover.png', 900, 600));
  await owner.fill({
    summary: '门店与仓库盘点，手机扫码，差异自动汇总。',
    tags: '盘点',
    description: '## 能做什么\n\n- 手机扫码盘点',
    afterSales: '工作时间一小时内响应。',
    runsOnPlatform: true,
  });
  await page.locator('[name=rightBasis][value=OWN]').check();
  await page.locator('[name=agreementId]:visible').first().check();
  await owner.send('summary');
  await owner.sees(/已保存/);
}

async function prices(owner: Person): Promise<void> {
  const { page } = owner;
  await page.goto(page.url().replace(/\/content.*/, '/specs'));
  await owner.fill({ 'specs.0.name': '标准版', 'specs.0.prices.0.original': '150', 'specs.0.prices.0.sale': '135' });
  await page.locator('button[name=add][value="specs.0.prices"]:visible').click();
  await owner.fill({ 'specs.0.prices.1.original': '1600', 'specs.0.prices.1.sale': '1440' });
  await owner.sees('90.000%');
  await page.locator('button[name=add][value=specs]:visible').click();
  await page.locator('[name="specs.1.prices.0.unit"]:visible').selectOption('YEAR');
  await owner.fill({ 'specs.1.name': '专业版', 'specs.1.prices.0.original': '2400', 'specs.1.prices.0.sale': '2000' });
  await owner.send('specs.0.name');
  await owner.sees('规格与价格已保存');
}
