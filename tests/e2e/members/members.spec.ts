import { type Browser, expect, type Page } from '@playwright/test';
import { enter, test } from '../entering';
import { signedInSeller } from '../seller/seller';
import { aColleague, anAddress, linkToAddress, tabTo } from './company';

const members = '/zh/seller/members';

/** Makes a group by its form. */
async function makeGroup(page: Page, name: string, choices: string[]): Promise<void> {
  await page.goto(`${members}/groups/new`);
  await page.getByLabel('分组名称').fill(name);
  for (const choice of choices) await page.getByRole('radio', { name: choice }).check();
  await page.getByRole('button', { name: '创建分组' }).click();
  await expect(page).toHaveURL(new RegExp(`${members}/groups$`));
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
}

async function invite(page: Page, email: string, group: string): Promise<void> {
  await page.goto(`${members}/invitations`);
  await page.getByLabel('邮箱').fill(email);
  await page.getByRole('checkbox', { name: group }).check();
  await page.getByRole('button', { name: '发送邀请' }).click();
  await expect(page.getByText('邀请已发送。')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: email })).toContainText('待接受');
}

/** Registers with the address the letter went to, on the way that the letter shows, and accepts. */
async function joinByLetter(browser: Browser, email: string, name: string): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  await page.goto(await linkToAddress(email));
  await page.getByRole('link', { name: '注册并继续' }).click();
  await page.getByLabel(/^邮箱/).fill(email);
  await page.getByLabel('姓名').fill(name);
  await page.getByLabel(/^手机/).fill('13900001234');
  await page.getByLabel(/^密码/).fill('correct horse battery');
  await page.getByRole('checkbox').check();
  await page.getByRole('main').locator('form [type=submit]').click();
  await page.getByRole('button', { name: '接受邀请' }).click();
  await expect(page).toHaveURL(/\/zh\/seller$/);
  return page;
}

/** Chooses exactly this group for the member whose page is open. */
async function chooseGroup(page: Page, wanted: RegExp): Promise<void> {
  for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
  await page.getByRole('checkbox', { name: wanted }).check();
  await page.getByRole('button', { name: '保存' }).click();
  await expect(page.getByText('分组已调整')).toBeVisible();
}

test('a colleague is asked by letter, does what their group allows, and is out once removed (SUB-01, SUB-02, SUB-03, SUB-04)', async ({
  quietPage: owner,
  context,
  browser,
}) => {
  // Two people, a letter, and a worker that may be busy.
  test.setTimeout(180_000);
  await signedInSeller(context);
  const email = anAddress();
  await makeGroup(owner, '客服', ['订单: 查看', '商品: 查看']);
  await invite(owner, email, '客服');
  const colleague = await joinByLetter(browser, email, '许言');

  await test.step('sees the areas of the group and no others', async () => {
    const menu = colleague.getByRole('navigation', { name: '功能导航' });
    await expect(menu.getByRole('link', { name: '订单查询' })).toBeVisible();
    for (const hidden of ['收益提现', '保证金管理', '成员与权限', '新建商品', '发票管理']) {
      await expect(menu.getByRole('link', { name: hidden })).toHaveCount(0);
    }
    await colleague.goto('/zh/seller/orders');
    await expect(colleague.getByRole('heading', { name: '订单查询' })).toBeVisible();
  });

  await test.step('is told what is missing and who grants it; what is not there stays missing', async () => {
    await colleague.goto('/zh/seller/earnings');
    await expect(colleague.getByText('你的成员权限不包括“资金 · 查看”。')).toBeVisible();
    await expect(colleague.getByText('主账号')).toBeVisible();
    const file = await colleague.request.get('/zh/seller/earnings/export');
    expect(file.status()).toBe(403);
    const missing = await colleague.goto('/zh/seller/orders/ord_01hzzzzzzzzzzzzzzzzzzzzzzz');
    expect(missing?.status()).toBe(404);
  });

  await owner.goto(`${members}?search=${encodeURIComponent(email)}`);
  await owner.getByRole('link', { name: /^调整/ }).click();

  await test.step('a form opened before a change of groups is refused when it is sent', async () => {
    await chooseGroup(owner, /全部权限/);
    await colleague.goto('/zh/seller/account');
    await chooseGroup(owner, /客服/);
    const intro = colleague.locator('form').filter({ has: colleague.locator('[name=intro]') });
    await intro.locator('[name=intro]').fill('写进去就不对了');
    await intro.locator('[type=submit]').click();
    await expect(colleague.getByText('你的成员权限不包括“账户信息：管理”')).toBeVisible();
    await owner.goto('/zh/seller/account');
    await expect(owner.locator('[name=intro]')).not.toHaveValue('写进去就不对了');
    await owner.goBack();
  });

  await test.step('removal ends the session at the next request', async () => {
    await owner.getByRole('button', { name: '移除成员' }).first().click();
    await owner.getByRole('alertdialog').locator('[type=submit]').click();
    await expect(owner).toHaveURL(new RegExp(`${members}$`));
    await colleague.goto('/zh/seller/orders');
    await expect(colleague).toHaveURL(/\/zh\/sign-in\?next=/);
  });

  await test.step('the company reads who did what', async () => {
    await owner.goto(`${members}/activity`);
    for (const deed of ['移除成员', '调整成员分组', '接受成员邀请', '邀请成员', '新建权限分组']) {
      await expect(owner.getByRole('row').filter({ hasText: deed }).first()).toBeVisible();
    }
    await owner.getByLabel('结果').selectOption('refused');
    await owner.getByRole('button', { name: '查询' }).click();
    await expect(owner.getByRole('row').filter({ hasText: '许言' })).toContainText('被拒绝');
    const file = await owner.request.get(`${members}/activity/export?outcome=refused`);
    expect(await file.text()).toContain(email);
  });
  await colleague.context().close();
});

test('whoever may only look sees the forms closed (SUB-01)', async ({ quietPage: page, context, browser }) => {
  const vendor = await signedInSeller(context);
  const viewer = await aColleague(vendor, 'account:view', 'members:view');
  const own = await browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false });
  await enter(own, viewer.accountId);
  const looking = await own.newPage();
  await looking.goto('/zh/seller/account');
  await expect(looking.locator('[name=intro]')).toBeDisabled();
  await expect(looking.getByText('你可以查看，但没有“账户信息 · 管理”权限').first()).toBeVisible();
  await looking.goto(members);
  await expect(looking.getByRole('link', { name: '邀请成员' })).toHaveCount(0);
  await own.close();
  await page.goto('/zh/seller/account');
  await expect(page.locator('[name=intro]')).toBeEnabled();
});

test('a group is made and a colleague asked with the keyboard alone (SUB-02)', async ({ quietPage: page, context }) => {
  await signedInSeller(context);
  const email = anAddress();
  await page.goto(`${members}/groups/new`);
  await tabTo(page, 'textbox', /分组名称/);
  await page.keyboard.type('仓库');
  // One stop per area: the arrows choose within it.
  await tabTo(page, 'radio', /^订单: 无/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: '订单: 管理' })).toBeChecked();
  await tabTo(page, 'button', /创建分组/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${members}/groups$`));

  await page.goto(`${members}/invitations`);
  await tabTo(page, 'textbox', /邮箱/);
  await page.keyboard.type(email);
  await tabTo(page, 'checkbox', /仓库/);
  await page.keyboard.press('Space');
  await tabTo(page, 'button', /发送邀请/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('邀请已发送。')).toBeVisible();
  await tabTo(page, 'button', /^撤销/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await tabTo(page, 'button', /^撤销$/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toBeHidden();
});
