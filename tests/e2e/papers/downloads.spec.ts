import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { readPdf } from '../../support/pdf';
import { test } from '../entering';
import { type Papers, sellerWithPapers, staffForConduct } from './people';

const pathsOf = ({ certificationId, paymentId, acceptanceId }: Papers) => [
  { path: `/seller/certification/${certificationId}/receipt.pdf`, says: ['平台认证费收据', '¥300.00', '均不退还'] },
  { path: `/seller/deposit/payments/${paymentId}/receipt.pdf`, says: ['保证金收据', '¥2,000.00', '不是发票'] },
  { path: `/seller/agreements/copies/${acceptanceId}/copy.pdf`, says: ['服务商接入协议', '文本校验码', '争议解决'] },
];

async function textOf(page: Page, path: string): Promise<string> {
  const answer = await page.request.get(path);
  expect(answer.status(), path).toBe(200);
  expect(answer.headers()['content-type']).toBe('application/pdf');
  expect(answer.headers()['cache-control']).toBe('private, no-store');
  const pages = readPdf(await answer.body());
  expect(pages.reduce((sum, { missing }) => sum + missing, 0)).toBe(0);
  return pages.map(({ text }) => text).join('\n');
}

/** A document is fetched by its link, as people do. */
async function download(page: Page, name: RegExp): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()]);
  expect(file.suggestedFilename()).toMatch(/\.pdf$/);
  const bytes = await readFile(await file.path());
  return readPdf(bytes)
    .map(({ text }) => text)
    .join('\n');
}

test('FEE-04, DEP-09, DEP-14, ONB-06: each paper is its owner’s; to others it is as missing as one that never was', async ({
  quietPage: page,
  context,
  browser,
}) => {
  const papers = await sellerWithPapers(context);
  for (const { path, says } of pathsOf(papers)) {
    const text = await textOf(page, `/zh${path}`);
    for (const words of says) expect(text.replace(/\n/g, ''), path).toContain(words);
  }
  expect(await textOf(page, '/en/seller/deposit/certificate.pdf')).toContain('Deposit certificate');

  const stranger = await browser.newContext();
  for (const { path } of pathsOf(papers)) {
    expect((await stranger.request.get(`/zh${path}`)).status(), path).toBe(401);
  }
  const other = await browser.newContext();
  await sellerWithPapers(other);
  const missing = { ...papers, certificationId: 'crt_none', paymentId: 'dpp_none', acceptanceId: 'acp_none' };
  for (const { path } of [...pathsOf(papers), ...pathsOf(missing)]) {
    const answer = await other.request.get(`/zh${path}`);
    expect([answer.status(), await answer.text()], path).toEqual([404, '']);
  }
  await Promise.all([stranger.close(), other.close()]);
});

test('DEP-09: whoever holds a certificate verifies it by number and code, and nothing else', async ({
  quietPage: page,
  context,
}) => {
  await sellerWithPapers(context);
  await page.goto('/zh/seller/deposit');
  const text = await download(page, /下载保证金证明/);
  const number = /DC-\d+-\d{17}/.exec(text)?.[0] ?? '';
  const code = /[0-9A-F]{4}(-[0-9A-F]{4}){3}/.exec(text)?.[0] ?? '';
  await context.clearCookies();
  await page.goto('/zh/verify');
  await page.fill('[name=number]', number);
  await page.fill('[name=code]', code.toLowerCase().replaceAll('-', ''));
  await page.getByRole('button', { name: '核验' }).click();
  await expect(page.getByText('该文件由平台出具')).toBeVisible();
  await expect(page.getByText('¥2,000.00').first()).toBeVisible();
  await page.goto(`/zh/verify?number=${number}&code=0000-0000-0000-0000`);
  await expect(page.getByText('未找到相符的文件')).toBeVisible();
  await expect(page.getByText('¥2,000.00')).toHaveCount(0);
});

test('FEE-07, GEN-16: the fee’s page has the receipt and the day of the invoice, and every market page says what binds', async ({
  quietPage: page,
  context,
}) => {
  await sellerWithPapers(context);
  await page.goto('/zh/seller/certification');
  expect(await download(page, /^PDF$/)).toContain('平台认证费收据');
  await expect(page.getByRole('row').filter({ hasText: '起可申请' })).toHaveCount(1);
  await page.goto('/en/agreements');
  await expect(page.getByRole('contentinfo')).toContainText('What binds the parties are the agreements they sign');
});

test('ONB-06: staff who see to conduct read any signed copy, a vendor never through their door', async ({
  quietPage: page,
  context,
  browser,
}) => {
  const { acceptanceId } = await sellerWithPapers(context);
  const path = `/zh/operations/agreements/copies/${acceptanceId}/copy.pdf`;
  expect((await page.request.get(path)).status()).toBe(404);
  const staff = await browser.newContext();
  await staffForConduct(staff);
  const answer = await staff.request.get(path);
  expect(answer.status()).toBe(200);
  expect(readPdf(await answer.body())[0]?.text).toContain(acceptanceId);
  await staff.close();
});
