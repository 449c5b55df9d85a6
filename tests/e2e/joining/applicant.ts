import type { BrowserContext } from '@playwright/test';
import { inTransaction, prisma } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import type { Fen } from '@/lib/kernel/money';
import { marketNow } from '@/lib/market-clock';
import { keepEnvironment } from '../../factories/environment';
import { anApplicantWithAmount, aProvedApplicant } from '../../factories/onboarding';
import { signIn } from '../support/sessions';

/** Somebody whose company's account has just received an amount, signed in where the page belongs. */
export async function anApplicantAtTheBank(context: BrowserContext): Promise<{ amount: Fen; companyName: string }> {
  keepEnvironment();
  const at = await marketNow(prisma());
  const companyName = `溪山软件${newId('co').slice(-8)}有限公司`;
  const { actor, amount } = await inTransaction((db) => anApplicantWithAmount(db, { at, companyName }));
  await enter(context, actor.accountId);
  return { amount, companyName };
}

/** The same, proved and with a licence: one form away from the review. */
export async function anApplicantAtTheForm(context: BrowserContext): Promise<{ companyName: string }> {
  keepEnvironment();
  const at = await marketNow(prisma());
  const companyName = `溪山软件${newId('co').slice(-8)}有限公司`;
  const { accountId } = await inTransaction((db) => aProvedApplicant(db, { at, companyName }));
  await enter(context, accountId);
  return { companyName };
}

async function enter(context: BrowserContext, accountId: string): Promise<void> {
  const { cookie } = await signIn(accountId);
  const [name = '', value = ''] = cookie.split('=', 2);
  await context.addCookies([{ name, value, url: process.env.MARKET_BASE_URL ?? 'http://localhost:3000' }]);
}

/** An amount in yuan as people type it. */
export function yuan(amount: bigint): string {
  return `0.${String(amount).padStart(2, '0')}`;
}
