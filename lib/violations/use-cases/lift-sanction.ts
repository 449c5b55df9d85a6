import { type Context, recordChange, type SystemActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { liftStoreHold, memberAccountIds } from '@/lib/vendors';
import { endSanction } from '../store';

/** A sanction's time is over: it ends by itself; holds of other causes stay. VIO-02, DEC-17. */
export async function liftSanction(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const sanction = await endSanction(ctx, subjectId);
  if (!sanction) return;
  await liftStoreHold(ctx, { kind: 'SANCTION', causeId: sanction.id });
  const { finding, vendorId, kind } = sanction;
  recordChange(ctx, { subjectType: 'vendor', subjectId: vendorId, after: { sanction: kind, lifted: true } });
  // All sanctions of a finding end together; the key makes it one message.
  await announce(ctx, {
    event: 'violation.lifted',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'account:view'),
    params: { number: finding.number, rowId: finding.rowId },
    link: `/seller/violations/${finding.id}`,
    key: `violation.lifted:${finding.id}`,
  });
}
