import { expect } from '@playwright/test';
import type { Person } from './person';
import { story } from './story';

/** Two characters lead to the product; the order is placed once the agreement is ticked. AGR-08, ORD-01. */
export async function placesOrder(buyer: Person): Promise<string> {
  await searches(buyer);
  await buyer.page.getByRole('link', { name: story.productName }).first().click();
  await buyer.arrives(/\/products\//);
  const spec = buyer.page.locator('fieldset').filter({ hasText: '专业版' }).first();
  await spec.locator('input[type=radio]').first().check();
  await buyer.page.getByRole('button', { name: '立即购买' }).first().click();
  await buyer.arrives(/\/checkout/);
  await buyer.send('agreementAccepted');
  await expect(buyer.page.locator('[name=agreementAccepted]:invalid')).toBeFocused();
  await buyer.fill({ agreementAccepted: true });
  await buyer.send('agreementAccepted');
  await buyer.arrives(/\/console\/orders\/ord_/);
  return new URL(buyer.page.url()).pathname.split('/').at(-1) ?? '';
}

/** Looks for the product as people look for things. */
export async function searches(person: Person): Promise<void> {
  await person.open('/');
  await person.page.locator('input[name=q]').first().fill('盘点');
  await person.page.locator('input[name=q]').first().press('Enter');
  await person.arrives(/\/search/);
  await expect(person.page.getByRole('heading', { level: 1, name: /盘点/ })).toBeVisible();
}

/** ¥2,000 from the wallet; the instance comes to exist at the vendor. WAL-04, FUL-04. */
export async function pays(buyer: Person, orderId: string): Promise<void> {
  await buyer.open(`/console/orders/${orderId}`);
  await buyer.page.locator('#pay [type=submit]').click();
  await buyer.arrives(/done=paid/);
  await buyer.sees('付款成功，已从余额支付 ¥2,000.00');
  await expect(async () => {
    await buyer.page.reload();
    await expect(buyer.page.locator('form:has([name=instanceId])').first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 60_000 });
}

/** The buyer goes into the instance and back. FUL-04. */
export async function logsIn(buyer: Person): Promise<void> {
  await buyer.send('instanceId');
  await buyer.arrives(/\/instances\//);
  await buyer.sees('专业版');
  await buyer.page.goBack();
}

/** Everything back on a press, and the instance gone. RFD-01, RFD-30, RFD-31. */
export async function refunds(buyer: Person, orderId: string): Promise<void> {
  await opensRefund(buyer, orderId);
  await sendsRefund(buyer);
  await buyer.arrives(/done=refunded/);
  await buyer.sees('退款成功，¥2,000.00 已退回余额');
  await buyer.comesToSee(`/console/orders/${orderId}`, '已销毁');
  await buyer.open('/console/wallet');
  await expect(buyer.page.getByText('¥2,000.00').first()).toBeVisible();
}

/** The form of a refund, filled in but not sent. */
export async function opensRefund(buyer: Person, orderId: string): Promise<void> {
  await buyer.open(`/console/orders/${orderId}`);
  await buyer.page.getByRole('link', { name: '申请退款' }).first().click();
  await buyer.arrives(/\/refund$/);
  await buyer.page.locator('[name=reason][value=NO_LONGER_NEEDED]').check();
}

export const sendsRefund = (buyer: Person): Promise<void> => buyer.send('reason');

/** After day 5: why nothing comes back any more, and how to negotiate. RFD-05, RFD-13. */
export async function isShownWhyNot(buyer: Person, orderId: string, lastDay: string): Promise<void> {
  await buyer.isRefused(`复议期已于 ${lastDay} 结束`);
  await buyer.isRefused(story.storeName);
  await expect(buyer.page.getByRole('alert').getByRole('link', { name: '决定凭据' })).toBeVisible();
  await buyer.open(`/console/orders/${orderId}`);
  await buyer.page.getByRole('link', { name: '原因与协商方式' }).click();
  await buyer.arrives(/\/refund$/);
  await buyer.sees(`复议期已于 ${lastDay} 结束，不能再自助全额退款`);
  await buyer.sees('与服务商协商');
  await expect(buyer.page.getByRole('link', { name: '13800004321' })).toBeVisible();
  await expect(buyer.page.locator('[name=reason]')).toHaveCount(0);
}
