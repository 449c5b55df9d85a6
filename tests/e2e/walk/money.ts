import { expect } from '@playwright/test';
import type { Person } from './person';
import { daysAfter, story } from './story';

/** The vendor's view of an order: who bought stays masked, the money waits and says until when and why. PRV-01, RFD-05, SET-02. */
export async function seesMoneyInReview(owner: Person, orderId: string, paidOn: string): Promise<void> {
  await owner.open('/seller/orders');
  await owner.page.locator(`a[href$="/seller/orders/${orderId}"]`).first().click();
  await owner.sees('138****5678');
  expect(await owner.page.content()).not.toContain(story.buyerPhone);
  await owner.sees('复议期内，由平台托管');
  await owner.sees(`${daysAfter(paidOn, 4)} 23:59:59（付款当天起第 5 天结束）`);
  await expect(owner.page.getByRole('link', { name: 'RFD-05' }).first()).toBeVisible();
  await seesEarnings(owner, { 待结算: '¥2,000.00', 可提现: '¥0.00', 待缴保证金: '¥0.00' });
  await owner.sees(/买家在 .* 前可全额退款，之后自动结算/);
}

/** Day 6: ¥200 are the market's, ¥1,800 the vendor's, with the arithmetic. INV-06, DEC-22, SET-02. */
export async function seesSettlement(owner: Person, orderId: string): Promise<void> {
  await owner.comesToSee(`/seller/orders/${orderId}`, '您的收益');
  await expect(owner.page.locator('dl', { hasText: '平台服务费' }).last()).toContainText('¥200.00');
  await expect(owner.page.locator('dl', { hasText: '您的收益' }).last()).toContainText('¥1,800.00');
  await owner.page.getByRole('link', { name: '决定凭据' }).first().click();
  await owner.arrives(/\/receipts\/rcp_/);
  await owner.sees('已按同一版规则重新计算，结果与凭据一致。');
}

/** The figures on top of the earnings page. */
export async function seesEarnings(owner: Person, figures: Record<string, string>): Promise<void> {
  await owner.open('/seller/earnings');
  for (const [label, amount] of Object.entries(figures)) {
    await expect(owner.figure('收益概览', label)).toContainText(amount);
  }
}

/** Asking too early is refused, and the receipt names the tier this income needs. DEP-03, DEP-05, SET-05. */
export async function isRefusedToWithdraw(owner: Person): Promise<void> {
  await owner.open('/seller/earnings');
  await owner.page.getByRole('button', { name: '全部提现' }).click();
  const refusal = owner.page.getByRole('alert').filter({ hasText: '决定凭据' });
  for (const rule of ['DEP-03', 'DEP-05', 'SET-05']) {
    await expect(refusal.getByRole('link', { name: rule, exact: true })).toBeVisible();
  }
  await refusal.getByRole('link', { name: '决定凭据' }).click();
  await owner.arrives(/\/receipts\/rcp_/);
  await owner.sees(/0\.00 < 5,000\.00/);
}

/** The deposit of the ¥5,000 tier from the wallet. DEP-03, DEP-08. */
export async function paysTheDeposit(owner: Person): Promise<void> {
  await owner.open('/seller/deposit');
  const form = owner.page.locator('form:has(input[name=tier][value="500000"])');
  await form.locator('button[popovertarget]').first().click();
  await form.locator('[popover]:popover-open [type=submit]').click();
  await owner.arrives(/paid=/);
  await owner.sees('已缴纳 ¥5,000.00，保证金共 ¥5,000.00');
}

/** The agreement on earnings, signed once. SET-05. */
export async function signsTheSupplement(owner: Person): Promise<void> {
  await owner.open('/seller/earnings/agreement');
  await owner.fill({ agreed: true });
  await owner.send('agreed');
  await owner.sees(/已签署 .* 版/);
}

/** All that can be had; the bank pays, and arrival was promised as days with their derivation. SET-05, SET-07. */
export async function withdraws(owner: Person, today: string): Promise<void> {
  await owner.open('/seller/earnings');
  await owner.page.getByRole('button', { name: '全部提现' }).first().click();
  await owner.page.locator('[popover]:popover-open [type=submit]').click();
  await owner.arrives(/\/seller\/earnings\/withdrawals\/wdr_/);
  expect(await owner.factOf('提现金额')).toBe('¥1,800.00');
  const path = new URL(owner.page.url()).pathname.replace(/^\/zh/, '');
  await owner.comesToSee(path, '银行已打款');
  await promisedDays(owner, today);
}

/** The invoice of ¥2,000: asked for, accepted, posted under a courier's number. INV-07…13. */
export async function getsTheInvoice(buyer: Person, owner: Person, orderId: string): Promise<void> {
  await buyer.open(`/console/orders/${orderId}`);
  await buyer.page.getByRole('link', { name: '申请开票' }).first().click();
  await buyer.arrives(/\/invoices\/apply/);
  await buyer.sees('¥2,000.00');
  await buyer.fill({ title: '周南工作室', recipientAddress: '某市某区某路 3 号' });
  await buyer.send('recipientAddress');
  await buyer.arrives(/done=applied/);
  const invoice = new URL(buyer.page.url()).pathname.replace(/^\/zh\/console/, '');
  await owner.open('/seller/invoices');
  await owner.page.locator(`a[href$="/seller${invoice}"]`).first().click();
  await owner.sees('某市某区某路 3 号');
  await owner.send('applicationId');
  await owner.arrives(/done=accepted/);
  await owner.fill({
    invoiceNumber: '26312000000012345678',
    courier: '顺路速递',
    trackingNumber: `SL${story.accountNumber}`,
  });
  await owner.send('trackingNumber');
  await owner.arrives(/done=mailed/);
  await buyer.open(`/console${invoice}`);
  await buyer.sees('已邮寄');
  await buyer.sees(`SL${story.accountNumber}`);
}

// Reckoned again from what the page says: each day that does not count is named, and the receipt adds them up.
async function promisedDays(owner: Person, today: string): Promise<void> {
  const [from, by] = await Promise.all([owner.factOf('最早到账'), owner.factOf('最晚到账')]);
  const leftOut = owner.page
    .getByText(/以下 \d+ 天不计入/)
    .locator('..')
    .getByRole('listitem');
  const days = (await leftOut.allTextContents()).map((text) => text.slice(0, 5));
  const isBefore = (day: string) => daysAfter(today, daysUntil(today, day)) < from.slice(0, 10);
  const beforeFirst = days.filter(isBefore).length;
  expect(from.slice(0, 10)).toBe(daysAfter(today, 15 + beforeFirst));
  expect(by.slice(0, 10)).toBe(daysAfter(today, 20 + days.length));
  await owner.sees(`${today} + 15 + ${beforeFirst} = ${from.slice(0, 10)}`);
  await owner.sees(`${today} + 20 + ${days.length} = ${by.slice(0, 10)}`);
}

/** How many days on a month and day come next. */
function daysUntil(today: string, monthAndDay: string): number {
  return (
    Array.from({ length: 366 }, (_, days) => days).find((days) => daysAfter(today, days).endsWith(monthAndDay)) ?? 0
  );
}
