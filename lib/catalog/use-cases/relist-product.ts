import { assertAgreementsSigned } from '@/lib/agreements';
import { assertCertified } from '@/lib/certification';
import { type Context, recordChange, touchPages, type VendorActor } from '@/lib/db';
import { assertMayPublish } from '@/lib/vendors';
import type { ProductInput } from '../schema';
import { lockOwnProduct, moveProduct } from '../store/products';

/** A vendor puts a product back on the shelf, in its approved revision. LST-15, FEE-02, ONB-06, VIO-02. */
export async function relistProduct(ctx: Context<VendorActor>, { productId }: ProductInput): Promise<void> {
  const product = await lockOwnProduct(ctx, productId);
  await assertCertified(ctx, product.vendorId);
  await assertMayPublish(ctx, product.vendorId);
  await assertAgreementsSigned(ctx, product.vendorId);
  await moveProduct(ctx, product, 'relist');
  recordChange(ctx, {
    subjectType: 'product',
    subjectId: productId,
    before: { status: product.status },
    after: { status: 'ON_SHELF' },
  });
  touchPages(ctx, `product:${productId}`, `store:${product.vendorId}`, 'listings');
}
