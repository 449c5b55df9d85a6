import { expect } from '@playwright/test';
import { type Person, recharges, registers } from './person';
import { addresses, picture, story } from './story';

/** A company signs, proves its bank account and fills in its data. ONB-02, ONB-06, ONB-13, ONB-15. */
export async function appliesToJoin(owner: Person): Promise<void> {
  await registers(owner, `owner-${story.run}@example.com`, '林晓', '/join/agreement');
  await owner.fill({ agreed: true });
  await owner.send('agreed');
  await owner.arrives(/\/join\/verification/);
  await owner.fill({
    companyName: story.companyName,
    bankName: '东湖商业银行',
    accountNumber: story.accountNumber,
  });
  await owner.send('accountNumber');
  await expect(owner.page.locator('[name=amount]')).toBeVisible({ timeout: 30_000 });
  await owner.fill({ amount: await amountOnStatement() });
  await owner.send('amount');
  await owner.arrives(/\/join\/information/);
  await fillsInItsData(owner);
  await owner.arrives(/\/join\/review/);
}

/** Staff claim the application, accept its papers and admit the company: what it signed is on record, and its store exists. ONB-06, GEN-05. */
export async function isAdmitted(owner: Person, staff: Person): Promise<void> {
  await staff.open(`/operations/onboarding?search=${encodeURIComponent(story.companyName)}`);
  await staff.page.getByRole('link', { name: story.companyName }).first().click();
  await staff.send('applicationId');
  const acceptPaper = staff.page.locator('form:has([name=verdict][value=accept]) [type=submit]');
  for (const left of [3, 2, 1]) {
    await expect(acceptPaper).toHaveCount(left);
    await acceptPaper.first().click();
  }
  await expect(acceptPaper).toHaveCount(0);
  const approve = staff.page.locator('form:has([name=applicationId]) button[popovertarget]').first();
  await expect(approve).toBeVisible();
  await approve.click();
  await staff.page.locator('[popover]:popover-open [type=submit]').click();
  await staff.sees(/已通过|已入驻|批准/);
  await owner.comesToSee('/seller/account', story.companyName);
  const signed = owner.page.getByRole('table', { name: '已签协议' }).getByRole('row', { name: /林晓/ });
  await expect(signed).toContainText(/\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/);
  await expect(signed).toContainText(/127\.0\.0\.1|::1/);
  await expect(signed.locator('code')).toHaveText(/^[0-9a-f]{12}…$/);
  await owner.page.getByRole('link', { name: '查看店铺主页' }).click();
  await owner.arrives(/\/stores\/vnd_/);
  await owner.sees(story.storeName);
}

/** No product before the fee; then ¥300 from the wallet. FEE-01, FEE-02, WAL-01. */
export async function paysTheFee(owner: Person): Promise<void> {
  await owner.open('/seller/products/new');
  await owner.page.locator('[name=category][value=saas]').check();
  await owner.fill({ name: story.productName });
  await owner.send('category');
  await owner.isRefused(/认证费/);
  await expect(owner.page.getByRole('alert').getByRole('link', { name: 'FEE-02' })).toBeVisible();
  await expect(owner.page.getByRole('link', { name: '立即缴纳' })).toBeVisible();
  await recharges(owner, '6000');
  await owner.open('/seller/certification');
  await owner.send('seenUntil');
  await owner.arrives(/paid=/);
  await owner.sees('已缴纳 ¥300.00');
  const [paid, until] = await Promise.all(['最近缴纳', '有效期至'].map((label) => monthOf(owner, label)));
  expect(until).toBe(`${Number(paid?.slice(0, 4)) + 1}${paid?.slice(4)}`);
}

async function fillsInItsData(owner: Person): Promise<void> {
  for (const paper of ['licence', 'representativeIdCopy', 'bankProof']) {
    const form = owner.page.locator(`form:has(input[type=file][name=${paper}])`);
    await form.locator('input[type=file]').setInputFiles(await picture(`${paper}.png`, 900, 640));
    await owner.send(paper);
    await expect(form.getByRole('status')).toBeVisible();
  }
  const declared = ['lawful', 'ownDevelopment', 'runsOnPlatform', 'keepsCurrent', 'contactUse'];
  await owner.fill({
    creditCode: creditCode(),
    legalRepresentative: '林晓',
    representativeIdNumber: citizenNumber(),
    contactName: '林晓',
    contactPhone: '13800004321',
    contactEmail: `service-${story.run}@example.com`,
    contactAddress: '江城市高新区 8 号',
    contactQq: '80012345',
    storeName: story.storeName,
    ...Object.fromEntries(declared.map((key) => [`declarations.${key}`, true as const])),
  });
  await owner.send('creditCode');
}

async function monthOf(owner: Person, label: string): Promise<string | undefined> {
  const shown = await owner.figure('平台认证费', label).textContent();
  return shown?.match(/\d{4}-\d{2}/)?.[0];
}

async function amountOnStatement(): Promise<string> {
  const answer = await fetch(`${addresses.bank}/sandbox/accounts/${story.accountNumber}`);
  const { credits } = (await answer.json()) as { credits: { amount: string }[] };
  return (Number(credits.at(-1)?.amount) / 100).toFixed(2);
}

/** A valid unified social credit code nobody else has: the check character is reckoned as GB 32100 says. */
function creditCode(): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const digits = String(Date.now() % 10_000_000).padStart(7, '0');
  const body = `91440300MA${digits}`;
  const sum = [...body].reduce((total, character, index) => total + alphabet.indexOf(character) * (3 ** index % 31), 0);
  return body + alphabet.charAt((31 - (sum % 31)) % 31);
}

/** The number of a citizen nobody else has: the check character is reckoned as GB 11643 says. */
function citizenNumber(): string {
  const body = `11010119800305${String(Date.now() % 1000).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (2 ** (17 - index) % 11), 0);
  return body + '10X98765432'.charAt(sum % 11);
}
