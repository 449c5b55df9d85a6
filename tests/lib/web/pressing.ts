import { z } from 'zod';
import { createSession } from '@/lib/auth';
import { type Actor, type Context, type Duty, prisma, recordChange } from '@/lib/db';
import { DomainError } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import type { FormAction } from '@/lib/web/form-state';
import { setSessionCookie } from '@/lib/web/session-cookie';
import { aPerson } from '../auth/people';
import { Redirected } from './fake-next';

class TooDear extends DomainError {
  readonly code = 'ledger.insufficientFunds';
}

/** Who came through a door in the last press, and with what. */
export const acts: { actor: Actor; text: string }[] = [];

/** What the doors of these tests lead to: it leaves a row behind, refuses "dear" and breaks at "bug". */
export async function doIt(
  ctx: Context<Actor>,
  { text }: { text: string; password?: string },
): Promise<{ id: string }> {
  acts.push({ actor: ctx.actor, text });
  const id = newId('agr');
  await ctx.db.calendarOverride.create({
    data: { day: `2027-01-01 ${id}`, working: true, name: text, setAt: ctx.now, setById: 'acc_test' },
  });
  recordChange(ctx, { subjectType: 'test', subjectId: id, before: { text: null }, after: { text } });
  if (text === 'dear') throw new TooDear({ ruleIds: ['WAL-04'], field: 'text', receiptId: 'rcp_known' });
  if (text === 'bug') throw new Error('the inside of the machine');
  return { id };
}

export const schema = z.strictObject({ text: z.string().min(1).max(20), password: z.string().optional() });

/** Sends a form to a door; answers its state, or where it led. */
export async function press(action: FormAction, fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  acts.length = 0;
  try {
    return await action({ status: 'idle' }, data);
  } catch (error) {
    if (error instanceof Redirected) return { status: 'redirected' as const, to: error.to };
    throw error;
  }
}

/** Somebody new is signed in from now on. */
export async function signInAs(who: { isStaff?: boolean; secondFactor?: boolean; duty?: Duty } = {}) {
  const { isStaff = false, secondFactor = false, duty } = who;
  const { id } = await aPerson(prisma(), { isStaff });
  if (duty) await prisma().staffDuty.create({ data: { accountId: id, duty } });
  const sessionId = await createSession(prisma(), { accountId: id, ip: '', userAgent: '', secondFactor });
  await setSessionCookie(sessionId);
  return { accountId: id, sessionId };
}

/** How many rows `doIt` left under a name. */
export function rowsNamed(name: string): Promise<number> {
  return prisma().calendarOverride.count({ where: { name } });
}
