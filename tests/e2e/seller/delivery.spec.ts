import { expect } from '@playwright/test';
import { test } from '../entering';
import { signedInSeller } from './seller';

const address = `http://127.0.0.1:${process.env.SANDBOX_VENDOR_PORT ?? 4103}/delivery/debugging`;
const token = process.env.DEMO_VENDOR_TOKEN ?? 'nestleaf-demo-token';

test('an interface is saved once it proves its token, debugged call by call, and published (CAT-05)', async ({
  quietPage: page,
  context,
}) => {
  await signedInSeller(context, { interfacePublished: false });
  await page.goto('/zh/seller/delivery');
  await page.fill('[name=url]', address);
  await page.fill('[name=token]', 'not-the-token-it-knows');
  await page.getByRole('button', { name: '验证并保存' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '接口验证未通过' })).toBeVisible();
  await expect(page.getByText('接口调试', { exact: true })).toHaveCount(0);

  await page.fill('[name=token]', token);
  await page.getByRole('button', { name: '验证并保存' }).click();
  await expect(page.getByText('验证通过，调试接口已保存')).toBeVisible();

  const call = (action: string) =>
    page.locator('#debug li').filter({ has: page.locator(`[name=action][value=${action}]`) });
  const press = (action: string) => call(action).locator('button[type=submit]').click();
  await press('renewed');
  await expect(call('renewed').getByText('请先调通 createInstance')).toBeVisible();
  await expect(page.getByRole('button', { name: '发布接口' })).toHaveCount(0);

  for (const action of ['created', 'renewed', 'expired', 'destroyed']) {
    await press(action);
    await expect(call(action).getByText('已调通')).toBeVisible();
  }
  await page.getByRole('button', { name: '发布接口' }).click();
  await page.getByRole('button', { name: '确认发布' }).click();
  await expect(page.getByText('接口已发布')).toBeVisible();
  await expect(page.locator('dd').filter({ hasText: address })).toBeVisible();
  expect(await page.content()).not.toContain(token);
});
