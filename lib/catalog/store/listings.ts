import { type Context, touchPages } from '@/lib/db';
import { marketOf } from '@/lib/policy';
import { comparedText } from '../precheck/findings';
import { bandsOf, piecesOf } from '../precheck/similarity';
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
  const bands = bandsOf(piecesOf(comparedText(revision)));
  await ctx.db.$executeRaw`UPDATE product_listing SET bands = ${bands} WHERE product_id = ${productId}`;
}

/**
 * Writes how often each product was sold, for the order of popularity; products not named were not sold. Once a day and
 * not at each sale: every sale would lock the row that all buyers of a product share, and renew its search index.
 */
export async function rankBySales(ctx: Context, sold: ReadonlyMap<string, number>): Promise<void> {
  const changed = await ctx.db.$executeRaw`
    UPDATE product_listing l SET sales_count = coalesce(s.sold, 0)
    FROM product_listing every
    LEFT JOIN unnest(${[...sold.keys()]}::text[], ${[...sold.values()]}::int[]) AS s(product_id, sold)
      ON s.product_id = every.product_id
    WHERE l.product_id = every.product_id AND l.sales_count <> coalesce(s.sold, 0)`;
  if (changed > 0) touchPages(ctx, 'listings');
}
