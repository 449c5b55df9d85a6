import { expect } from '@playwright/test';
import { test } from '../entering';
import { signIn } from './faces';

// What a browser does by itself, with no script of ours running: forms, links, and folds that open.

test.use({ javaScriptEnabled: false });

const buyer = 'buyer@demo.example';

test('a buyer signs in, finds, chooses, agrees, orders, gives up and signs out without JavaScript (ORD-01, AGR-08, ORD-04)', async ({
  quietPage: page,
}) => {
  await test.step('a wrong password is refused in words, with the address handed back', async () => {
    await page.goto('/zh/sign-in');
    await page.fill('[name=email]', buyer);
    await page.fill('[name=password]', 'not this one');
    await page.locator('form:has([name=password]) [type=submit]').click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(page.locator('[name=email]')).toHaveValue(buyer);
  });

  await signIn(page, buyer);

  await test.step('two characters find the product', async () => {
    await page.goto('/zh');
    await page.fill('header [name=q]', '问卷');
    await page.locator('header form:has([name=q]) [type=submit]').click();
    await expect(page).toHaveURL(/\/zh\/search\/./);
    await page.locator('main a[href*="/products/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('云岫问卷');
  });

  await test.step('a year of the spec is chosen and nothing goes on without the tick', async () => {
    await page.locator('label:has([name=price])', { hasText: '1 年' }).first().click();
    await page.getByRole('button', { name: '立即购买' }).first().click();
    await expect(page).toHaveURL(/\/zh\/checkout\?/);
    await expect(page.locator('main dd', { hasText: '1 年' })).toBeVisible();
    const send = page.locator('form:has([name=agreementAccepted]) [type=submit]');
    await send.click();
    await expect(page.locator('[name=agreementAccepted]:invalid')).toBeVisible();
    await page.check('[name=agreementAccepted]');
    await send.click();
    await expect(page).toHaveURL(/\/zh\/console\/orders\/ord_/);
    await expect(page.locator('#pay')).toContainText('¥799.00');
    await expect(page.getByText('《').first()).toBeVisible();
  });

  await test.step('the order is given up after a question', async () => {
    const cancel = page.locator('form:has([name=orderId])', { hasText: '取消订单' });
    await cancel.locator('button[popovertarget]').first().click();
    await expect(cancel.getByRole('alertdialog')).toBeVisible();
    await cancel.locator('[popover] [type=submit]').click();
    await expect(page).toHaveURL(/\/zh\/console\/orders\/ord_.*done=cancelled/);
    await expect(page.locator('.page-header')).toContainText('已取消');
  });

  await test.step('the menu leads to signing out, and the console closes', async () => {
    await page.locator('header details[data-menu] > summary').last().click();
    await page.locator('header a[href$="/sign-out"]').click();
    await page.getByRole('button', { name: '退出' }).click();
    await expect(page).not.toHaveURL(/sign-out/);
    await page.goto('/zh/console');
    await expect(page).toHaveURL(/\/zh\/sign-in\?/);
  });
});

test('a list is filtered, sorted and paged without JavaScript', async ({ quietPage: page }) => {
  const times = () => page.locator('main li:has(p > time) p > time').allInnerTexts();
  const topics = () => page.locator('main li p:has(> time) > span:first-child').allInnerTexts();
  const apply = page.locator('.filter-bar [type=submit]');
  await signIn(page, buyer);
  await page.goto('/zh/console/messages');
  const newest = await times();

  await test.step('one topic', async () => {
    expect(new Set(await topics()).size).toBeGreaterThan(1);
    await page.selectOption('[name=topic]', 'invoice');
    await apply.click();
    await expect(page).toHaveURL(/[?&]topic=invoice/);
    await expect(page.locator('[name=topic]')).toHaveValue('invoice');
    expect(new Set(await topics())).toEqual(new Set(['发票']));
    await page.locator('.filter-bar a').click();
    await expect(page).toHaveURL(/\/zh\/console\/messages$/);
  });

  await test.step('oldest first, and the next page goes on where the first ended', async () => {
    await page.selectOption('[name=sort]', 'oldest');
    await apply.click();
    await expect(page).toHaveURL(/[?&]sort=oldest/);
    const first = await times();
    expect(first).toEqual([...first].sort());
    expect(first[0]).not.toBe(newest[0]);
    await page.locator('nav a[rel=next]').click();
    await expect(page).toHaveURL(/[?&]page=2/);
    const second = await times();
    expect(second.length).toBeGreaterThan(0);
    expect([...first, ...second]).toEqual([...first, ...second].sort());
  });
});
