import { expect } from '@playwright/test';
import sharp from 'sharp';
import { test } from '../entering';
import { anApplicantAtTheBank, anApplicantAtTheForm, yuan } from './applicant';
import { aPaper, field, fillInAll, formOf, send, staffSendBack } from './way';

const picture = () =>
  sharp({ create: { width: 900, height: 640, channels: 3, background: '#f4ecd8' } })
    .png()
    .toBuffer();

test('the wizard is left after the bank and gone on with from another device (ONB-13, ONB-04, ONB-05)', async ({
  quietPage: page,
  context,
  browser,
}) => {
  const { amount, companyName } = await anApplicantAtTheBank(context);
  await page.goto('/zh/join/verification');
  await expect(page.getByText('本步需要')).toBeVisible();
  await field(page, 'amount').fill(yuan(amount));
  await send(page, 'amount');
  await page.waitForURL(/\/zh\/join\/information$/);
  await field(page, 'licence').setInputFiles(aPaper(await picture()));
  await send(page, 'licence');
  await expect(page.getByAltText('已上传的营业执照')).toBeVisible();

  // Another device: nothing but who one is comes along.
  const other = await browser.newContext({ locale: 'en-GB', viewport: { width: 1200, height: 800 } });
  await other.addCookies(await context.cookies());
  const second = await other.newPage();
  await second.goto('/en/join');
  await second.getByRole('main').getByRole('link', { name: 'Continue: company data' }).first().click();
  await second.waitForURL(/\/en\/join\/information$/);
  await expect(second.getByText(companyName)).toBeVisible();
  await expect(second.getByAltText('Uploaded Business licence')).toBeVisible();
  await expect(second.getByText(/not ready/)).toContainText('Legal representative');
  for (const name of ['representativeIdCopy', 'bankProof']) {
    await field(second, name).setInputFiles(aPaper(await picture()));
    await send(second, name);
    await expect(formOf(second, name).locator('.form-news')).toContainText('The paper is kept');
  }
  await fillInAll(second);
  await send(second, 'creditCode');
  await second.waitForURL(/\/en\/join\/review$/);
  await other.close();

  await page.goto('/zh/join/information');
  await expect(page).toHaveURL(/\/zh\/join\/review$/);
  await expect(page.getByText('待审核').first()).toBeVisible();
});

test('what staff send back stands beside its field and its paper, and is handed in again (ONB-22)', async ({
  quietPage: page,
  context,
}) => {
  const { companyName } = await anApplicantAtTheForm(context);
  await page.goto('/zh/join/information');
  await fillInAll(page, { storeName: '他人商标店' });
  await send(page, 'creditCode');
  await page.waitForURL(/\/zh\/join\/review$/);
  await staffSendBack(companyName);

  await page.goto('/zh/join');
  await expect(page.getByText('请按逐项意见修改后重新提交')).toBeVisible();
  await page.goto('/zh/join/information');
  const ofField = page.locator('.field', { has: page.locator('[name=storeName]') });
  await expect(ofField).toContainText('店铺名称请不要使用他人商标');
  await expect(page.getByText('驳回原因：公章不清晰，请重新拍摄')).toBeVisible();

  await fillInAll(page);
  await send(page, 'creditCode');
  await expect(formOf(page, 'creditCode').locator('.form-news')).toContainText('已被驳回，请重新上传');
  await field(page, 'licence').setInputFiles(aPaper(await picture()));
  await send(page, 'licence');
  await expect(page.getByText('驳回原因：')).toHaveCount(0);
  await fillInAll(page);
  await send(page, 'creditCode');
  await page.waitForURL(/\/zh\/join\/review$/);
});

test('the last form is filled in and sent with the keyboard alone (ONB-15)', async ({ quietPage: page, context }) => {
  await anApplicantAtTheForm(context);
  await page.goto('/zh/join/information');
  await fillInAll(page, { storeName: '' });
  await field(page, 'creditCode').focus();
  // From the code to the store's name by Tab: every control on the way can be reached and left.
  for (let pressed = 0; pressed < 20; pressed += 1) {
    if (await field(page, 'storeName').evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(field(page, 'storeName')).toBeFocused();
  await page.keyboard.type('键盘软件');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/zh\/join\/review$/);
  await expect(page.getByText('键盘软件')).toBeVisible();
});
