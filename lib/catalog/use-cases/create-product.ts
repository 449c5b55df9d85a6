import { assertAgreementsSigned } from '@/lib/agreements';
import { assertCertified } from '@/lib/certification';
import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { deliveryTypeOf, isCategoryId, policyAt } from '@/lib/policy';
import { assertMayPublish } from '@/lib/vendors';
import { ContentRefused, DeliveryTypeNotOpen } from '../errors';
import { lengthOf, listingFigures, openDeliveryTypes } from '../rules';
import type { CreateProductInput } from '../schema';
import { insertProduct } from '../store/products';
import { insertFirstRevision } from '../store/revisions';

/** A certified vendor begins a product in a category. FEE-02, ONB-06, LST-09, CAT-04, VIO-02. */
export async function createProduct(
  ctx: Context<VendorActor>,
  { category, name }: CreateProductInput,
): Promise<{ productId: string }> {
  await assertCertified(ctx, ctx.actor.vendorId);
  await assertMayPublish(ctx, ctx.actor.vendorId);
  await assertAgreementsSigned(ctx, ctx.actor.vendorId);
  if (!isCategoryId(category)) throw new NotFound();
  const deliveryType = deliveryTypeOf(category);
  if (!openDeliveryTypes.includes(deliveryType)) throw new DeliveryTypeNotOpen();
  const policy = policyAt(ctx.now);
  if (lengthOf(name) > policy.listing.nameMax) {
    throw new ContentRefused({ name: ['catalog.problems.nameTooLong'] }, { params: listingFigures(policy) });
  }
  const productId = await insertProduct(ctx, { category, deliveryType });
  await insertFirstRevision(ctx, productId, name);
  recordChange(ctx, { subjectType: 'product', subjectId: productId, after: { category, name } });
  return { productId };
}
