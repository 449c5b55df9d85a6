import { expect, test } from '@playwright/test';
import { prisma } from '@/lib/db';
import { register } from './newcomer';

test('a browser that forges its address signs and is listed under its true one', async ({ browser }) => {
  const forged = '6.6.6.6';
  const extraHTTPHeaders = { 'x-forwarded-for': forged, 'x-market-client-address': forged, 'x-real-ip': forged };
  const context = await browser.newContext({ extraHTTPHeaders });
  const page = await context.newPage();
  const { email } = await register(page);
  await page.goto('/zh/console/security');
  await expect(page.getByText('当前设备')).toBeVisible();
  await expect(page.getByText(forged)).toHaveCount(0);
  const { id } = await prisma().account.findUniqueOrThrow({ where: { email } });
  const [signed, session] = await Promise.all([
    prisma().agreementAcceptance.findFirstOrThrow({ where: { accountId: id } }),
    prisma().session.findFirstOrThrow({ where: { accountId: id } }),
  ]);
  expect(['127.0.0.1', '::1']).toContain(signed.ip);
  expect(session.ip).toBe(signed.ip);
  await context.close();
});
