import { type Context, type Db, touchPages } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import { type Hold, holdsAt } from './rules';

export type StoreHoldKind = 'VENDOR_CHOICE' | 'CERTIFICATION' | 'DEPOSIT' | 'SANCTION' | 'DELIVERY_FAILURE';

export interface StoreHoldView extends Hold {
  id: string;
  kind: StoreHoldKind;
  causeId: string;
  receiptId: string | null;
}

/** The holds on a vendor's store that count at an instant, oldest first. DEC-17. */
export async function listActiveHolds(db: Db, vendorId: string, at: Date): Promise<StoreHoldView[]> {
  const rows = await db.storeHold.findMany({
    where: { vendorId, liftedAt: null },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    omit: { vendorId: true, liftedAt: true },
  });
  return rows.filter((row) => holdsAt(row, at));
}

export interface NewStoreHold {
  vendorId: string;
  kind: StoreHoldKind;
  /** What caused it, e.g. a sanction's id: one hold per cause. */
  causeId: string;
  hides: boolean;
  bansPublishing: boolean;
  startsAt: Date;
  /** Null lasts until it is lifted. */
  endsAt: Date | null;
  receiptId: string | null;
}

/** Hides a store, bans its publishing, or both, for one cause; the same cause again changes nothing. DEC-17. */
export async function holdStore(ctx: Context, hold: NewStoreHold): Promise<void> {
  await ctx.db.storeHold.createMany({ data: [{ id: newId('hld'), ...hold }], skipDuplicates: true });
  if (hold.hides) touchStore(ctx, hold.vendorId);
}

/** Ends the hold of one cause; other holds stay (DEC-17). False where there was none to end. */
export async function liftStoreHold(ctx: Context, cause: { kind: StoreHoldKind; causeId: string }): Promise<boolean> {
  const lifted = await ctx.db.storeHold.updateManyAndReturn({
    where: { kind: cause.kind, causeId: cause.causeId, liftedAt: null },
    data: { liftedAt: ctx.now },
    select: { vendorId: true },
  });
  for (const { vendorId } of lifted) touchStore(ctx, vendorId);
  return lifted.length > 0;
}

/** Ends every hold of a kind on a vendor's store, e.g. when the certification is renewed. Answers how many there were. */
export async function liftStoreHolds(ctx: Context, vendorId: string, kind: StoreHoldKind): Promise<number> {
  const { count } = await ctx.db.storeHold.updateMany({
    where: { vendorId, kind, liftedAt: null },
    data: { liftedAt: ctx.now },
  });
  if (count > 0) touchStore(ctx, vendorId);
  return count;
}

// Product pages carry their store's tag: a hold on a store changes them all.
export function touchStore(ctx: Context, vendorId: string): void {
  touchPages(ctx, `store:${vendorId}`, 'listings');
}
