import type { Context, VendorActor } from '@/lib/db';
import { type DocumentView, keepDocument, listDocuments } from '@/lib/documents';
import { type DocumentKind, documentFields } from '@/lib/documents/schema';
import type { ReceivedUpload } from '@/lib/files';
import type { BeijingDay } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { assertNotBarred, loadVendor, lockVendor } from '@/lib/vendors';
import type { CorrectAccountChangeInput, CorrectCompanyChangeInput } from '../change-input';
import { assertCodeFree, replacedBy, wantedOf } from '../company-data';
import { EvidenceMissing, PaperStillRejected } from '../errors';
import { type ChangeKind, changeSteps } from '../status';
import {
  assertHappened,
  type ChangeRow,
  firstBeforeStaff,
  loadChange,
  putBeforeStaff,
  type StepDetails,
  stepChange,
} from '../store';

/** The vendor puts right what staff found wrong with its company's data, and hands it in again. ONB-21, ONB-22, VIO-07. */
export async function correctCompanyChange(
  ctx: Context<VendorActor>,
  input: CorrectCompanyChangeInput,
): Promise<{ changeId: string }> {
  const { changeId, changedOn, explanation, licence, expiresOn, representativeIdCopy } = input;
  const change = await loadReturned(ctx, changeId, 'COMPANY');
  assertHappened(changedOn, ctx.now);
  const vendor = await loadVendor(ctx.db, change.vendorId);
  const sent: Paper[] = [
    { kind: 'LICENCE', upload: licence, expiresOn },
    { kind: 'LEGAL_REPRESENTATIVE_ID', upload: representativeIdCopy, expiresOn: null },
  ];
  const papers = await listDocuments(ctx.db, { changeId });
  assertNoneRejected(papers, sent);
  const hasIdCopy = papers.some(({ kind }) => kind === 'LEGAL_REPRESENTATIVE_ID');
  const wanted = wantedOf(changeId, vendor, input, { wanted: change.wanted, hasIdCopy });
  await assertNotBarred(ctx, { ...vendor, ...wanted });
  await assertCodeFree(ctx.db, wanted);
  await keepPapers(ctx, changeId, sent);
  await handInAgain(ctx, change, { before: replacedBy(wanted, vendor), wanted, changedOn, explanation });
  return { changeId };
}

/** The same for what is said about another account; the account itself stays proved. ONB-15, ONB-22, SET-10. */
export async function correctAccountChange(
  ctx: Context<VendorActor>,
  { changeId, changedOn, explanation, licence, expiresOn }: CorrectAccountChangeInput,
): Promise<{ changeId: string }> {
  const change = await loadReturned(ctx, changeId, 'BANK_ACCOUNT');
  const renamed = change.wanted.companyName !== undefined;
  const ruleIds = ['ONB-15', 'ONB-21'];
  if (renamed && changedOn === null) throw new EvidenceMissing({ field: 'changedOn', ruleIds });
  if (changedOn !== null) assertHappened(changedOn, ctx.now);
  const sent: Paper[] = [{ kind: 'LICENCE', upload: licence, expiresOn }];
  assertNoneRejected(await listDocuments(ctx.db, { changeId }), sent);
  await keepPapers(ctx, changeId, sent);
  await handInAgain(ctx, change, { changedOn: renamed ? changedOn : null, explanation });
  return { changeId };
}

async function loadReturned(ctx: Context<VendorActor>, changeId: string, kind: ChangeKind): Promise<ChangeRow> {
  await lockVendor(ctx.db, ctx.actor.vendorId);
  const change = await loadChange(ctx.db, changeId, ctx.actor.vendorId);
  if (change.kind !== kind) throw new NotFound();
  const { resubmit } = changeSteps;
  if (!can(resubmit, change.status)) throw new StepRefused('resubmit', change.status, resubmit.from);
  return change;
}

type Paper = { kind: DocumentKind; upload: ReceivedUpload | undefined; expiresOn: BeijingDay | null };

// A paper that staff rejected comes again; one they accepted, or have not judged, may stay.
function assertNoneRejected(have: readonly DocumentView[], sent: readonly Paper[]): void {
  const again = new Set(sent.flatMap(({ kind, upload }) => (upload ? [kind] : [])));
  const bad = have.find(({ kind, status }) => status === 'REJECTED' && !again.has(kind));
  if (bad) throw new PaperStillRejected({ field: documentFields[bad.kind], ruleIds: ['ONB-22'] });
}

async function keepPapers(ctx: Context<VendorActor>, changeId: string, sent: readonly Paper[]): Promise<void> {
  const { accountId, vendorId } = ctx.actor;
  for (const { kind, upload, expiresOn } of sent) {
    if (!upload) continue;
    await keepDocument(ctx, { origin: { changeId }, owner: { accountId, vendorId }, kind, upload, expiresOn });
  }
}

async function handInAgain(
  ctx: Context<VendorActor>,
  change: ChangeRow,
  data: NonNullable<StepDetails['data']>,
): Promise<void> {
  const { id, vendorId } = change;
  const reportedAt = await firstBeforeStaff(ctx.db, id);
  await stepChange(ctx, change, 'resubmit', { data: { ...data, reason: null, remarks: {} } });
  const { companyName } = await loadVendor(ctx.db, vendorId);
  const changedOn = data.changedOn ?? null;
  await putBeforeStaff(ctx, { id, vendorId, changedOn, reportedAt, companyName });
}
