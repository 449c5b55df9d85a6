import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { signIn } from '../pages/faces';
import { Person, recharges, registers } from './person';

// The sale of the dated scenario, walked in browsers: a company joins, pays its fee, connects its application and lists a
// product; staff admit and approve; a buyer finds it, pays and logs in.

const run = Date.now().toString(36);
const companyName = `溪桥软件${run}有限公司`;
const storeName = `溪桥${run.slice(-4)}`;
const productName = `溪桥盘点${run.slice(-4)}`;
const accountNumber = `6200${Date.now()}`;
const bankUrl = `http://127.0.0.1:${process.env.SANDBOX_BANK_PORT ?? 4102}`;
const vendorUrl = `http://127.0.0.1:${process.env.SANDBOX_VENDOR_PORT ?? 4103}`;

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#dbe7ff' } })
    .png()
    .toBuffer();

test('one whole sale, from the vendor’s first click to the buyer’s first login', async ({ browser }) => {
  test.setTimeout(600_000);
  const owner = await Person.at(browser);
  const staff = await Person.at(browser);
  const buyer = await Person.at(browser);
  await signIn(staff.page, 'staff@demo.example');

  await test.step('1. a company joins (ONB-02, ONB-06, ONB-13, ONB-15, GEN-05)', async () => {
    await registers(owner, `owner-${run}@example.com`, '林晓', '/join/agreement');
    await owner.fill({ agreed: true });
    await owner.send('agreed');
    await owner.arrives(/\/join\/verification/);
    await owner.fill({ companyName, bankName: '东湖商业银行', accountNumber });
    await owner.send('accountNumber');
    await expect(owner.page.locator('[name=amount]')).toBeVisible({ timeout: 30_000 });
    await owner.fill({ amount: await amountOnStatement() });
    await owner.send('amount');
    await owner.arrives(/\/join\/information/);
    await owner.page
      .locator('input[type=file][name=licence]')
      .setInputFiles({ name: 'licence.png', mimeType: 'image/png', buffer: await picture(900, 640) });
    await owner.send('licence');
    await owner.sees(/已上传|重新上传/);
    await owner.fill({
      creditCode: creditCode(),
      legalRepresentative: '林晓',
      contactName: '林晓',
      contactPhone: '13800004321',
      contactEmail: `service-${run}@example.com`,
      contactAddress: '江城市高新区 8 号',
      contactQq: '80012345',
      storeName,
      ...Object.fromEntries(
        ['lawful', 'ownDevelopment', 'runsOnPlatform', 'keepsCurrent', 'contactUse'].map((key) => [
          `declarations.${key}`,
          true as const,
        ]),
      ),
    });
    await owner.send('creditCode');
    await owner.arrives(/\/join\/review/);
    await staff.open('/operations/onboarding');
    await staff.page.getByRole('link', { name: companyName }).first().click();
    await admit(staff);
    await owner.comesToSee('/seller/account', companyName);
  });

  await test.step('2. no product before the fee; ¥300 from the wallet (FEE-01, FEE-02, WAL-01)', async () => {
    await owner.open('/seller/products/new');
    await owner.page.locator('[name=category][value=saas]').check();
    await owner.fill({ name: productName });
    await owner.send('category');
    await owner.isRefused(/认证费/);
    await recharges(owner, '6000');
    await owner.open('/seller/certification');
    await owner.send('seenUntil');
    await owner.arrives(/paid=/);
  });

  await test.step('3. the interface is debugged, the product reviewed and on the shelf (CAT-05, LST-13, SPC-07, AGR-01)', async () => {
    await owner.open('/seller/delivery');
    await owner.fill({
      url: `${vendorUrl}/delivery/walk-${run}`,
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
    await owner.open('/seller/service-agreements/new');
    await owner.fill({ name: '标准服务协议', acceptanceWorkingDays: '5' });
    await owner.page.locator('[name^=acceptanceCriteria]').first().fill('功能与商品页一致');
    await owner.send('acceptanceWorkingDays');
    await owner.arrives(/\/service-agreements\/[a-z]+_/);
    await listProduct(owner);
    await staff.open('/operations/products');
    await staff.page.getByRole('link', { name: productName }).first().click();
    await expect(staff.page.locator('[name="checks[]"]').first()).toBeVisible();
    for (const box of await staff.page.locator('[name="checks[]"]').all()) await box.check();
    await staff.send('checks[]');
    await staff.arrives(/done=APPROVED/);
  });

  await test.step('4. a buyer finds it by two characters, pays ¥2,000, logs in (AGR-08, ORD-01, WAL-04, FUL-04)', async () => {
    await registers(buyer, `buyer-${run}@example.com`, '周南');
    await placeOrder(buyer, true);
    await buyer.sees(/充值/);
    await recharges(buyer, '2500');
    await buyer.open('/console/orders');
    await buyer.page.getByRole('link', { name: productName }).first().click();
    await pays(buyer);
    await buyer.arrives(/done=paid/);
    await expect(async () => {
      await buyer.page.reload();
      await expect(buyer.page.locator('form:has([name=instanceId])').first()).toBeVisible({ timeout: 1000 });
    }).toPass();
    await buyer.send('instanceId');
    await buyer.arrives(/\/instances\//);
    await buyer.sees('专业版');
    await buyer.page.goBack();
  });

  for (const person of [owner, staff, buyer]) {
    expect(person.complaints).toEqual([]);
    await person.leave();
  }
});

async function amountOnStatement(): Promise<string> {
  const answer = await fetch(`${bankUrl}/sandbox/accounts/${accountNumber}`);
  const { credits } = (await answer.json()) as { credits: { amount: string }[] };
  return (Number(credits.at(-1)?.amount) / 100).toFixed(2);
}

/** A valid unified social credit code nobody else has: the check character is reckoned as GB 32100 says. */
function creditCode(): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const digits = String(Date.now() % 10_000_000).padStart(7, '0');
  const body = `91440300MA${digits}`;
  const sum = [...body].reduce((total, character, index) => total + alphabet.indexOf(character) * (3 ** index % 31), 0);
  return body + alphabet.charAt((31 - (sum % 31)) % 31);
}

async function admit(staff: Person): Promise<void> {
  await staff.send('applicationId');
  const approve = staff.page.locator('form:has([name=applicationId]) button[popovertarget]').first();
  await expect(approve).toBeVisible();
  await approve.click();
  await staff.page.locator('[popover]:popover-open [type=submit]').click();
  await staff.sees(/已通过|已入驻|批准/);
}

async function listProduct(owner: Person): Promise<void> {
  await owner.open('/seller/products/new');
  await owner.page.locator('[name=category][value=saas]').check();
  await owner.fill({ name: productName });
  await owner.send('category');
  await owner.arrives(/\/content/);
  const { page } = owner;
  await page
    .locator('[name=picture]')
    .setInputFiles({ name: 'cover.png', mimeType: 'image/png', buffer: await picture(900, 600) });
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
  await page.goto(page.url().replace(/\/specs.*/, ''));
  await page.getByRole('button', { name: '提交审核' }).first().click();
  const question = page.locator('[popover]:popover-open [type=submit]');
  if ((await question.count()) > 0) await question.click();
  await owner.sees(/审核中|已提交/);
}

async function placeOrder(buyer: Person, tick: boolean): Promise<void> {
  await buyer.open('/');
  await buyer.page.locator('input[name=q]').first().fill('盘点');
  await buyer.page.locator('input[name=q]').first().press('Enter');
  await buyer.page.getByRole('link', { name: productName }).first().click();
  await buyer.arrives(/\/products\//);
  await buyer.page
    .getByRole('group', { name: /专业版/ })
    .or(buyer.page.locator('fieldset').filter({ hasText: '专业版' }))
    .first()
    .locator('input[type=radio]')
    .first()
    .check();
  await buyer.page.getByRole('button', { name: '立即购买' }).first().click();
  await buyer.arrives(/\/checkout/);
  await buyer.fill(tick ? { agreementAccepted: true } : {});
  await buyer.send('agreementAccepted');
  await buyer.arrives(/\/console\/orders\/ord_/);
}

async function pays(buyer: Person): Promise<void> {
  await buyer.page.locator('form:has([name=idempotencyKey]):has([name=orderId]) [type=submit]').first().click();
}
