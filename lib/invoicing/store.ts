import { actorAccountId, type Context } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { type Fen, fen } from '@/lib/kernel/money';
import { StepRefused } from '@/lib/kernel/transitions';
import type { ApplyForInvoiceInput } from './schema';
import { type InvoiceStatus, type InvoiceVerb, invoiceSteps } from './status';

/** What of an order has been asked to be invoiced and not withdrawn; the order must be locked. DEC-11. */
export async function sumInvoiced(ctx: Context, orderId: string): Promise<Fen> {
  const { _sum } = await ctx.db.invoiceApplication.aggregate({
    where: { orderId, status: { not: 'WITHDRAWN' } },
    _sum: { amount: true },
  });
  return fen(_sum.amount ?? 0n);
}

export interface NewApplication extends ApplyForInvoiceInput {
  orderNumber: string;
  buyerId: string;
  vendorId: string;
  amount: Fen;
  vendorPaysPostage: boolean;
}

/** Writes an application down and returns its id and number. */
export async function addApplication(
  ctx: Context,
  application: NewApplication,
): Promise<{ id: string; number: string }> {
  const id = newId('inv');
  const [document] = await ctx.db.$queryRaw<{ number: string }[]>`SELECT next_document_number(${ctx.now}) AS number`;
  const number = `I${document?.number ?? ''}`;
  await ctx.db.invoiceApplication.create({ data: { ...application, id, number, requestedAt: ctx.now } });
  await addEvent(ctx, { applicationId: id, verb: 'apply', fromStatus: null, toStatus: 'PENDING' });
  return { id, number };
}

export type ApplicationRow = Awaited<ReturnType<Context['db']['invoiceApplication']['findUniqueOrThrow']>>;

/** An application as it stands, whoever's it is; for the market itself. */
export async function findApplication(ctx: Context, applicationId: string): Promise<ApplicationRow | null> {
  return ctx.db.invoiceApplication.findUnique({ where: { id: applicationId } });
}

/** An application of one side, locked. Throws NotFound for anyone else's. */
export async function lockApplication(
  ctx: Context,
  applicationId: string,
  owner: { buyerId: string } | { vendorId: string },
): Promise<ApplicationRow> {
  await ctx.db.$queryRaw`SELECT id FROM invoice_application WHERE id = ${applicationId} FOR UPDATE`;
  const row = await ctx.db.invoiceApplication.findFirst({ where: { id: applicationId, ...owner } });
  if (!row) throw new NotFound();
  return row;
}

type ApplicationFacts = Partial<{
  acceptedAt: Date;
  mailedAt: Date;
  withdrawnAt: Date;
  courier: string;
  trackingNumber: string;
  invoiceNumber: string;
}>;

/** Moves an application on; throws StepRefused. */
export async function moveApplication(
  ctx: Context,
  application: { id: string; status: InvoiceStatus },
  verb: InvoiceVerb,
  facts: ApplicationFacts,
): Promise<void> {
  const step = invoiceSteps[verb];
  const { count } = await ctx.db.invoiceApplication.updateMany({
    where: { id: application.id, status: { in: [...step.from] } },
    data: { ...facts, status: step.to },
  });
  if (count !== 1) throw new StepRefused(verb, application.status, step.from, { ruleIds: ['INV-11'] });
  await addEvent(ctx, { applicationId: application.id, verb, fromStatus: application.status, toStatus: step.to });
}

interface NewEvent {
  applicationId: string;
  verb: string;
  fromStatus: InvoiceStatus | null;
  toStatus: InvoiceStatus;
}

async function addEvent(ctx: Context, event: NewEvent): Promise<void> {
  await ctx.db.invoiceEvent.create({
    data: { ...event, id: newId('iev'), at: ctx.now, actorId: actorAccountId(ctx.actor) },
  });
}
