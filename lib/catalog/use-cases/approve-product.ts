import { type Context, type OperatorActor, touchPages } from '@/lib/db';
import { ReviewUnfinished } from '../errors';
import { unconfirmedChecks } from '../rules';
import type { ApproveProductInput } from '../schema';
import { writeListing } from '../store/listings';
import { moveProduct, setLiveRevision } from '../store/products';
import { loadRevision, moveRevision } from '../store/revisions';
import { concludeReview, loadForReview } from './conclude-review';

/** Staff approve a revision: from now on it is the one that sells, and a first one goes on the shelf. LST-01…08, LST-13, LST-14. */
export async function approveProduct(
  ctx: Context<OperatorActor>,
  { revisionId, checks }: ApproveProductInput,
): Promise<void> {
  const { product, revision } = await loadForReview(ctx, revisionId);
  const unconfirmed = unconfirmedChecks(checks);
  if (unconfirmed.length > 0) throw new ReviewUnfinished(unconfirmed);
  await concludeReview(ctx, { product, revision, verdict: 'APPROVED', reason: '', checks });
  if (product.liveRevisionId !== null) {
    const live = await loadRevision(ctx, product.liveRevisionId);
    await moveRevision(ctx, live, 'supersede');
  }
  await setLiveRevision(ctx, product.id, revisionId);
  if (product.status === 'DRAFT') await moveProduct(ctx, product, 'putOnShelf');
  await writeListing(ctx, product, revision);
  touchPages(ctx, `product:${product.id}`, `store:${product.vendorId}`, 'listings');
}
