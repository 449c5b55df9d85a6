import type { Context } from '@/lib/db';
import { cancelDeadline, setDeadline } from '@/lib/deadlines';
import { newId } from '@/lib/kernel/ids';
import type { Fen } from '@/lib/kernel/money';
import { allPolicies, type PolicyPack } from '@/lib/policy';
import { lapseDerivation, reminderDerivation } from './rules';

/** Adds a paid year. FEE-05. */
export async function addCertification(
  ctx: Context,
  year: { id: string; vendorId: string; amount: Fen; validFrom: Date; validUntil: Date; receiptId: string },
): Promise<void> {
  await ctx.db.certification.create({ data: { ...year, paidAt: ctx.now } });
}

export const newCertificationId = (): string => newId('crt');

/** Every number of days before the end at which some policy reminds. DEC-15. */
export const reminderDays: readonly number[] = [
  ...new Set(allPolicies.flatMap((pack) => pack.certification.reminderDays)),
];

export const lapseKind = 'certification-lapse';
export const reminderKind = (days: number): string => `certification-reminder-${days}`;

/** Moves a vendor's lapse and reminders to the end of the year just paid for. DEC-15. */
export async function setCertificationDeadlines(
  ctx: Context,
  policy: PolicyPack,
  { vendorId, validFrom, validUntil }: { vendorId: string; validFrom: Date; validUntil: Date },
): Promise<void> {
  const subject = { subjectType: 'vendor', subjectId: vendorId };
  for (const kind of [lapseKind, ...reminderDays.map(reminderKind)]) await cancelDeadline(ctx, kind, vendorId);
  await setDeadline(ctx, { ...subject, kind: lapseKind, derivation: lapseDerivation(validFrom, policy) });
  for (const days of policy.certification.reminderDays) {
    await setDeadline(ctx, { ...subject, kind: reminderKind(days), derivation: reminderDerivation(validUntil, days) });
  }
}
