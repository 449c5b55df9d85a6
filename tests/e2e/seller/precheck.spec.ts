import { expect, type Page } from '@playwright/test';
import { delistProduct } from '@/lib/catalog';
import { inTransaction, prisma, type VendorActor } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { marketNow } from '@/lib/market-clock';
import { aDraft, aProduct, aReviewer, aSeller, newestRevisionId } from '../../factories/catalog';
import { contextFor } from '../../support/acting';
import { enter, test } from '../entering';
import { aPng, signedInSeller } from './seller';

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`).first();
const saved = (page: Page) => page.getByText('商品信息已保存');

/** What a vendor would write, with a word of this run alone. */
const words = (run: string) =>
  `## 能做什么\n\n门店${run}把每天的巡检写成清单，店员拍照勾选，总部当晚看到哪家少了哪一项，并可导出为表格。`;

/** A draft that lacks nothing; its picture is uploaded, since the editor shows it. */
async function draftOf(page: Page, seller: VendorActor, name: string, description: string): Promise<string> {
  const at = await marketNow(prisma());
  const productId = await inTransaction((db) => aDraft(db, seller, { name, description, imageFileId: '', at }));
  await page.goto(`/zh/seller/products/${productId}/content`);
  await page.locator('[name=picture]').setInputFiles(await aPng());
  await page.getByRole('button', { name: '保存草稿' }).click();
  await expect(saved(page)).toBeVisible();
  return productId;
}

async function handIn(page: Page, productId: string): Promise<void> {
  await page.goto(`/zh/seller/products/${productId}`);
  await page.getByRole('button', { name: '提交审核', exact: true }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('what the pre-check blocks is put right, handed in, taken back and handed in again (LST-10, LST-14, V-05)', async ({
      quietPage: page,
      context,
    }) => {
      const seller = await signedInSeller(context);
      const productId = await draftOf(
        page,
        seller,
        '门店巡检',
        `${words(newId('x').slice(-6))}\n\n咨询请拨 138 0013 8000。`,
      );
      await page.goto(`/zh/seller/products/${productId}`);
      const card = page.locator('#precheck');
      await expect(card.getByText('电话号码')).toBeVisible();
      await expect(card.getByText('138 0013 8000')).toBeVisible();
      await expect(card.getByText('V-05')).toBeVisible();
      await page.getByRole('button', { name: '提交审核', exact: true }).click();
      await expect(page.getByText('提交前检查发现 1 处必须修改的内容').first()).toBeVisible();

      await card.getByRole('link', { name: '去修改' }).first().click();
      await page.waitForURL(/\/content$/);
      await expect(page.locator('#precheck').getByText('电话号码')).toBeVisible();
      await field(page, 'description').fill(words(newId('x').slice(-6)));
      await page.getByRole('button', { name: '保存草稿' }).click();
      await expect(saved(page)).toBeVisible();
      await handIn(page, productId);
      await expect(page.getByText(/当前排在第 \d+ 位，共 \d+ 件等待审核/)).toBeVisible();

      await page.getByRole('button', { name: '撤回审核' }).first().click();
      await page.locator('[popover]:popover-open [type=submit]').click();
      await expect(page.getByText('内容齐备，可以提交。')).toBeVisible();
      await handIn(page, productId);
      await expect(page.getByText('第 1 版正在审核')).toBeVisible();
    });
  });
}

test('staff see a near copy side by side and send it back part by part; the words stand beside the fields (LST-07, LST-12)', async ({
  quietPage: page,
  context,
  browser,
}) => {
  const run = newId('x').slice(-6);
  const at = await marketNow(prisma());
  const { reviewer, original, copied } = await inTransaction(async (db) => {
    const original = await aSeller(db, { storeName: `原创${run}`, at });
    const copied = await aProduct(db, original, { name: '巡检清单', description: words(run), at });
    const staff = await aReviewer(db);
    // Staff are those with a second factor.
    const data = { totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' };
    await db.account.update({ where: { id: staff.accountId }, data });
    return { reviewer: staff, original, copied };
  });
  const seller = await signedInSeller(context);
  const productId = await draftOf(page, seller, '巡店助手', words(run));
  await page.goto(`/zh/seller/products/${productId}`);
  await expect(page.locator('#precheck').getByText(`原创${run} · 巡检清单`)).toBeVisible();
  await handIn(page, productId);
  await expect(page.getByText('第 1 版正在审核')).toBeVisible();

  const desk = await browser.newContext();
  await enter(desk, reviewer.accountId, { secondFactor: true });
  const staff = await desk.newPage();
  await staff.goto(`/zh/operations/products/${await newestRevisionId(prisma(), productId)}`);
  await expect(staff.getByRole('heading', { name: `原创${run}的《巡检清单》` })).toBeVisible();
  // An earlier run of this test may have left another like it.
  const beside = staff.locator('details').filter({ hasText: `原创${run}的《巡检清单》` });
  await expect(beside.locator('mark').filter({ hasText: '店员拍照勾选' })).toHaveCount(2);
  await staff.getByText('退回修改', { exact: true }).first().click();
  await staff.locator('details:has([name="remarks.description"]) > summary').last().click();
  await field(staff, 'remarks.description').fill('与另一家服务商的商品几乎相同，请用自己的话介绍。');
  await staff.getByRole('button', { name: '退回修改' }).first().click();
  await staff.locator('[popover]:popover-open [type=submit]').click();
  await staff.waitForURL(/done=CHANGES_REQUESTED/);
  await desk.close();

  await page.goto(`/zh/seller/products/${productId}/content`);
  const described = page.locator('.field', { has: page.locator('[name=description]') });
  await expect(described.getByText('请用自己的话介绍')).toBeVisible();
  await page.goto(`/en/seller/products/${productId}`);
  await expect(page.getByText('请用自己的话介绍')).toBeVisible();
  // Its picture is no file: nobody should come across it.
  await inTransaction((db) => delistProduct(contextFor(db, original, at), { productId: copied.productId }));
});
