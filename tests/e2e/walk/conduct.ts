import { expect } from '@playwright/test';
import { searches } from './buying';
import type { Person } from './person';
import { story } from './story';

export const facts = '以关联账号购买自有商品后立即申请退款，共三笔，付款与退款账户一致。';

/** An operator finds the vendor guilty of fake trading today. V-08, VIO-01. */
export async function findsFakeTrading(staff: Person, today: string): Promise<string> {
  await staff.open('/operations/violations/new');
  await staff.fill({ search: story.companyName });
  await staff.page.locator('[name=search]').first().press('Enter');
  await staff.arrives(/search=/);
  await staff.page.getByRole('row', { name: story.companyName }).getByRole('link', { name: '选择' }).click();
  await staff.arrives(/vendor=vnd_/);
  const vendorId = new URL(staff.page.url()).searchParams.get('vendor') ?? '';
  await staff.fill({ occurredOn: today });
  await staff.page.locator('[name=row][value="V-08"]').check();
  await staff.page.getByRole('button', { name: '查看将产生的处罚' }).click();
  await staff.arrives(/row=V-08/);
  await staff.fill({ facts });
  await staff.send('facts');
  await staff.arrives(/done=recorded/);
  return vendorId;
}

/** What buyers find of a store that is hidden: nothing, neither by search nor at its addresses. */
export async function isHidden(buyer: Person, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    await expect(async () => {
      const answer = await buyer.page.goto(`/zh${address}`);
      expect(answer?.status()).toBe(404);
    }).toPass({ timeout: 30_000 });
  }
  await searches(buyer);
  await expect(buyer.page.getByRole('link', { name: story.productName })).toHaveCount(0);
}

/** The store and its product are there for buyers again. */
export async function isBack(buyer: Person, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await buyer.comesToSee(address, story.productName);
  await searches(buyer);
  await expect(buyer.page.getByRole('link', { name: story.productName }).first()).toBeVisible();
}

/** The vendor reads what it is charged with, why, and until when. VIO-02. */
export async function readsTheFinding(owner: Person, until: string): Promise<void> {
  await owner.open('/seller/violations');
  await owner.page
    .getByRole('link', { name: /V-08 虚假交易/ })
    .first()
    .click();
  await owner.sees(facts);
  await expect(owner.page.getByText('生效中')).toHaveCount(2);
  await owner.sees(until);
  await owner.page.getByRole('link', { name: '查看决定凭据' }).click();
  await owner.arrives(/\/receipts\/rcp_/);
  await owner.sees('已按同一版规则重新计算，结果与凭据一致。');
  await expect(owner.page.getByRole('link', { name: 'V-08', exact: true }).first()).toBeVisible();
}

/** A new product, refused as long as publishing is. V-08. */
export async function mayNotPublish(owner: Person, until: string): Promise<void> {
  await triesToPublish(owner);
  await owner.isRefused(`店铺因处罚暂停发布商品，${until}（北京时间）之后自动恢复`);
  await expect(owner.page.getByRole('alert').getByRole('link', { name: '决定凭据' })).toBeVisible();
}

export async function mayPublish(owner: Person): Promise<void> {
  await triesToPublish(owner);
  await owner.arrives(/\/content/);
}

async function triesToPublish(owner: Person): Promise<void> {
  await owner.open('/seller/products/new');
  await owner.page.locator('[name=category][value=saas]').check();
  await owner.fill({ name: `${story.productName}二` });
  await owner.send('category');
}
