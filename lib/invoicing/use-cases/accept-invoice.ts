import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { afterWorkingDays } from '@/lib/kernel/clock';
import { workingCalendar } from '@/lib/market-clock';
import { policyAt } from '@/lib/policy';
import type { InvoiceApplicationInput } from '../schema';
import { lockApplication, moveApplication } from '../store';

/** The vendor has checked an application and takes it on; from now it has ten working days to post the invoice. INV-10, INV-12. */
export async function acceptInvoice(
  ctx: Context<VendorActor>,
  { applicationId }: InvoiceApplicationInput,
): Promise<{ issueBy: Date }> {
  const application = await lockApplication(ctx, applicationId, { vendorId: ctx.actor.vendorId });
  await moveApplication(ctx, application, 'accept', { acceptedAt: ctx.now });
  const { issueWorkingDays } = policyAt(ctx.now).invoice;
  const issueBy = await setDeadline(ctx, {
    kind: 'issue-invoice',
    subjectType: 'invoice-application',
    subjectId: application.id,
    derivation: afterWorkingDays('INV-10', ctx.now, issueWorkingDays, await workingCalendar(ctx.db)),
  });
  recordChange(ctx, {
    subjectType: 'invoice-application',
    subjectId: application.id,
    before: { status: application.status },
    after: { status: 'PROCESSING', issueBy: issueBy.toISOString() },
  });
  return { issueBy };
}
