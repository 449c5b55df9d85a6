import { describe, expect, test } from 'vitest';
import { takeBackArticle } from '@/lib/articles';
import { policyAt } from '@/lib/policy';
import { assertArticlePublished } from '@/lib/vendors';
import { ArticleMissing } from '@/lib/vendors/errors';
import { decideFirstListing } from '@/lib/vendors/rules';
import { aPublishedArticle, inColumn } from '../../factories/articles';
import { aReviewer, aSeller } from '../../factories/catalog';
import { contextFor, rolledBack } from '../../support/context';

const now = '2026-11-20T02:00:00.000Z';
const off = policyAt(new Date(now));
const on = { ...off, articles: { ...off.articles, beforeListingEnforced: true } };

describe('ART-06: an article before the first listing', () => {
  test.each([
    ['on, none', on, 0, false],
    ['on, one', on, 1, true],
    ['off, none', off, 0, true],
  ])('%s', (_, policy, published, allowed) => {
    expect(decideFirstListing(policy, { published }).outcome).toEqual({ allowed });
  });

  test('counts what stands in the column now, and says what is missing with a receipt', () =>
    rolledBack(async (db) => {
      const [seller, reviewer] = [await aSeller(db), await aReviewer(db)];
      const ctx = contextFor(db, seller, now);
      const check = () => assertArticlePublished(ctx, seller.vendorId, on);
      await inColumn(db, seller, reviewer);
      const error = await check().catch((reason: unknown) => reason);
      if (!(error instanceof ArticleMissing)) throw error;
      expect(error.receipt).toMatchObject({ kind: 'vendors.firstListing', outcome: { allowed: false } });
      const articleId = await aPublishedArticle(db, seller, reviewer);
      await check();
      await takeBackArticle(ctx, { articleId });
      await expect(check()).rejects.toThrow(ArticleMissing);
      await assertArticlePublished(ctx, seller.vendorId, off);
    }));
});
