import { loadCurrentAgreement } from '@/lib/agreements';
import type { BuyerActor, OperatorActor, VendorActor } from '@/lib/db';
import { type Fen, fen } from '@/lib/kernel/money';
import {
  agreeToJoin,
  approveApplication,
  claimApplication,
  proveBankAccount,
  startBankVerification,
  submitApplication,
} from '@/lib/onboarding';
import type { SubmitApplicationInput } from '@/lib/onboarding/schema';
import { acceptPapers, papersOf, someApplication } from '../../factories/onboarding';
import type { Market } from '../market';
import type { RunningPartners } from '../partners';

export interface Company {
  companyName: string;
  storeName: string;
  bankName: string;
  accountNumber: string;
  /** What else the applicant types, where a story cares. */
  details?: Partial<SubmitApplicationInput>;
}

/** A person agrees, proves the company's bank account off its statement, and submits the company's data. ONB-13 */
export async function applyToJoin(
  market: Market,
  { bank }: Pick<RunningPartners, 'bank'>,
  applicant: BuyerActor,
  { companyName, storeName, bankName, accountNumber, details }: Company,
): Promise<{ applicationId: string }> {
  const terms = await loadCurrentAgreement(market.prisma, 'VENDOR_ACCESS', await market.now());
  await market.as(applicant, agreeToJoin, { agreementId: terms.id, agreed: 'on' });
  await market.as(applicant, startBankVerification, { companyName, bankName, accountNumber });
  await market.as(applicant, proveBankAccount, { amount: await amountOnStatement(bank, accountNumber) });
  for (const attach of papersOf(await market.now())) await market.as(applicant, attach, undefined);
  return market.as(applicant, submitApplication, someApplication({ ...details, storeName }));
}

async function amountOnStatement(bank: string, accountNumber: string): Promise<Fen> {
  const answer = await fetch(`${bank}/sandbox/accounts/${accountNumber}`);
  const { credits } = (await answer.json()) as { credits: { amount: string }[] };
  return fen(credits.at(-1)?.amount ?? '0');
}

/** Staff admits an application; the applicant may now act for the vendor. */
export async function admit(
  market: Market,
  staff: OperatorActor,
  applicant: BuyerActor,
  applicationId: string,
): Promise<VendorActor> {
  await market.as(staff, claimApplication, { applicationId });
  await market.as(staff, acceptPapers, applicationId);
  const { vendorId } = await market.as(staff, approveApplication, { applicationId });
  return { ...applicant, kind: 'vendor', vendorId, ownerAccountId: applicant.accountId };
}
