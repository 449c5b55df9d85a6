import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { afterWorkingDays, dueOf } from '@/lib/kernel/clock';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { workingCalendar } from '@/lib/market-clock';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { assertServiceHours, findVendorOfCompany } from '@/lib/vendors';
import { CompanyAlreadyJoined, LicenceMissing } from '../errors';
import { listReviewers } from '../queries';
import type { SubmitApplicationInput } from '../schema';
import { applicationSteps } from '../status';
import { type ApplicationRow, loadOwnApplication, stepApplication } from '../store';

/** The applicant hands the company's data in; staff answer within the promised working days. ONB-10, ONB-15, ONB-18, ONB-22. */
export async function submitApplication(
  ctx: Context<BuyerActor>,
  input: SubmitApplicationInput,
): Promise<{ applicationId: string; reviewDueAt: Date }> {
  const application = await loadOwnApplication(ctx.db, ctx.actor.accountId);
  assertComplete(application);
  const policy = policyAt(ctx.now);
  assertServiceHours(policy, input);
  if (await findVendorOfCompany(ctx.db, { creditCode: input.creditCode })) {
    throw new CompanyAlreadyJoined({ field: 'creditCode', ruleIds: ['ONB-02'] });
  }
  await stepApplication(ctx, application, 'submit', {
    data: { ...input, submittedAt: ctx.now, claimedById: null, claimedAt: null, decisionReason: null },
  });
  const { id } = application;
  recordChange(ctx, {
    subjectType: 'application',
    subjectId: id,
    before: { status: application.status, creditCode: application.creditCode },
    after: { status: 'UNDER_REVIEW', ...input },
  });
  const reviewDueAt = await promiseReview(ctx, id, policy.admission.reviewWorkingDays);
  await announce(ctx, {
    event: 'onboarding.submitted',
    accountIds: await listReviewers(ctx.db),
    params: { company: application.companyName ?? '', due: reviewDueAt.toISOString() },
    link: `/operations/onboarding/${id}`,
    key: `onboarding.submitted:${id}:${ctx.now.getTime()}`,
  });
  return { applicationId: id, reviewDueAt };
}

function assertComplete({ status, licenceFileId }: ApplicationRow): void {
  if (!can(applicationSteps.submit, status)) throw new StepRefused('submit', status, applicationSteps.submit.from);
  if (licenceFileId === null) throw new LicenceMissing({ field: 'licence', ruleIds: ['ONB-04', 'ONB-15'] });
}

async function promiseReview(ctx: Context, applicationId: string, workingDays: number): Promise<Date> {
  const derivation = afterWorkingDays('ONB-18', ctx.now, workingDays, await workingCalendar(ctx.db));
  await setDeadline(ctx, {
    kind: 'review-application',
    subjectType: 'application',
    subjectId: applicationId,
    derivation,
  });
  return dueOf(derivation);
}
