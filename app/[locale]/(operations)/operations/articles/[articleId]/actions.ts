'use server';

import { claimArticle, publishArticle, refuseArticle, releaseArticle, requestArticleChanges } from '@/lib/articles';
import { articleInput, declineArticleInput, publishArticleInput } from '@/lib/articles/schema';
import { operatorAction } from '@/lib/web/doors';

export const claimArticleAction = operatorAction('PRODUCT_REVIEW', articleInput, claimArticle, {
  say: 'articles.operations.claim.taken',
});

export const releaseArticleAction = operatorAction('PRODUCT_REVIEW', articleInput, releaseArticle, {
  say: 'articles.operations.claim.given',
});

export const publishArticleAction = operatorAction('PRODUCT_REVIEW', publishArticleInput, publishArticle, {
  goTo: (_, { articleId }) => `/operations/articles/${articleId}?done=PUBLISHED`,
});

export const requestArticleChangesAction = operatorAction(
  'PRODUCT_REVIEW',
  declineArticleInput,
  requestArticleChanges,
  { goTo: (_, { articleId }) => `/operations/articles/${articleId}?done=CHANGES_REQUESTED` },
);

export const refuseArticleAction = operatorAction('PRODUCT_REVIEW', declineArticleInput, refuseArticle, {
  goTo: (_, { articleId }) => `/operations/articles/${articleId}?done=REFUSED`,
});
