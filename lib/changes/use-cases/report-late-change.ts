import type { Context, SystemActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { listReviewers } from '@/lib/onboarding';

/** A decision on a change was promised by now and is not there: everyone who could decide is told. The deadline is `review-change`. */
export async function reportLateChange(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const change = await ctx.db.vendorChange.findFirst({
    where: { id: subjectId, status: 'UNDER_REVIEW' },
    select: { vendorId: true },
  });
  if (!change) return;
  const vendor = await ctx.db.vendor.findUnique({ where: { id: change.vendorId }, select: { companyName: true } });
  await announce(ctx, {
    event: 'change.review-overdue',
    accountIds: await listReviewers(ctx.db),
    params: { company: vendor?.companyName ?? '' },
    link: `/operations/changes/${subjectId}`,
    key: `change.review-overdue:${subjectId}`,
  });
}
