import type { Context, SystemActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { memberAccountIds } from '@/lib/vendors';
import { findLastCertification } from '../queries';

/** So many days before its certified year ends a vendor is reminded. The deadlines are `certification-reminder-<days>`. DEC-15. */
export function remindOfCertification(days: number) {
  return async (ctx: Context<SystemActor>, { subjectId: vendorId }: { subjectId: string }): Promise<void> => {
    const last = await findLastCertification(ctx.db, vendorId);
    if (!last || last.validUntil <= ctx.now) return;
    await announce(ctx, {
      event: 'certification.reminder',
      accountIds: await memberAccountIds(ctx.db, vendorId, 'money:view'),
      params: { days: String(days), until: last.validUntil.toISOString() },
      link: '/seller/certification',
      key: `certification.reminder:${last.id}:${days}`,
    });
  };
}
