import { type AcceptanceView, findAcceptance } from '@/lib/agreements';
import type { Db } from '@/lib/db';
import { depositHeld } from '@/lib/deposits';
import { afterHours, afterWorkingDays, type Derivation } from '@/lib/kernel/clock';
import type { Fen } from '@/lib/kernel/money';
import { workingCalendar } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import { findBankAccount } from '@/lib/vendors';
import { type MissingForVendor, missingForVendor } from './rules';

export interface WithdrawalTerms {
  /** How the vendor signed the supplement now in force; null where it has not. */
  supplement: AcceptanceView | null;
  /** The account the money would go to. */
  bank: Awaited<ReturnType<typeof findBankAccount>>;
  /** Until when a new account waits; null where it need not any more. SET-10. */
  bankHold: Derivation | null;
  held: Fen;
  missing: MissingForVendor[];
  /** When the money would arrive if it were asked for now. */
  arrival: { from: Derivation; by: Derivation };
}

/** On what terms a vendor could withdraw at an instant: what is missing, where to, and when it would arrive. SET-05, SET-07, SET-10. */
export async function loadWithdrawalTerms(db: Db, vendorId: string, at: Date): Promise<WithdrawalTerms> {
  const [supplement, bank, held, calendar] = await Promise.all([
    findAcceptance(db, 'EARNINGS_SUPPLEMENT', { vendorId }, at),
    findBankAccount(db, vendorId),
    depositHeld(db, vendorId),
    workingCalendar(db),
  ]);
  const policy = policyAt(at);
  const missing = missingForVendor(policy, {
    supplementSigned: supplement !== null,
    bankVerifiedAt: bank?.inUseSince.toISOString() ?? null,
    at: at.toISOString(),
  });
  const { arrivalWorkingDays, payoutHoldHoursAfterBankChange } = policy.withdrawal;
  const [earliest, latest] = arrivalWorkingDays;
  return {
    supplement,
    bank,
    bankHold:
      bank && missing.includes('BANK_ACCOUNT_TOO_NEW')
        ? afterHours('SET-10', bank.inUseSince, payoutHoldHoursAfterBankChange)
        : null,
    held,
    missing,
    arrival: {
      from: afterWorkingDays('SET-07', at, earliest, calendar),
      by: afterWorkingDays('SET-07', at, latest, calendar),
    },
  };
}

/** How the promised last day of arrival came about, for withdrawals still under way. SET-07. */
export async function findArrivals(db: Db, withdrawalIds: readonly string[]): Promise<ReadonlyMap<string, Derivation>> {
  const rows = await db.deadline.findMany({
    where: { kind: 'withdrawal-arrival', status: 'PENDING', subjectId: { in: [...withdrawalIds] } },
    select: { subjectId: true, derivation: true },
  });
  return new Map(rows.map(({ subjectId, derivation }) => [subjectId, derivation as unknown as Derivation]));
}
