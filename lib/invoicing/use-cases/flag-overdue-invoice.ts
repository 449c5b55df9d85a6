import type { Context, SystemActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { memberAccountIds } from '@/lib/vendors';
import { findApplication } from '../store';

/** Ten working days have passed and the invoice is not in the post: the vendor is reminded and the lists say so. INV-10. */
export async function flagOverdueInvoice(
  ctx: Context<SystemActor>,
  { subjectId }: { subjectId: string },
): Promise<void> {
  const application = await findApplication(ctx, subjectId);
  if (application?.status !== 'PROCESSING') return;
  await announce(ctx, {
    event: 'invoice.overdue',
    accountIds: await memberAccountIds(ctx.db, application.vendorId, 'invoices:view'),
    params: { number: application.number, orderNumber: application.orderNumber },
    link: `/seller/invoices/${application.id}`,
    key: `invoice.overdue:${application.id}`,
  });
}
