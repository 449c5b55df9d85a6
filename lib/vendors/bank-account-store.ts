import type { Context, Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { openText, sealText } from '@/lib/vault';

/** An account that a small amount proved. ONB-02. */
export interface ProvedAccount {
  bankName: string;
  accountName: string;
  accountNumber: string;
  verifiedAt: Date;
}

export interface BankAccountView {
  bankName: string;
  accountName: string;
  accountTail: string;
  verifiedAt: Date;
  /** Since when payouts go there: they wait a while after a change. SET-10. */
  inUseSince: Date;
}

/** Where payouts go, with the number's last four digits only; null before admission. SET-09. */
export async function findBankAccount(db: Db, vendorId: string): Promise<BankAccountView | null> {
  const row = await db.vendorBankAccount.findUnique({
    where: { vendorId },
    select: { bankName: true, accountName: true, accountTail: true, verifiedAt: true, changedAt: true },
  });
  if (!row) return null;
  const { changedAt, ...account } = row;
  return { ...account, inUseSince: changedAt ?? account.verifiedAt };
}

/** As findBankAccount with the whole number, for the bank alone: never shown, never logged. Throws NotFound. SET-09. */
export async function loadPayoutAccount(
  db: Db,
  vendorId: string,
): Promise<BankAccountView & { accountNumber: string }> {
  const row = await db.vendorBankAccount.findUnique({ where: { vendorId }, omit: { vendorId: true } });
  if (!row) throw new NotFound();
  const { changedAt, ...account } = row;
  const accountNumber = openText('bank-account', vendorId, row.accountNumber);
  return { ...account, accountNumber, inUseSince: changedAt ?? account.verifiedAt };
}

/** Puts another proved account in the place of the one payouts went to; payouts wait a while after that. SET-10. */
export async function replaceBankAccount(ctx: Context, vendorId: string, bank: ProvedAccount): Promise<void> {
  const data = { ...sealedBankAccount(vendorId, bank), changedAt: ctx.now };
  await ctx.db.vendorBankAccount.upsert({ where: { vendorId }, update: data, create: { vendorId, ...data } });
}

/** An account as its row holds it: the number sealed for its vendor. */
export function sealedBankAccount(vendorId: string, { accountNumber, ...bank }: ProvedAccount) {
  return {
    ...bank,
    accountNumber: sealText('bank-account', vendorId, accountNumber),
    accountTail: accountNumber.slice(-4),
  };
}
