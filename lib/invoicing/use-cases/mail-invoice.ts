import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import { announce } from '@/lib/notifications';
import type { MailInvoiceInput } from '../schema';
import { lockApplication, moveApplication } from '../store';

/** The vendor has posted the invoice and says by whom, so that the buyer can follow it. INV-12, INV-13. */
export async function mailInvoice(ctx: Context<VendorActor>, input: MailInvoiceInput): Promise<void> {
  const { applicationId, courier, trackingNumber, invoiceNumber } = input;
  const application = await lockApplication(ctx, applicationId, { vendorId: ctx.actor.vendorId });
  await moveApplication(ctx, application, 'mail', { mailedAt: ctx.now, courier, trackingNumber, invoiceNumber });
  await cancelDeadline(ctx, 'issue-invoice', application.id);
  recordChange(ctx, {
    subjectType: 'invoice-application',
    subjectId: application.id,
    before: { status: application.status },
    after: { status: 'MAILED', courier, trackingNumber, invoiceNumber },
  });
  await announce(ctx, {
    event: 'invoice.mailed',
    accountIds: [application.buyerId],
    params: { orderNumber: application.orderNumber, courier, trackingNumber },
    link: `/console/invoices/${application.id}`,
    key: `invoice.mailed:${application.id}`,
  });
}
