import { actorAccountId, type Context, recordChange } from '@/lib/db';
import { cancelDeadline, setDeadline } from '@/lib/deadlines';
import { giveFiles, keepFile, type ReceivedUpload } from '@/lib/files';
import { type BeijingDay, dueOf } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { StepRefused } from '@/lib/kernel/transitions';
import { allPolicies, policyAt } from '@/lib/policy';
import { assertNotExpired, beforeExpiry } from './rules';
import type { DocumentKind } from './schema';
import { type DocumentStatus, documentSteps, type VendorCaseKind } from './status';

/** What a paper was handed in with. */
export type DocumentOrigin = { applicationId: string } | { changeId: string };

export interface NewDocument {
  origin: DocumentOrigin;
  owner: { accountId: string; vendorId: string | null };
  kind: DocumentKind;
  upload: ReceivedUpload;
  /** Its last day; null where it has no end. */
  expiresOn: BeijingDay | null;
}

/** Keeps an uploaded paper in the place of an earlier one of its kind; staff have not seen it yet. ONB-04, ONB-05. */
export async function keepDocument(ctx: Context, document: NewDocument): Promise<string> {
  const { origin, owner, kind, upload, expiresOn } = document;
  assertNotExpired(kind, expiresOn, ctx.now);
  const fileId = await keepFile(ctx, owner, upload);
  const id = newId('doc');
  await ctx.db.vendorDocument.updateMany({
    where: { ...origin, kind, status: { in: [...documentSteps.replace.from] } },
    data: { status: 'REPLACED' },
  });
  await ctx.db.vendorDocument.create({
    data: { ...origin, id, kind, fileId, accountId: owner.accountId, expiresOn, uploadedAt: ctx.now },
  });
  recordChange(ctx, { subjectType: 'document', subjectId: id, after: { kind, expiresOn, fileId } });
  return id;
}

/** Staff's word on a paper; a rejected one says why. Whether they may say it is their caller's business. ONB-22. */
export async function judgeDocument(
  ctx: Context,
  id: string,
  verb: 'accept' | 'reject',
  reason: string | null,
): Promise<void> {
  const { from, to } = documentSteps[verb];
  const row = await ctx.db.vendorDocument.findUnique({ where: { id }, select: { status: true, kind: true } });
  if (!row) throw new NotFound();
  const { count } = await ctx.db.vendorDocument.updateMany({
    where: { id, status: { in: [...from] } },
    data: { status: to, reason, reviewedAt: ctx.now, reviewedById: actorAccountId(ctx.actor) },
  });
  if (count !== 1) throw new StepRefused(verb, row.status, from);
  const before: { status: DocumentStatus } = { status: row.status };
  recordChange(ctx, { subjectType: 'document', subjectId: id, before, after: { status: to, kind: row.kind, reason } });
}

/** Every number of days before the end at which some policy reminds. ONB-21. */
export const reminderDays: readonly number[] = [
  ...new Set(allPolicies.flatMap((pack) => pack.admission.licenceReminderDays)),
];
export const expiryKind = 'licence-expiry';
export const reminderKind = (days: number): string => `licence-reminder-${days}`;

/** The accepted papers of an application or change become the vendor's; what they take the place of no longer counts. ONB-21. */
export async function putInForce(ctx: Context, origin: DocumentOrigin, vendorId: string): Promise<void> {
  const accepted = await ctx.db.vendorDocument.findMany({
    where: { ...origin, status: 'ACCEPTED' },
    select: { id: true, kind: true, fileId: true, expiresOn: true },
  });
  for (const { id, kind, expiresOn } of accepted) {
    await retire(ctx, vendorId, kind);
    await ctx.db.vendorDocument.update({ where: { id }, data: { vendorId } });
    if (kind === 'LICENCE' && expiresOn) await setExpiryDeadlines(ctx, id, expiresOn as BeijingDay);
  }
  const fileIds = accepted.map(({ fileId }) => fileId);
  await giveFiles(ctx, fileIds, vendorId);
}

async function retire(ctx: Context, vendorId: string, kind: DocumentKind | string): Promise<void> {
  const retired = await ctx.db.vendorDocument.updateManyAndReturn({
    where: { vendorId, kind: kind as DocumentKind, status: 'ACCEPTED' },
    data: { status: 'REPLACED' },
    select: { id: true },
  });
  for (const { id } of retired) {
    for (const deadline of [expiryKind, ...reminderDays.map(reminderKind)]) await cancelDeadline(ctx, deadline, id);
  }
}

async function setExpiryDeadlines(ctx: Context, documentId: string, expiresOn: BeijingDay): Promise<void> {
  const subject = { subjectType: 'document', subjectId: documentId };
  await setDeadline(ctx, { ...subject, kind: expiryKind, derivation: beforeExpiry(expiresOn, 0) });
  for (const days of policyAt(ctx.now).admission.licenceReminderDays) {
    const derivation = beforeExpiry(expiresOn, days);
    // A licence taken in late has some of its reminders behind it.
    if (dueOf(derivation) > ctx.now) await setDeadline(ctx, { ...subject, kind: reminderKind(days), derivation });
  }
}

/** Opens a case for staff, once per cause. ONB-21. */
export async function openCase(
  ctx: Context,
  newCase: { vendorId: string; kind: VendorCaseKind; causeId: string; receiptId: string | null },
): Promise<boolean> {
  const data = [{ id: newId('cse'), ...newCase, openedAt: ctx.now }];
  const { count } = await ctx.db.vendorCase.createMany({ data, skipDuplicates: true });
  return count === 1;
}
