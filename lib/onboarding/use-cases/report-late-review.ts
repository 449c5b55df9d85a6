import type { Context, SystemActor } from '@/lib/db';
import { announce } from '@/lib/notifications';
import { listReviewers } from '../queries';

/** A review was promised by now and is not done: everyone who could do it is told. The deadline is `review-application`. ONB-18, ONB-22. */
export async function reportLateReview(ctx: Context<SystemActor>, { subjectId }: { subjectId: string }): Promise<void> {
  const application = await ctx.db.vendorApplication.findFirst({
    where: { id: subjectId, status: 'UNDER_REVIEW' },
    select: { companyName: true },
  });
  if (!application) return;
  await announce(ctx, {
    event: 'onboarding.review-overdue',
    accountIds: await listReviewers(ctx.db),
    params: { company: application.companyName ?? '' },
    link: `/operations/onboarding/${subjectId}`,
    key: `onboarding.review-overdue:${subjectId}:${ctx.now.getTime()}`,
  });
}
