import { type Context, recordChange, touchPages, type VendorActor } from '@/lib/db';
import type { ProductInput } from '../schema';
import { lockOwnProduct, moveProduct } from '../store/products';

/** A vendor takes a product off the shelf; who bought it keeps it. LST-15. */
export async function delistProduct(ctx: Context<VendorActor>, { productId }: ProductInput): Promise<void> {
  const product = await lockOwnProduct(ctx, productId);
  await moveProduct(ctx, product, 'delist');
  recordChange(ctx, {
    subjectType: 'product',
    subjectId: productId,
    before: { status: product.status },
    after: { status: 'OFF_SHELF' },
  });
  touchPages(ctx, `product:${productId}`, `store:${product.vendorId}`, 'listings');
}
