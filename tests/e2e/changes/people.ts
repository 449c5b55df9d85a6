import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { approveChange, claimChange, judgeChangeDocument, requestCompanyChange } from '@/lib/changes';
import { inTransaction, type OperatorActor, prisma, type VendorActor } from '@/lib/db';
import { listDocuments } from '@/lib/documents';
import { addBeijingDays, beijingDay } from '@/lib/kernel/clock';
import { marketNow } from '@/lib/market-clock';
import { creditCodeCheck } from '@/lib/onboarding/credit-code';
import { aStaffMember } from '../../factories/accounts';
import { someCompanyChange } from '../../factories/changes';
import { keepEnvironment } from '../../factories/environment';
import { contextFor } from '../../support/acting';
import { enter } from '../entering';
import { signedInSeller } from '../seller/seller';

/** Somebody of staff who reviews what vendors hand in. */
export async function aReviewer(context: BrowserContext): Promise<OperatorActor> {
  keepEnvironment();
  const staff = await inTransaction(async (db) => {
    const made = await aStaffMember(db, 'ONBOARDING_REVIEW');
    // Staff are those with a second factor.
    const data = { totpSecret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' };
    await db.account.update({ where: { id: made.accountId }, data });
    return made;
  });
  await enter(context, staff.accountId, { secondFactor: true });
  return staff;
}

/** The same at a browser of their own. */
export async function aReviewerAtWork(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1440, height: 900 } });
  await aReviewer(context);
  return context.newPage();
}

/** A day of the market, so many days from today. */
export async function dayFromToday(days: number): Promise<string> {
  return addBeijingDays(beijingDay(await marketNow(prisma())), days);
}

/** A vendor of this test alone under a code that stands up to checking, signed in where the page belongs. */
export async function aReportingSeller(context: BrowserContext): Promise<{ seller: VendorActor; companyName: string }> {
  const seller = await signedInSeller(context);
  const body = `91440300MB${String(Date.now() % 10_000_000).padStart(7, '0')}`;
  const { companyName } = await prisma().vendor.update({
    where: { id: seller.vendorId },
    data: { creditCode: body + creditCodeCheck(body) },
  });
  return { seller, companyName };
}

/** A picture of a paper, as a person chooses it. */
export async function aPaper() {
  const picture = sharp({ create: { width: 900, height: 640, channels: 3, background: '#f3ead2' } });
  return { name: 'paper.png', mimeType: 'image/png', buffer: await picture.png().toBuffer() };
}

/** What last arrived at an account, as its owner reads it off the bank's statement: yuan. */
export async function amountOnStatement(accountNumber: string): Promise<string> {
  const bank = `http://127.0.0.1:${process.env.SANDBOX_BANK_PORT ?? 4102}`;
  let amount: string | undefined;
  await expect
    .poll(
      async () => {
        const answer = await fetch(`${bank}/sandbox/accounts/${accountNumber}`);
        if (!answer.ok) return undefined;
        const { credits } = (await answer.json()) as { credits: { amount: string }[] };
        amount = credits.at(-1)?.amount;
        return amount;
      },
      { timeout: 30_000 },
    )
    .toBeDefined();
  return `0.${(amount ?? '0').padStart(2, '0')}`;
}

/** A licence that was taken into the records forty days ago and ran out yesterday: the worker finds its deadline passed. ONB-21 */
export async function licenceRanOut(vendor: VendorActor): Promise<void> {
  const now = await marketNow(prisma());
  const at = new Date(now.getTime() - 40 * 86_400_000);
  const expiresOn = addBeijingDays(beijingDay(now), -1);
  await inTransaction(async (db) => {
    const input = await someCompanyChange(db, vendor, beijingDay(at), { expiresOn });
    const { changeId } = await requestCompanyChange(contextFor(db, vendor, at), input);
    const staff = contextFor(db, await aStaffMember(db, 'ONBOARDING_REVIEW'), at);
    await claimChange(staff, { changeId });
    for (const { id } of await listDocuments(db, { changeId })) {
      await judgeChangeDocument(staff, { documentId: id, verdict: 'accept' });
    }
    await approveChange(staff, { changeId });
  });
}
