import type { Db } from '@/lib/db';
import type { JsonObject } from '@/lib/kernel/receipts';
import type { Remarks } from '../schema';

/** Where a submission stands among all that wait, in the order staff work them off. LST-10. */
export interface ReviewPlace {
  /** 1 for the next. */
  place: number;
  waiting: number;
}

/** A submission's place in the queue; null where it waits for nothing. LST-10. */
export async function findReviewPlace(db: Db, revisionId: string): Promise<ReviewPlace | null> {
  const [row] = await db.$queryRaw<ReviewPlace[]>`
    WITH waiting AS (
      SELECT r.id, (row_number() OVER (ORDER BY d.due_at, r.submitted_at, r.id))::int AS place
      FROM product_revision r
      LEFT JOIN LATERAL (
        SELECT due_at FROM deadline
        WHERE kind = 'review-product' AND subject_id = r.id AND status <> 'CANCELLED' ORDER BY due_at DESC LIMIT 1
      ) d ON true
      WHERE r.status = 'UNDER_REVIEW' AND r.submitted_at IS NOT NULL
    )
    SELECT place, (SELECT count(*) FROM waiting)::int AS waiting FROM waiting WHERE id = ${revisionId}`;
  return row ?? null;
}

/** What staff asked to be changed in a revision, as a whole and part by part. LST-12. */
export interface ChangesAsked {
  at: Date;
  reason: string;
  remarks: Remarks;
}

/** The last time a revision was sent back; null where it never was. The receipt keeps what was said. LST-12. */
export async function findChangesAsked(db: Db, revisionId: string): Promise<ChangesAsked | null> {
  const event = await db.productEvent.findFirst({
    where: { revisionId, verb: 'requestChanges', receiptId: { not: null } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, receiptId: true },
  });
  const receipt = event?.receiptId ? await db.receipt.findUnique({ where: { id: event.receiptId } }) : null;
  if (!event || !receipt) return null;
  const { reason, remarks } = receipt.inputs as JsonObject as { reason: string; remarks?: Remarks };
  return { at: event.at, reason, remarks: remarks ?? {} };
}
