import { expect, type Page } from '@playwright/test';
import { test } from '../entering';
import { anApplicantAtTheBank, anApplicantAtTheForm, applicationForm, yuan } from './applicant';

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
const formOf = (page: Page, name: string) => page.locator(`form:has([name="${name}"])`).first();
const send = (page: Page, name: string) => formOf(page, name).locator('[type=submit]').last().click();
const news = (page: Page, name: string) => formOf(page, name).locator('.form-news');

test('a stranger reads what joining asks for and is led to an account and back (ONB-01, ONB-03, GEN-06)', async ({
  quietPage: page,
}) => {
  await page.goto('/zh/join');
  await expect(page.getByText('个人不能入驻')).toBeVisible();
  await expect(page.getByRole('row', { name: /平台认证费/ })).toContainText('一经缴纳不退还');
  await expect(page.getByRole('link', { name: '注册并申请入驻' })).toHaveAttribute(
    'href',
    '/zh/register?next=%2Fjoin%2Fagreement',
  );
  await page.goto('/zh/join/information');
  await expect(page).toHaveURL(/\/zh\/sign-in\?next=%2Fjoin%2Finformation$/);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a wrong amount is counted with a receipt, the right one leads on (ONB-02, ONB-13, ONB-14)', async ({
      quietPage: page,
      context,
    }) => {
      const { amount, companyName } = await anApplicantAtTheBank(context);
      await page.goto('/zh/join/information');
      await expect(page).toHaveURL(/\/zh\/join\/verification$/);

      await field(page, 'amount').fill('1.50');
      await send(page, 'amount');
      await expect(news(page, 'amount')).toContainText('0.01 至 0.99');
      await expect(page.getByText('还可以填写 3 次')).toBeVisible();

      await field(page, 'amount').fill(yuan(amount === 99n ? 1n : amount + 1n));
      await send(page, 'amount');
      await expect(page.getByText('金额不正确，还可以再试 2 次')).toBeVisible();
      await expect(page.getByRole('link', { name: '决定凭据' })).toHaveAttribute('href', /\/receipts\/rcp_/);

      await field(page, 'amount').fill(yuan(amount));
      await send(page, 'amount');
      await page.waitForURL(/\/zh\/join\/information$/);
      await expect(page.getByText(companyName)).toBeVisible();
    });

    test('three wrong amounts end the attempt, and another can be asked for (ONB-02)', async ({
      quietPage: page,
      context,
    }) => {
      const { amount, companyName } = await anApplicantAtTheBank(context);
      await page.goto('/zh/join/verification');
      for (const left of ['还可以再试 2 次', '还可以再试 1 次', '次数已用完']) {
        await field(page, 'amount').fill(yuan(amount === 99n ? 1n : amount + 1n));
        await send(page, 'amount');
        await expect(page.getByText(left).first()).toBeVisible();
      }
      await expect(field(page, 'amount')).toHaveCount(0);
      await expect(field(page, 'companyName')).toHaveValue(companyName);
      await expect(field(page, 'accountNumber')).toHaveValue('');
    });

    test('each refusal hands back what was typed, and the stored licence stays (ONB-10, ONB-15, ONB-18)', async ({
      quietPage: page,
      context,
    }) => {
      await anApplicantAtTheForm(context);
      await page.goto('/zh/join');
      await page.getByRole('link', { name: '继续：填写信息' }).click();
      await page.waitForURL(/\/zh\/join\/information$/);

      await page
        .locator('[name=licence]')
        .setInputFiles({ name: 'licence.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture at all') });
      await send(page, 'licence');
      await expect(news(page, 'licence')).toContainText('不是 JPG / PNG 图片');
      await expect(page.getByAltText('已上传的营业执照')).toBeVisible();

      const { creditCode, representativeIdNumber, ...typed } = applicationForm();
      await fill(page, { ...typed, representativeIdNumber, creditCode: '91440300MA12345678', serviceTo: '12:00' });
      await send(page, 'creditCode');
      await expect(news(page, 'creditCode')).toContainText('统一社会信用代码不正确');
      await expect(field(page, 'creditCode')).toHaveValue('91440300MA12345678');
      await expect(field(page, 'storeName')).toHaveValue(String(typed.storeName));
      await expect(field(page, 'representativeIdNumber')).toHaveValue('');

      await fill(page, { creditCode, representativeIdNumber });
      await send(page, 'creditCode');
      await expect(news(page, 'creditCode')).toContainText('服务时间不足');
      await expect(news(page, 'creditCode').getByRole('link', { name: 'ONB-10' })).toBeVisible();
      await expect(field(page, 'serviceTo')).toHaveValue('12:00');
      await expect(field(page, 'declarations.lawful')).toBeChecked();

      await fill(page, { serviceTo: '18:00', representativeIdNumber });
      await send(page, 'creditCode');
      await page.waitForURL(/\/zh\/join\/review$/);
      await expect(page.getByRole('definition').filter({ hasText: '7 个工作日' })).toBeVisible();
      await expect(page.getByText(creditCode)).toBeVisible();
      await page.goto('/zh/join/information');
      await expect(page).toHaveURL(/\/zh\/join\/review$/);
    });
  });
}

async function fill(page: Page, values: Record<string, unknown>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = field(page, name);
    const kind = await control.evaluate((element) => element.getAttribute('type') ?? element.tagName);
    if (kind === 'checkbox') await control.check();
    else if (kind === 'SELECT') await control.selectOption(String(value));
    else await control.fill(String(value));
  }
}
