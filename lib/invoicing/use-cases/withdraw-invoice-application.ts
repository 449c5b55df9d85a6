import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { can } from '@/lib/kernel/transitions';
import { AlreadyAccepted } from '../errors';
import type { InvoiceApplicationInput } from '../schema';
import { invoiceSteps } from '../status';
import { lockApplication, moveApplication } from '../store';

/** A buyer takes an application back, which is possible only while nobody works on it. INV-11. */
export async function withdrawInvoiceApplication(
  ctx: Context<BuyerActor>,
  { applicationId }: InvoiceApplicationInput,
): Promise<void> {
  const application = await lockApplication(ctx, applicationId, { buyerId: ctx.actor.accountId });
  const { status } = application;
  if (!can(invoiceSteps.withdraw, status) && status !== 'WITHDRAWN') throw new AlreadyAccepted({ ruleIds: ['INV-11'] });
  await moveApplication(ctx, application, 'withdraw', { withdrawnAt: ctx.now });
  recordChange(ctx, {
    subjectType: 'invoice-application',
    subjectId: application.id,
    before: { status },
    after: { status: 'WITHDRAWN' },
  });
}
