import { findAcceptance } from '@/lib/agreements';
import type { Db } from '@/lib/db';
import { depositHeld } from '@/lib/deposits';
import { afterWorkingDays, type Derivation } from '@/lib/kernel/clock';
import type { Fen } from '@/lib/kernel/money';
import { workingCalendar } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import { findBankAccount } from '@/lib/vendors';

/** What a withdrawal asked for now would rest on. SET-05, SET-07, SET-09. */
export interface PayoutTerms {
  supplement: { version: string; acceptedAt: Date } | null;
  bank: { bankName: string; accountTail: string } | null;
  held: Fen;
  /** First and last day of the promised arrival. */
  arrival: { from: Derivation; by: Derivation };
}

/** The conditions of a withdrawal as they stand, and when its money would arrive. SET-05, SET-07. */
export async function loadPayoutTerms(db: Db, vendorId: string, now: Date): Promise<PayoutTerms> {
  const [supplement, bank, held, calendar] = await Promise.all([
    findAcceptance(db, 'EARNINGS_SUPPLEMENT', { vendorId }, now),
    findBankAccount(db, vendorId),
    depositHeld(db, vendorId),
    workingCalendar(db),
  ]);
  const [earliest, latest] = policyAt(now).withdrawal.arrivalWorkingDays;
  return {
    supplement,
    bank,
    held,
    arrival: {
      from: afterWorkingDays('SET-07', now, earliest, calendar),
      by: afterWorkingDays('SET-07', now, latest, calendar),
    },
  };
}
