import { randomInt } from 'node:crypto';
import type { Context, Db } from '@/lib/db';
import { beijingDay, startOfBeijingDay } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import { type Fen, fen } from '@/lib/kernel/money';
import type { PolicyPack } from '@/lib/policy';
import { openText, sealText } from '@/lib/vault';
import { type VerificationVerb, verificationSteps } from './status';

export type VerificationRow = NonNullable<Awaited<ReturnType<typeof findVerification>>>;

/** One bank verification, locked until the transaction ends; null if there is none of this id. */
export async function findVerification(db: Db, id: string) {
  await db.$queryRaw`SELECT id FROM bank_verification WHERE id = ${id} FOR UPDATE`;
  const row = await db.bankVerification.findUnique({ where: { id } });
  return row && { ...row, amount: fen(row.amount) };
}

/** For what an account is proved: an application, or a change of account after admission. */
export type VerificationPurpose = { applicationId: string } | { changeId: string };

/** The newest verification for a purpose, locked; null before the first. */
export async function findLatestVerification(db: Db, purpose: VerificationPurpose): Promise<VerificationRow | null> {
  const row = await db.bankVerification.findFirst({
    where: purpose,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return row && findVerification(db, row.id);
}

/** The verification that counts for a purpose: the newest that was proved; null before. */
export async function findProvedVerification(db: Db, purpose: VerificationPurpose): Promise<VerificationRow | null> {
  const row = await db.bankVerification.findFirst({
    where: { ...purpose, status: 'PROVED' },
    orderBy: [{ provedAt: 'desc' }, { id: 'desc' }],
  });
  return row && { ...row, amount: fen(row.amount) };
}

/** The account number in the clear, for the bank alone. */
export function openAccountNumber({ id, accountNumber }: Pick<VerificationRow, 'id' | 'accountNumber'>): string {
  return openText('bank-account', id, accountNumber);
}

/** The account that was proved for a purpose, as payouts need it; null before. SET-09, SET-10. */
export async function findProvedAccount(db: Db, purpose: VerificationPurpose) {
  const row = await findProvedVerification(db, purpose);
  if (!row?.provedAt) return null;
  const { companyName: accountName, bankName, provedAt: verifiedAt } = row;
  return { accountName, bankName, verifiedAt, accountNumber: openAccountNumber(row) };
}

/** How many amounts were sent for a purpose on the Beijing day of `at`. */
export async function countTransfersToday(db: Db, purpose: VerificationPurpose, at: Date): Promise<number> {
  return db.bankVerification.count({ where: { ...purpose, createdAt: { gte: startOfBeijingDay(beijingDay(at)) } } });
}

export interface NewVerification {
  purpose: VerificationPurpose;
  companyName: string;
  bankName: string;
  accountNumber: string;
}

/** Adds a verification with an amount nobody can guess. ONB-02. */
export async function addVerification(
  ctx: Context,
  { minFen, maxFen }: PolicyPack['verification'],
  { purpose, accountNumber, ...verification }: NewVerification,
): Promise<string> {
  const id = newId('vrf');
  const amount: Fen = fen(randomInt(Number(minFen), Number(maxFen) + 1));
  await ctx.db.bankVerification.create({
    data: {
      ...verification,
      ...purpose,
      id,
      accountNumber: sealText('bank-account', id, accountNumber),
      accountTail: accountNumber.slice(-4),
      amount,
      status: 'SENDING',
      createdAt: ctx.now,
    },
  });
  return id;
}

/** What a step writes beside the status. */
export interface VerificationDetails {
  attempts?: number;
  failure?: string;
  transferNo?: string;
  sentAt?: Date;
  provedAt?: Date;
}

/** Takes a verification one step on; false where its status forbids that, because another hand was faster. */
export async function stepVerification(
  db: Db,
  id: string,
  verb: VerificationVerb,
  details: VerificationDetails = {},
): Promise<boolean> {
  const { from, to } = verificationSteps[verb];
  const { count } = await db.bankVerification.updateMany({
    where: { id, status: { in: [...from] } },
    data: { ...details, status: to },
  });
  return count === 1;
}

/** Accounts other than the applicant's that proved an account of the same company or named its credit code. DEC-27. */
export async function accountsOfCompany(
  db: Db,
  company: { companyName: string; creditCode: string; exceptAccountId: string },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ account_id: string }[]>`
    SELECT DISTINCT a.account_id FROM vendor_application a
    LEFT JOIN bank_verification v ON v.application_id = a.id AND v.status = 'PROVED'
    WHERE a.account_id <> ${company.exceptAccountId}
      AND (a.credit_code = ${company.creditCode} OR v.company_name = ${company.companyName})`;
  return rows.map((row) => row.account_id);
}
