import type { Context, SystemActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { memberAccountIds } from '@/lib/vendors';
import { findVendorDocument } from '../queries';

/** So many days before its licence runs out a vendor is reminded. The deadlines are `licence-reminder-<days>`. ONB-21. */
export function remindOfExpiry(days: number) {
  return async (ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> => {
    const document = await findVendorDocument(ctx.db, subjectId);
    if (!document) return;
    await announce(ctx, {
      event: 'licence.reminder',
      accountIds: await memberAccountIds(ctx.db, document.vendorId, 'account:view'),
      params: { days: String(days), day: document.expiresOn },
      link: '/seller/account/changes/new',
      key: `licence.reminder:${document.id}:${days}`,
    });
  };
}
