import type { Context } from '@/lib/db';
import { cancelDeadline, setDeadline } from '@/lib/deadlines';
import { afterWorkingDays, type Derivation, dueOf } from '@/lib/kernel/clock';
import { newId } from '@/lib/kernel/ids';
import { type Fen, fen, maxFen } from '@/lib/kernel/money';
import { StepRefused } from '@/lib/kernel/transitions';
import { workingCalendar } from '@/lib/market-clock';
import { allPolicies, type PolicyPack } from '@/lib/policy';
import { type TopUpStatus, type TopUpVerb, topUpSteps } from '../status';

export const topUpKind = 'deposit-top-up';
export const topUpReminderKind = (daysLeft: number): string => `deposit-top-up-reminder-${daysLeft}`;

/** Every number of working days left at which some policy reminds. DEP-16. */
export const topUpReminderDays: readonly number[] = [
  ...new Set(allPolicies.flatMap((pack) => pack.deposit.topUpReminderWorkingDays)),
];

export interface OpenTopUp {
  id: string;
  vendorId: string;
  tier: Fen;
  status: TopUpStatus;
  dueAt: Date;
}

/** The top-up a vendor still owes; null where none is open. */
export async function findOpenTopUp(ctx: Context, vendorId: string): Promise<OpenTopUp | null> {
  const row = await ctx.db.depositTopUp.findFirst({
    where: { vendorId, status: { in: ['RUNNING', 'OVERDUE'] } },
    select: { id: true, vendorId: true, tier: true, status: true, dueAt: true },
  });
  return row && { ...row, tier: fen(row.tier) };
}

/**
 * Starts the clock of a top-up, or lets the further deduction have its own days where one is running; a store already
 * closed stays closed for what is now missing. DEP-16, DEC-02.
 */
export async function openTopUp(
  ctx: Context,
  policy: PolicyPack,
  wanted: { vendorId: string; tier: Fen; derivation: Derivation; receiptId: string },
): Promise<void> {
  const { vendorId, tier, derivation, receiptId } = wanted;
  const open = await findOpenTopUp(ctx, vendorId);
  // A clock never runs backwards: working days entered since may have brought the new end before the old one. DEC-06.
  const dueAt = open && open.dueAt > dueOf(derivation) ? open.dueAt : dueOf(derivation);
  if (open === null) {
    const data = { id: newId('dtu'), vendorId, tier, openedAt: ctx.now, dueAt, receiptId };
    await ctx.db.depositTopUp.create({ data });
  } else {
    const data = { tier: maxFen(open.tier, tier), ...(open.status === 'RUNNING' ? { dueAt, receiptId } : {}) };
    await ctx.db.depositTopUp.update({ where: { id: open.id }, data });
  }
  if (open?.status === 'OVERDUE' || (open && dueAt > dueOf(derivation))) return;
  await cancelTopUpDeadlines(ctx, vendorId);
  await setDeadline(ctx, { kind: topUpKind, subjectType: 'vendor', subjectId: vendorId, derivation });
  await setReminders(ctx, policy, vendorId);
}

// When so many working days are left, the others of them are over.
async function setReminders(ctx: Context, { deposit }: PolicyPack, vendorId: string): Promise<void> {
  const calendar = await workingCalendar(ctx.db);
  for (const daysLeft of deposit.topUpReminderWorkingDays) {
    const derivation = afterWorkingDays('DEP-16', ctx.now, deposit.topUpWorkingDays - daysLeft, calendar);
    await setDeadline(ctx, {
      kind: topUpReminderKind(daysLeft),
      subjectType: 'vendor',
      subjectId: vendorId,
      derivation,
    });
  }
}

/** Stops the clock of a vendor's top-up and its reminders. */
export async function cancelTopUpDeadlines(ctx: Context, vendorId: string): Promise<void> {
  for (const kind of [topUpKind, ...topUpReminderDays.map(topUpReminderKind)])
    await cancelDeadline(ctx, kind, vendorId);
}

/** Moves a top-up on; throws StepRefused. */
export async function moveTopUp(ctx: Context, { id, status }: OpenTopUp, verb: TopUpVerb): Promise<void> {
  const step = topUpSteps[verb];
  const facts = verb === 'lapse' ? { closedAt: ctx.now } : verb === 'fulfil' ? { fulfilledAt: ctx.now } : {};
  const { count } = await ctx.db.depositTopUp.updateMany({
    where: { id, status: { in: [...step.from] } },
    data: { ...facts, status: step.to },
  });
  if (count !== 1) throw new StepRefused(verb, status, step.from);
}
