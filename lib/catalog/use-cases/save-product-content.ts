import type { Context, VendorActor } from '@/lib/db';
import { keepFile } from '@/lib/files';
import type { SaveProductContentInput } from '../content-input';
import { saveProductDraft } from './save-product-draft';

/** A vendor writes a product's content and, if it chose one, puts a new picture in the place of the old. LST-07, LST-14, LST-17. */
export async function saveProductContent(
  ctx: Context<VendorActor>,
  { picture, ...content }: SaveProductContentInput,
): Promise<void> {
  if (picture === undefined) return saveProductDraft(ctx, content);
  const { accountId, vendorId } = ctx.actor;
  const imageFileId = await keepFile(ctx, { accountId, vendorId }, picture);
  await saveProductDraft(ctx, { ...content, imageFileId });
}
