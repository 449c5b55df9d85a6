import { actorAccountId, type Context, touchPages, type VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { StepRefused } from '@/lib/kernel/transitions';
import { type CategoryId, type DeliveryType, isCategoryId } from '@/lib/policy';
import { type ProductStatus, type ProductVerb, productSteps } from '../status';

export interface ProductRow {
  id: string;
  vendorId: string;
  category: CategoryId;
  deliveryType: DeliveryType;
  status: ProductStatus;
  liveRevisionId: string | null;
}

/** The vendor's own product, locked: whatever is written to it and its revisions is written by one at a time. */
export async function lockOwnProduct(ctx: Context<VendorActor>, productId: string): Promise<ProductRow> {
  const product = await lockProduct(ctx, productId);
  if (product.vendorId !== ctx.actor.vendorId) throw new NotFound();
  return product;
}

/** A product, locked; for staff and the market itself. */
export async function lockProduct(ctx: Context, productId: string): Promise<ProductRow> {
  const [row] = await ctx.db.$queryRaw<(Omit<ProductRow, 'category'> & { category: string })[]>`
    SELECT id, vendor_id AS "vendorId", category, delivery_type::text AS "deliveryType", status::text AS status,
           live_revision_id AS "liveRevisionId"
    FROM product WHERE id = ${productId} FOR UPDATE`;
  if (row === undefined || !isCategoryId(row.category)) throw new NotFound();
  return { ...row, category: row.category };
}

/** Writes a new product; its first revision follows. */
export async function insertProduct(
  ctx: Context<VendorActor>,
  { category, deliveryType }: { category: CategoryId; deliveryType: DeliveryType },
): Promise<string> {
  const id = newId('prd');
  await ctx.db.product.create({
    data: { id, vendorId: ctx.actor.vendorId, category, deliveryType, createdAt: ctx.now },
  });
  return id;
}

/** Moves a product one step; StepRefused where its status does not allow it. */
export async function moveProduct(ctx: Context, product: ProductRow, verb: ProductVerb): Promise<void> {
  const { from, to } = productSteps[verb];
  const { count } = await ctx.db.product.updateMany({
    where: { id: product.id, status: { in: [...from] } },
    data: { status: to },
  });
  if (count !== 1) throw new StepRefused(verb, product.status, from, { ruleIds: ['LST-15'] });
  await addProductEvent(ctx, { productId: product.id, verb, fromStatus: product.status, toStatus: to });
}

/** Makes a revision the one that sells. LST-14. */
export async function setLiveRevision(ctx: Context, productId: string, revisionId: string): Promise<void> {
  await ctx.db.product.update({ where: { id: productId }, data: { liveRevisionId: revisionId } });
}

export interface ProductEventRow {
  productId: string;
  revisionId?: string;
  verb: string;
  fromStatus?: string;
  toStatus: string;
  reason?: string;
  receiptId?: string;
}

/** Notes who moved a product or a revision of it, when and why. */
export async function addProductEvent(ctx: Context, event: ProductEventRow): Promise<void> {
  await ctx.db.productEvent.create({
    data: { id: newId('pev'), ...event, at: ctx.now, actorId: actorAccountId(ctx.actor) },
  });
}

export interface NewProductHold {
  productId: string;
  kind: 'SANCTION' | 'DELIVERY_FAILURE';
  /** What it comes from, e.g. the id of an order: one hold per product and cause. */
  causeId: string;
  endsAt?: Date;
  receiptId?: string;
}

/** Hides a product for one more reason; the same cause again hides it again. Holds never lift each other. SAS-01, DEC-17. */
export async function holdProduct(ctx: Context, { productId, kind, causeId, ...hold }: NewProductHold): Promise<void> {
  const { endsAt = null, receiptId = null } = hold;
  await ctx.db.productHold.upsert({
    where: { productId_kind_causeId: { productId, kind, causeId } },
    create: { id: newId('phd'), productId, kind, causeId, startsAt: ctx.now, endsAt, receiptId },
    update: { startsAt: ctx.now, endsAt, receiptId, liftedAt: null },
  });
  await touchProducts(ctx, [productId]);
}

/** Takes back the holds of one cause and answers the products concerned; others' holds stay. SAS-04, DEC-17. */
export async function liftProductHolds(
  ctx: Context,
  { kind, causeId }: Pick<NewProductHold, 'kind' | 'causeId'>,
): Promise<string[]> {
  const lifted = await ctx.db.productHold.updateManyAndReturn({
    where: { kind, causeId, liftedAt: null },
    data: { liftedAt: ctx.now },
    select: { productId: true },
  });
  const productIds = lifted.map((hold) => hold.productId);
  await touchProducts(ctx, productIds);
  return productIds;
}

async function touchProducts(ctx: Context, productIds: readonly string[]): Promise<void> {
  if (productIds.length === 0) return;
  const where = { id: { in: [...productIds] } };
  for (const { id, vendorId } of await ctx.db.product.findMany({ where, select: { id: true, vendorId: true } })) {
    touchPages(ctx, `product:${id}`, `store:${vendorId}`, 'listings');
  }
}
