import { expect, type Page } from '@playwright/test';
import { aCitizenNumber } from '../../factories/onboarding';
import { test } from '../entering';
import { aPaper, aReportingSeller, aReviewerAtWork, dayFromToday, licenceRanOut } from './people';

const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`).first();
const sendForm = (page: Page, name: string) =>
  page.locator(`form:has([name="${name}"])`).first().locator('[type=submit]').last().click();

interface Reported {
  changedOn: string;
  legalRepresentative?: string;
}

/** Fills in the form on which a vendor reports that its company's data are others. */
async function report(page: Page, { changedOn, legalRepresentative }: Reported): Promise<void> {
  await page.goto('/zh/seller/account/changes/new');
  if (legalRepresentative) {
    await field(page, 'legalRepresentative').fill(legalRepresentative);
    await field(page, 'representativeIdNumber').fill(aCitizenNumber());
    await field(page, 'representativeIdCopy').setInputFiles(await aPaper());
  }
  await field(page, 'changedOn').fill(changedOn);
  // The browser itself refuses a day to come; a program does not.
  await field(page, 'changedOn').evaluate((input) => input.removeAttribute('max'));
  await field(page, 'explanation').fill('法定代表人变更，执照已换发');
  await field(page, 'licence').setInputFiles(await aPaper());
  await sendForm(page, 'explanation');
}

// The card around the papers is a section too: the innermost is the paper's.
const paper = (page: Page, name: string) =>
  page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name, level: 3 }) })
    .last();
const verdict = (page: Page, name: string) =>
  page.locator('form').filter({ has: page.locator('details[name=verdict] > summary', { hasText: name }) });

async function accept(page: Page, name: string): Promise<void> {
  await paper(page, name).getByRole('button', { name: '通过', exact: true }).click();
  await expect(paper(page, name).getByText('已通过')).toBeVisible();
}

async function confirmed(page: Page, name: string): Promise<void> {
  await verdict(page, name).locator('button[popovertarget]:not([popovertargetaction])').first().click();
  await page.locator('[popover]:popover-open [type=submit]').click();
}

test('a changed company is sent back, put right and approved; its papers are judged one by one (ONB-21, ONB-22)', async ({
  quietPage: page,
  context,
  browser,
}) => {
  test.setTimeout(180_000);
  const { companyName } = await aReportingSeller(context);
  await report(page, { changedOn: await dayFromToday(-3), legalRepresentative: '宋知微' });
  await expect(page).toHaveURL(/\/zh\/seller\/account\/changes\/chg_/);
  await expect(page.getByText('工作人员正在核对')).toBeVisible();
  await expect(page.getByText('逾期报告')).toHaveCount(0);
  const changePath = new URL(page.url()).pathname;

  const staff = await aReviewerAtWork(browser);
  await test.step('staff take it on, reject a paper and send the change back', async () => {
    await staff.goto('/zh/operations/changes');
    await staff.getByRole('link', { name: companyName }).click();
    await staff.getByRole('button', { name: '领取并审核' }).click();
    await expect(staff.getByText('有 1 项不符合，暂不能通过')).toBeVisible();
    await accept(staff, '营业执照');
    const idCopy = paper(staff, '法定代表人身份证件');
    await idCopy.locator('summary').click();
    await idCopy.locator('[name=reason]').fill('证件边缘被裁切，请重新拍摄');
    await idCopy.getByRole('button', { name: '驳回' }).click();
    await expect(idCopy.getByText('证件边缘被裁切').first()).toBeVisible();
    await verdict(staff, '退回补正').locator('summary').first().click();
    await verdict(staff, '退回补正').locator('details details summary').click();
    await staff.locator('[name="remarks.legalRepresentative"]').fill('与执照上的姓名不一致');
    await verdict(staff, '退回补正').locator('[name=reason]').fill('请按逐项意见修改后重新提交');
    await confirmed(staff, '退回补正');
    await expect(staff.getByText('待补正').first()).toBeVisible();
    await expect(staff.getByRole('button', { name: '领取并审核' })).toHaveCount(0);
  });

  await test.step('the vendor reads each remark beside its field and cannot leave the bad paper out', async () => {
    await page.goto(changePath);
    await expect(page.getByText('请按逐项意见修改后重新提交').first()).toBeVisible();
    await expect(page.getByText('与执照上的姓名不一致')).toBeVisible();
    await field(page, 'legalRepresentative').fill('宋知薇');
    await sendForm(page, 'explanation');
    await expect(page.getByText('这份材料未通过审核，请重新上传。').first()).toBeVisible();
    await expect(field(page, 'legalRepresentative')).toHaveValue('宋知薇');
    await field(page, 'representativeIdCopy').setInputFiles(await aPaper());
    await sendForm(page, 'explanation');
    await expect(page.getByText('工作人员正在核对')).toBeVisible();
  });

  await test.step('approved, the company has its new legal representative', async () => {
    await staff.goto('/zh/operations/changes');
    await staff.getByRole('link', { name: companyName }).click();
    await staff.getByRole('button', { name: '领取并审核' }).click();
    await accept(staff, '法定代表人身份证件');
    await confirmed(staff, '通过变更');
    await expect(staff.getByText('已生效').first()).toBeVisible();
    await page.goto('/zh/seller/account');
    await expect(page.getByText('宋知薇').first()).toBeVisible();
  });
  await staff.context().close();
});

test('what is reported after more than thirty days is flagged, and staff follow it up (ONB-21)', async ({
  quietPage: page,
  context,
  browser,
}) => {
  const { companyName } = await aReportingSeller(context);
  await report(page, { changedOn: await dayFromToday(1) });
  await expect(page.getByText('变更日期不能晚于今天').first()).toBeVisible();
  await report(page, { changedOn: await dayFromToday(-31) });
  await expect(page.getByText('逾期报告')).toBeVisible();
  const staff = await aReviewerAtWork(browser);
  await staff.goto('/zh/operations/changes/cases');
  const row = staff.getByRole('row').filter({ hasText: companyName });
  await expect(row).toContainText('逾期');
  await expect(row.getByRole('link', { name: '决定凭据' })).toHaveAttribute('href', /\/receipts\/rcp_/);
  await staff.context().close();
});

test('a licence that ran out is a case until staff close it with a word (ONB-21)', async ({ context, browser }) => {
  const { seller, companyName } = await aReportingSeller(context);
  await licenceRanOut(seller);
  const staff = await aReviewerAtWork(browser);
  const row = staff.getByRole('row').filter({ hasText: companyName });
  await expect(async () => {
    await staff.goto('/zh/operations/changes/cases');
    await expect(row).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await row.locator('summary').click();
  await row.locator('[name=note]').fill('已电话联系，新执照下周提交');
  await row.getByRole('button', { name: '了结' }).click();
  await expect(row).toHaveCount(0);
  await staff.goto('/zh/operations/changes/cases?show=closed');
  await expect(row).toContainText('已电话联系，新执照下周提交');
  await staff.context().close();
});
