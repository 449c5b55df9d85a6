import type { BrowserContext } from '@playwright/test';
import { inTransaction, prisma } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import type { Fen } from '@/lib/kernel/money';
import { marketNow } from '@/lib/market-clock';
import { creditCodeCheck } from '@/lib/onboarding/credit-code';
import { keepEnvironment } from '../../factories/environment';
import { anApplicantWithAmount, aProvedApplicant, someApplication } from '../../factories/onboarding';
import { enter } from '../entering';

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

/** What the last step of the wizard asks for, by field. */
export function applicationForm() {
  const { declarations, serviceDays, ...fields } = someApplication({ creditCode: creditCode() });
  const ticks = Object.keys(declarations).map((key) => [`declarations.${key}`, 'on']);
  // What only the rules of another year ask for stays out.
  const asked = Object.entries(fields).filter(([, value]) => typeof value === 'string');
  const { creditCode: code, representativeIdNumber, storeName } = fields;
  const typed: Record<string, unknown> = { ...Object.fromEntries([...asked, ...ticks]), serviceDays };
  return { ...typed, creditCode: code, representativeIdNumber, storeName };
}

// One that no earlier run in the same market has used.
function creditCode(): string {
  const body = `91440300MA${String(Date.now() % 10_000_000).padStart(7, '0')}`;
  return body + creditCodeCheck(body);
}

/** An amount in yuan as people type it. */
export function yuan(amount: bigint): string {
  return `0.${String(amount).padStart(2, '0')}`;
}
