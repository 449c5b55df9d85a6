import { expect, type Page } from '@playwright/test';
import { inTransaction, prisma } from '@/lib/db';
import { listDocuments } from '@/lib/documents';
import { marketNow } from '@/lib/market-clock';
import { claimApplication, judgeApplicationDocument, requestChanges } from '@/lib/onboarding';
import { aStaffMember } from '../../factories/accounts';
import { contextFor } from '../../support/acting';
import { applicationForm } from './applicant';

export const field = (page: Page, name: string) => page.locator(`main [name="${name}"]`);
export const formOf = (page: Page, name: string) => page.locator(`form:has([name="${name}"])`).first();
export const send = (page: Page, name: string) => formOf(page, name).locator('[type=submit]').last().click();

/** A picture of a paper, as a person chooses it. */
export const aPaper = (buffer: Buffer) => ({ name: 'paper.png', mimeType: 'image/png', buffer });

/** Fills in the last form of the wizard. */
export async function fillInAll(page: Page, wishes: Record<string, unknown> = {}): Promise<void> {
  for (const [name, value] of Object.entries({ ...applicationForm(), ...wishes })) {
    const control = field(page, name);
    const kind = await control.evaluate((element) => element.getAttribute('type') ?? element.tagName);
    if (kind === 'checkbox') await control.check();
    else if (kind === 'SELECT') await control.selectOption(String(value));
    else await control.fill(String(value));
  }
}

/** Staff reject the licence and remark on the store's name. ONB-22 */
export async function staffSendBack(companyName: string): Promise<void> {
  const at = await marketNow(prisma());
  await inTransaction(async (db) => {
    const { id: applicationId } = await db.vendorApplication.findFirstOrThrow({ where: { companyName } });
    const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'), at);
    await claimApplication(staff, { applicationId });
    for (const { id, kind } of await listDocuments(db, { applicationId })) {
      if (kind === 'LICENCE') {
        await judgeApplicationDocument(staff, { documentId: id, verdict: 'reject', reason: '公章不清晰，请重新拍摄' });
      } else await judgeApplicationDocument(staff, { documentId: id, verdict: 'accept' });
    }
    const remarks = { storeName: '店铺名称请不要使用他人商标' };
    await requestChanges(staff, { applicationId, reason: '请按逐项意见修改后重新提交', remarks });
  });
}

/** Whether the page is as wide as the window: nothing sticks out sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
