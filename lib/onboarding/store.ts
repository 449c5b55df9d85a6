import { actorAccountId, type Context, type Db, postgresCode } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { StepRefused } from '@/lib/kernel/transitions';
import { CompanyAlreadyJoined } from './errors';
import type { RemarkField, SubmitApplicationInput } from './schema';
import { type ApplicationStatus, type ApplicationVerb, applicationSteps } from './status';

export type ApplicationRow = NonNullable<Awaited<ReturnType<typeof findOwnApplication>>>;

/** A person's application, locked until the transaction ends; null before the first step. */
export async function findOwnApplication(db: Db, accountId: string) {
  // Locked on its own: several tabs, or two people with one account, act one after the other.
  await db.$queryRaw`SELECT id FROM vendor_application WHERE account_id = ${accountId} FOR UPDATE`;
  return db.vendorApplication.findUnique({ where: { accountId } });
}

/** As findOwnApplication; throws NotFound before the first step. */
export async function loadOwnApplication(db: Db, accountId: string): Promise<ApplicationRow> {
  const row = await findOwnApplication(db, accountId);
  if (!row) throw new NotFound();
  return row;
}

/** An application by its id, locked, for staff; throws NotFound. */
export async function loadApplication(db: Db, id: string): Promise<ApplicationRow> {
  await db.$queryRaw`SELECT id FROM vendor_application WHERE id = ${id} FOR UPDATE`;
  const row = await db.vendorApplication.findUnique({ where: { id } });
  if (!row) throw new NotFound();
  return row;
}

/** Begins an application with the agreement just accepted. ONB-13. */
export async function addApplication(ctx: Context, accountId: string): Promise<string> {
  const id = newId('app');
  await ctx.db.vendorApplication.create({ data: { id, accountId, status: 'AGREED', agreedAt: ctx.now } });
  await addEvent(ctx, { applicationId: id, verb: 'agree', fromStatus: null, toStatus: 'AGREED' });
  return id;
}

/** What a step writes beside the status. */
export interface StepDetails {
  data?: Partial<Omit<SubmitApplicationInput, 'declarations' | 'representativeIdNumber'>> & {
    representativeId?: string;
    representativeMark?: string;
    remarks?: Partial<Record<RemarkField, string>>;
    companyName?: string;
    declarations?: Record<string, string>;
    submittedAt?: Date;
    claimedById?: string | null;
    claimedAt?: Date | null;
    decidedAt?: Date | null;
    decidedById?: string | null;
    decisionReason?: string | null;
    vendorId?: string;
  };
  reason?: string;
  receiptId?: string;
}

/** Takes an application one step on and notes it in the timeline; throws StepRefused where its status forbids that. */
export async function stepApplication(
  ctx: Context,
  application: { id: string; status: ApplicationStatus },
  verb: ApplicationVerb,
  { data, reason, receiptId }: StepDetails = {},
): Promise<void> {
  const { from, to } = applicationSteps[verb];
  const where = { id: application.id, status: { in: [...from] } };
  const { count } = await refusingSecondCompany(
    ctx.db.vendorApplication.updateMany({ where, data: { ...data, status: to } }),
  );
  if (count !== 1) throw new StepRefused(verb, application.status, from);
  const { id: applicationId, status: fromStatus } = application;
  await addEvent(ctx, { applicationId, verb, fromStatus, toStatus: to, reason, receiptId });
}

// Of two applications of one company only one may be under review: the index decides, whoever was faster. ONB-02.
async function refusingSecondCompany<T>(write: PromiseLike<T>): Promise<T> {
  try {
    return await write;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'P2002' || postgresCode(error) === '23505') {
      throw new CompanyAlreadyJoined({ field: 'creditCode', ruleIds: ['ONB-02'] });
    }
    throw error;
  }
}

interface NewEvent {
  applicationId: string;
  verb: string;
  fromStatus: ApplicationStatus | null;
  toStatus: ApplicationStatus;
  reason?: string;
  receiptId?: string;
}

async function addEvent(ctx: Context, event: NewEvent): Promise<void> {
  await ctx.db.vendorApplicationEvent.create({
    data: { id: newId('ape'), ...event, at: ctx.now, actorId: actorAccountId(ctx.actor) },
  });
}
