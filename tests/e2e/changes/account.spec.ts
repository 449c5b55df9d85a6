import { expect, type Page } from '@playwright/test';
import { loadCurrentAgreement, signEarningsSupplement } from '@/lib/agreements';
import { inTransaction, prisma, type VendorActor } from '@/lib/db';
import { marketNow } from '@/lib/market-clock';
import { contextFor } from '../../support/acting';
import { test } from '../entering';
import { signedInSeller } from '../seller/seller';
import { amountOnStatement, aReviewerAtWork } from './people';

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`).first();
const sendForm = (page: Page, name: string) =>
  page.locator(`form:has([name="${name}"])`).first().locator('[type=submit]').last().click();

async function signSupplement(seller: VendorActor): Promise<void> {
  const at = await marketNow(prisma());
  await inTransaction(async (db) => {
    const { id: agreementId } = await loadCurrentAgreement(db, 'EARNINGS_SUPPLEMENT', at);
    await signEarningsSupplement(contextFor(db, seller, at), { agreementId, agreed: 'on' });
  });
}

// Of this run alone: the bank keeps what arrived at an account before.
const anAccount = () => `6222${Date.now()}${Math.floor(Math.random() * 10)}`;

/** Names another account on its page and proves it by the amount that the bank says has arrived. */
async function proveAnother(page: Page, accountNumber: string): Promise<void> {
  await page.goto('/zh/seller/account/bank');
  await field(page, 'bankName').fill('西湖商业银行');
  await field(page, 'accountNumber').fill(accountNumber);
  await field(page, 'explanation').fill('更换开户银行');
  await sendForm(page, 'accountNumber');
  await expect(page).toHaveURL(/\/zh\/seller\/account\/changes\/chg_/);
  const amount = await amountOnStatement(accountNumber);
  await expect(field(page, 'amount')).toBeVisible({ timeout: 30_000 });
  await field(page, 'amount').fill(amount);
  await sendForm(page, 'amount');
}

test('before the supplement another account holds at once (SET-10)', async ({ quietPage: page, context }) => {
  await signedInSeller(context);
  const accountNumber = anAccount();
  await page.goto('/zh/seller/account/bank');
  await expect(page.getByText('验证通过后立即生效')).toBeVisible();
  await proveAnother(page, accountNumber);
  await expect(page.getByText('变更已生效', { exact: true })).toBeVisible();
  await page.goto('/zh/seller/account/bank');
  await expect(page.getByText(`•••• ${accountNumber.slice(-4)}`)).toBeVisible();
});

test('after the supplement another account is proved at the bank, then approved by staff (SET-10, ONB-22)', async ({
  quietPage: page,
  context,
  browser,
}) => {
  test.setTimeout(180_000);
  const seller = await signedInSeller(context);
  await signSupplement(seller);
  const { companyName } = await prisma().vendor.findUniqueOrThrow({ where: { id: seller.vendorId } });
  const accountNumber = anAccount();
  await page.goto('/zh/seller/account/bank');
  await expect(page.getByText('验证通过后由工作人员审核')).toBeVisible();
  await proveAnother(page, accountNumber);
  await expect(page.getByText('工作人员正在核对')).toBeVisible();
  await page.goto('/zh/seller/account/bank');
  await expect(page.getByText(`•••• ${accountNumber.slice(-4)}`)).toHaveCount(0);

  const staff = await aReviewerAtWork(browser);
  await staff.goto('/zh/operations/changes');
  await staff.getByRole('link', { name: companyName }).click();
  await staff.getByRole('button', { name: '领取并审核' }).click();
  await expect(staff.getByText('没有随附材料')).toBeVisible();
  await staff.locator('button[popovertarget=approve]:not([popovertargetaction])').first().click();
  await staff.locator('[popover]:popover-open [type=submit]').click();
  await expect(staff.getByText('已生效').first()).toBeVisible();
  await staff.context().close();

  await page.goto('/zh/seller/account/bank');
  await expect(page.getByText(`•••• ${accountNumber.slice(-4)}`)).toBeVisible();
  await expect(page.getByText('24 小时内，收益不会打入新账户')).toBeVisible();
});
