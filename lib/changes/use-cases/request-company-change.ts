import type { Context, VendorActor } from '@/lib/db';
import { keepDocument } from '@/lib/documents';
import { assertNotBarred, loadVendor, lockVendor } from '@/lib/vendors';
import type { RequestCompanyChangeInput } from '../change-input';
import { assertCodeFree, replacedBy, wantedOf } from '../company-data';
import { addChange, assertHappened, newChangeId, putBeforeStaff } from '../store';

/** A vendor reports that its company's data are others now, with the papers that show it; staff look at them. ONB-21, VIO-07. */
export async function requestCompanyChange(
  ctx: Context<VendorActor>,
  input: RequestCompanyChangeInput,
): Promise<{ changeId: string }> {
  const { vendorId, accountId } = ctx.actor;
  const { changedOn, explanation, licence, expiresOn, representativeIdCopy } = input;
  await lockVendor(ctx.db, vendorId);
  assertHappened(changedOn, ctx.now);
  const vendor = await loadVendor(ctx.db, vendorId);
  const id = newChangeId();
  const wanted = wantedOf(id, vendor, input);
  await assertNotBarred(ctx, { ...vendor, ...wanted });
  await assertCodeFree(ctx.db, wanted);
  await addChange(ctx, id, {
    vendorId,
    kind: 'COMPANY',
    status: 'UNDER_REVIEW',
    before: replacedBy(wanted, vendor),
    wanted,
    changedOn,
    explanation,
  });
  const document = { origin: { changeId: id }, owner: { accountId, vendorId } };
  await keepDocument(ctx, { ...document, kind: 'LICENCE', upload: licence, expiresOn });
  if (representativeIdCopy) {
    const kind = 'LEGAL_REPRESENTATIVE_ID';
    await keepDocument(ctx, { ...document, kind, upload: representativeIdCopy, expiresOn: null });
  }
  await putBeforeStaff(ctx, { id, vendorId, changedOn, reportedAt: ctx.now, companyName: vendor.companyName });
  return { changeId: id };
}
