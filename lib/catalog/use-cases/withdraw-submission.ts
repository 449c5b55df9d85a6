import { type Context, recordChange, type VendorActor } from '@/lib/db';
import { cancelDeadline } from '@/lib/deadlines';
import type { ProductInput } from '../schema';
import { lockOwnProduct } from '../store/products';
import { moveRevision, newestRevision } from '../store/revisions';

/** A vendor takes a submission back before staff decided it: a draft again, at the end of the queue when it returns. LST-14. */
export async function withdrawSubmission(ctx: Context<VendorActor>, { productId }: ProductInput): Promise<void> {
  // Staff decide with the product locked as well: it is withdrawn or decided, never both.
  await lockOwnProduct(ctx, productId);
  const revision = await newestRevision(ctx, productId);
  await moveRevision(ctx, revision, 'withdraw', { data: { submittedAt: null } });
  await cancelDeadline(ctx, 'review-product', revision.id);
  recordChange(ctx, {
    subjectType: 'product',
    subjectId: productId,
    before: { revision: revision.number, status: revision.status },
    after: { revision: revision.number, status: 'DRAFT' },
  });
}
