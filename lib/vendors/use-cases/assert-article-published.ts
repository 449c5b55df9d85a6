import type { Context } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import type { PolicyPack } from '@/lib/policy';
import { ArticleMissing } from '../errors';
import { decideFirstListing } from '../rules';

/** Throws ArticleMissing where the rules of the day have a first listing wait for an article in the column. ART-06. */
export async function assertArticlePublished(ctx: Context, vendorId: string, policy: PolicyPack): Promise<void> {
  const store = await ctx.db.store.findUnique({ where: { vendorId }, select: { articlesPublished: true } });
  if (!store) throw new NotFound();
  const receipt = decideFirstListing(policy, { published: store.articlesPublished });
  if (receipt.outcome.allowed === true) return;
  throw new ArticleMissing({ ruleIds: receipt.ruleIds, receipt, params: { count: policy.articles.beforeListingMin } });
}
