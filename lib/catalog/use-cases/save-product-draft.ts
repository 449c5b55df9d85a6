import { assertCertified } from '@/lib/certification';
import { config } from '@/lib/config';
import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { policyAt } from '@/lib/policy';
import { renderDescription } from '../description';
import { ContentRefused, PictureUnknown } from '../errors';
import { isOwnPicture, newestAgreementVersionId } from '../queries/vendor';
import { contentProblems, listingFigures } from '../rules';
import type { SaveProductDraftInput } from '../schema';
import { lockOwnProduct } from '../store/products';
import { editableRevision, type RevisionContent, saveContent } from '../store/revisions';

/** A vendor writes a product's content; it may be unfinished until it is submitted. LST-07, LST-14, LST-17, ONB-08, GEN-03. */
export async function saveProductDraft(
  ctx: Context<VendorActor>,
  { productId, agreementId, ...input }: SaveProductDraftInput,
): Promise<void> {
  const product = await lockOwnProduct(ctx, productId);
  await assertCertified(ctx, ctx.actor.vendorId);
  const policy = policyAt(ctx.now);
  const problems = contentProblems(policy, input, config().baseUrl);
  if (Object.keys(problems).length > 0) {
    throw new ContentRefused(problems, { params: listingFigures(policy), ruleIds: ['LST-07', 'LST-17'] });
  }
  const revision = await editableRevision(ctx, product.id);
  const content: RevisionContent = {
    ...input,
    descriptionHtml: renderDescription(input.description),
    imageFileId: await ownPicture(ctx, input.imageFileId),
    agreementVersionId: await ownAgreement(ctx, agreementId),
  };
  await saveContent(ctx, revision.id, content);
  const { name, summary, imageFileId, agreementVersionId } = content;
  recordChange(ctx, {
    subjectType: 'product',
    subjectId: productId,
    before: { name: revision.name, summary: revision.summary, imageFileId: revision.imageFileId },
    after: { name, summary, imageFileId, agreementVersionId },
  });
}

async function ownPicture(ctx: Context<VendorActor>, imageFileId: string): Promise<string | null> {
  if (imageFileId === '') return null;
  if (!(await isOwnPicture(ctx.db, ctx.actor.vendorId, imageFileId))) {
    throw new PictureUnknown({ field: 'imageFileId' });
  }
  return imageFileId;
}

// The product is bound to the newest text of the agreement that was ticked. AGR-01.
async function ownAgreement(ctx: Context<VendorActor>, agreementId: string): Promise<string | null> {
  if (agreementId === '') return null;
  const versionId = await newestAgreementVersionId(ctx.db, ctx.actor.vendorId, agreementId);
  if (versionId === null) throw new NotFound();
  return versionId;
}
