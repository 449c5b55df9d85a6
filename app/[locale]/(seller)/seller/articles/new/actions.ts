'use server';

import { createArticle } from '@/lib/articles';
import { createArticleInput } from '@/lib/articles/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const createArticleAction = vendorAction('products:manage', createArticleInput, createArticle, {
  goTo: ({ articleId }) => `/seller/articles/${articleId}`,
});
