import type { Context, VendorActor } from '@/lib/db';
import { keepDocument } from '@/lib/documents';
import { markText, sealText } from '@/lib/vault';
import { assertNotBarred, findVendorOfCompany, loadVendor, lockVendor } from '@/lib/vendors';
import type { RequestCompanyChangeInput } from '../change-input';
import { CompanyTaken, EvidenceMissing } from '../errors';
import { addChange, assertHappened, type ChangeData, newChangeId, putBeforeStaff } from '../store';

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
  const taken = wanted.creditCode && (await findVendorOfCompany(ctx.db, { creditCode: wanted.creditCode }));
  if (taken) throw new CompanyTaken({ field: 'creditCode', ruleIds: ['ONB-02'] });
  const { creditCode, legalRepresentative } = vendor;
  const before: ChangeData = {
    ...(wanted.creditCode && { creditCode }),
    ...(wanted.legalRepresentative && { legalRepresentative }),
  };
  await addChange(ctx, id, {
    vendorId,
    kind: 'COMPANY',
    status: 'UNDER_REVIEW',
    before,
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
  await putBeforeStaff(ctx, { id, vendorId, changedOn, companyName: vendor.companyName });
  return { changeId: id };
}

type Company = { creditCode: string; legalRepresentative: string };

// Only what differs; another legal representative is known by a number and shown by a paper.
function wantedOf(id: string, vendor: Company, input: RequestCompanyChangeInput): ChangeData {
  const { creditCode, legalRepresentative, representativeIdNumber, representativeIdCopy } = input;
  const wanted: ChangeData = creditCode === vendor.creditCode ? {} : { creditCode };
  if (legalRepresentative === vendor.legalRepresentative && representativeIdNumber === null) return wanted;
  const ruleIds = ['ONB-04', 'ONB-21'];
  if (representativeIdNumber === null) throw new EvidenceMissing({ field: 'representativeIdNumber', ruleIds });
  if (!representativeIdCopy) throw new EvidenceMissing({ field: 'representativeIdCopy', ruleIds });
  return {
    ...wanted,
    legalRepresentative,
    representativeId: sealText('representative-id', id, representativeIdNumber),
    representativeMark: markText('representative-id', representativeIdNumber),
  };
}
