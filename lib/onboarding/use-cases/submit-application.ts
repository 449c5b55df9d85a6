import { type BuyerActor, type Context, recordChange } from '@/lib/db';
import { setDeadline } from '@/lib/deadlines';
import { listDocuments } from '@/lib/documents';
import { documentFields, documentKinds } from '@/lib/documents/schema';
import { afterWorkingDays, beijingDay, dueOf } from '@/lib/kernel/clock';
import { InvalidInput } from '@/lib/kernel/errors';
import { fenToJson, formatYuan, ZERO_FEN } from '@/lib/kernel/money';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { workingCalendar } from '@/lib/market-clock';
import { announce } from '@/lib/notifications';
import { type PolicyPack, policyAt } from '@/lib/policy';
import { markText, sealText } from '@/lib/vault';
import { assertNotBarred, assertServiceHours, findVendorOfAccount, findVendorOfCompany } from '@/lib/vendors';
import { isNumberOfToday } from '../admission';
import { AlreadyVendor, CapitalTooLow, CompanyAlreadyJoined, DocumentMissing, TooLittleExperience } from '../errors';
import { listReviewers } from '../queries';
import { decideConditions, declarationsAsked, extraFieldsAsked } from '../rules';
import type { SubmitApplicationInput } from '../schema';
import { applicationSteps } from '../status';
import { type ApplicationRow, loadOwnApplication, stepApplication } from '../store';

/** The applicant hands the company's data in; staff answer within the promised working days. ONB-10…ONB-12, ONB-15, ONB-18, ONB-22, VIO-07. */
export async function submitApplication(
  ctx: Context<BuyerActor>,
  { representativeIdNumber, ...input }: SubmitApplicationInput,
): Promise<{ applicationId: string; reviewDueAt: Date }> {
  const application = await loadOwnApplication(ctx.db, ctx.actor.accountId);
  const { id } = application;
  const { submit } = applicationSteps;
  if (!can(submit, application.status)) throw new StepRefused('submit', application.status, submit.from);
  // Taken in by another company since: an account acts for one.
  if (await findVendorOfAccount(ctx.db, ctx.actor.accountId)) throw new AlreadyVendor();
  await assertDocuments(ctx, application);
  const policy = policyAt(ctx.now);
  assertFilledIn(policy, input);
  assertServiceHours(policy, input);
  assertConditions(policy, input, ctx.now);
  const representativeMark = markText('representative-id', representativeIdNumber);
  await assertNotBarred(ctx, { ...input, companyName: application.companyName ?? '', representativeMark });
  if (await findVendorOfCompany(ctx.db, { creditCode: input.creditCode })) {
    throw new CompanyAlreadyJoined({ field: 'creditCode', ruleIds: ['ONB-02'] });
  }
  const representativeId = sealText('representative-id', id, representativeIdNumber);
  await stepApplication(ctx, application, 'submit', {
    data: {
      ...input,
      representativeId,
      representativeMark,
      remarks: {},
      submittedAt: ctx.now,
      claimedById: null,
      claimedAt: null,
      decisionReason: null,
    },
  });
  const registeredCapital = input.registeredCapital && fenToJson(input.registeredCapital);
  recordChange(ctx, {
    subjectType: 'application',
    subjectId: id,
    before: { status: application.status, creditCode: application.creditCode },
    after: { status: 'UNDER_REVIEW', ...input, registeredCapital },
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

async function assertDocuments(ctx: Context, { id }: ApplicationRow): Promise<void> {
  const documents = await listDocuments(ctx.db, { applicationId: id });
  const today = beijingDay(ctx.now);
  for (const kind of documentKinds) {
    const paper = documents.find((document) => document.kind === kind);
    const isGood = paper && paper.status !== 'REJECTED' && (paper.expiresOn === null || paper.expiresOn >= today);
    if (isGood) continue;
    const why = !paper ? 'missing' : paper.status === 'REJECTED' ? 'rejected' : 'expired';
    const ruleIds = kind === 'BANK_PROOF' ? ['ONB-04', 'ONB-05'] : ['ONB-04', 'ONB-15'];
    throw new DocumentMissing({ field: documentFields[kind], params: { kind, why }, ruleIds });
  }
}

type Input = Omit<SubmitApplicationInput, 'representativeIdNumber'>;

/** What the form of every pack may leave empty, the policy of the day may not. ONB-08…ONB-12, ONB-19, C-04. */
function assertFilledIn(policy: PolicyPack, input: Input): void {
  const missing: Record<string, string[]> = {};
  if (!isNumberOfToday(policy, input.creditCode)) missing.creditCode = ['onboarding.fields.creditCodeInvalid'];
  for (const field of extraFieldsAsked(policy, input.sellsMiniPrograms)) {
    if (input[field] === null) missing[field] = ['onboarding.fields.needed'];
  }
  for (const key of declarationsAsked(policy, input.sellsMiniPrograms)) {
    if (!input.declarations[key]) missing[`declarations.${key}`] = ['onboarding.fields.declarationNeeded'];
  }
  if (Object.keys(missing).length > 0) throw new InvalidInput(missing, { ruleIds: ['ONB-10'] });
}

function assertConditions(policy: PolicyPack, input: Input, now: Date): void {
  const { inTradeSince, sellsMiniPrograms, registeredCapital } = input;
  const receipt = decideConditions(policy, {
    day: beijingDay(now),
    inTradeSince,
    sellsMiniPrograms,
    registeredCapital: registeredCapital && fenToJson(registeredCapital),
  });
  const missing = receipt.outcome.missing as unknown as ('experience' | 'capital')[];
  const { industryYears: years } = policy.admission;
  if (missing.includes('experience')) {
    throw new TooLittleExperience({ field: 'inTradeSince', params: { years }, ruleIds: ['ONB-11'], receipt });
  }
  if (missing.includes('capital')) {
    const above = formatYuan(policy.admission.miniProgramCapitalAboveFen ?? ZERO_FEN);
    throw new CapitalTooLow({ field: 'registeredCapital', params: { above }, ruleIds: ['ONB-12'], receipt });
  }
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
