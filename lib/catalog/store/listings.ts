import type { Context } from '@/lib/db';
import { marketOf } from '@/lib/policy';
import { lowestPrice } from '../pricing';
import { toSearchText } from '../search-text';
import type { ProductRow } from './products';
import type { RevisionRow } from './revisions';

/**
 * Writes what the storefront reads of a product: the approved revision in short. Whether it shows is kept by the
 * database's triggers. The day it was first published stays.
 */
export async function writeListing(ctx: Context, product: ProductRow, revision: RevisionRow): Promise<void> {
  const price = lowestPrice(revision.specs);
  // A submission needs a price on sale, so an approved revision has one.
  if (price === null) throw new Error(`Revision ${revision.id} has nothing on sale`);
  const { name: storeName } = await ctx.db.store.findUniqueOrThrow({ where: { vendorId: product.vendorId } });
  const shown = {
    storeName,
    name: revision.name,
    summary: revision.summary,
    tags: revision.tags,
    imageFileId: revision.imageFileId,
    minPrice: price.sale,
    minUnit: price.unit,
    minCount: price.count,
    searchText: toSearchText([revision.name, ...revision.tags, revision.summary, ...revision.highlights]),
  };
  const { id: productId, vendorId, category, deliveryType } = product;
  const fixed = { vendorId, category, market: marketOf(category), deliveryType, publishedAt: ctx.now };
  await ctx.db.productListing.upsert({
    where: { productId },
    create: { productId, ...fixed, ...shown },
    update: shown,
  });
}

/** Counts a delivered sale, or takes back a refunded one, for the order of popularity. */
export async function countSale(ctx: Context, productId: string, by: 1 | -1): Promise<void> {
  await ctx.db.$executeRaw`
    UPDATE product_listing SET sales_count = greatest(sales_count + ${by}, 0) WHERE product_id = ${productId}`;
}
