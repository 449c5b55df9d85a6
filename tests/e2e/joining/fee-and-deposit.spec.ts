import { expect, type Page } from '@playwright/test';
import { inTransaction, prisma } from '@/lib/db';
import { fen } from '@/lib/kernel/money';
import { marketNow } from '@/lib/market-clock';
import { fund } from '../../factories/orders';
import { test } from '../entering';
import { signedInSeller } from '../seller/seller';

async function give(accountId: string, amount: number): Promise<void> {
  const at = await marketNow(prisma());
  await inTransaction((db) => fund(db, accountId, fen(amount), at));
}

/** Presses a button that asks first, and answers it. */
async function confirm(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await page.getByRole('alertdialog').locator('[type=submit]').click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the fee is paid once for a year and prolonged from its end (FEE-01, FEE-04, FEE-05, ONB-17)', async ({
      quietPage: page,
      context,
    }) => {
      const { ownerAccountId } = await signedInSeller(context, { certified: false });
      await page.goto('/zh/join/fee');
      await expect(page.getByText('缴纳后不予退还')).toBeVisible();
      await expect(page.getByRole('link', { name: '充值 ¥300.00' })).toHaveAttribute(
        'href',
        '/zh/console/wallet/recharge?amount=300.00&returnTo=%2Fjoin%2Ffee',
      );

      await give(ownerAccountId, 60_000);
      await page.reload();
      await confirm(page, /^缴纳 ¥300\.00/);
      await expect(page.getByRole('heading', { name: '入驻完成' })).toBeVisible();

      await page.goto('/zh/seller/certification');
      await confirm(page, /^续缴 ¥300\.00/);
      await expect(page.getByText('已缴纳 ¥300.00')).toBeVisible();
      const rows = page.getByRole('row').filter({ hasText: '¥300.00' });
      await expect(rows).toHaveCount(2);
      await expect(rows.first()).toContainText('未开始');
      await expect(rows.last()).toContainText('有效');
    });

    test('a deposit is raised by the difference only (DEP-06, DEP-07, DEP-08, DEP-10)', async ({
      quietPage: page,
      context,
    }) => {
      const { ownerAccountId } = await signedInSeller(context);
      await give(ownerAccountId, 500_000);
      await page.goto('/zh/seller/deposit');
      await confirm(page, /^补缴 ¥2,000\.00/);
      await expect(page.getByText('已缴纳 ¥2,000.00，保证金共 ¥2,000.00')).toBeVisible();
      await confirm(page, /^补缴 ¥3,000\.00/);
      await expect(page.getByText('已缴纳 ¥3,000.00，保证金共 ¥5,000.00')).toBeVisible();
      await expect(page.getByText('已覆盖，无须再缴')).toHaveCount(3);
      await expect(page.getByRole('button', { name: /^补缴/ })).toHaveCount(0);
    });

    test('contact data are checked, kept and shown at once (ACC-01, ONB-16, LST-19)', async ({
      quietPage: page,
      context,
    }) => {
      const { vendorId } = await signedInSeller(context);
      await page.goto('/zh/seller/account');
      await expect(page.getByText(vendorId, { exact: true })).toBeVisible();
      const form = page.locator('form:has([name=serviceQq])');
      await form.locator('[name=serviceQq]').fill('7');
      await form.locator('[name=contactName]').fill('新联系人');
      await form.locator('[type=submit]').click();
      await expect(form.locator('.form-news')).toContainText('QQ 号');
      await expect(form.locator('[name=contactName]')).toHaveValue('新联系人');
      await form.locator('[name=serviceQq]').fill('778899');
      await form.locator('[type=submit]').click();
      await expect(form.getByText('联系与客服信息已更新')).toBeVisible();
      await page.goto(`/zh/stores/${vendorId}`);
      await expect(page.getByText('778899')).toBeVisible();
    });
  });
}
