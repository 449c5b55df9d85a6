import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { createSession } from '@/lib/auth';
import { config } from '@/lib/config';
import { prisma } from '@/lib/db';

/** A page on which a console error fails the test. */
export const test = base.extend<{ quietPage: Page }>({
  quietPage: async ({ page }, use) => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await use(page);
    expect(complaints).toEqual([]);
  },
});

/** Signs an account in past the sign-in page: the row the market checks, and the sealed token that names it. */
export async function enter(context: BrowserContext, accountId: string, { secondFactor = false } = {}): Promise<void> {
  const session = { accountId, ip: '127.0.0.1', userAgent: 'playwright', secondFactor };
  const sid = await createSession(prisma(), session);
  const { authSecret, baseUrl } = config();
  const value = await encode({ token: { sid }, secret: authSecret, maxAge: 24 * 60 * 60 });
  await context.addCookies([{ name: 'market_session', value, url: baseUrl }]);
}
