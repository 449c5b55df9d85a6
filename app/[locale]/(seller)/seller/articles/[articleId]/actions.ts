'use server';

import { saveArticle, submitArticle, takeBackArticle, withdrawArticle } from '@/lib/articles';
import { articleInput, saveArticleInput } from '@/lib/articles/schema';
import { vendorAction } from '@/lib/web/vendor-doors';

export const saveArticleAction = vendorAction('products:manage', saveArticleInput, saveArticle, {
  say: 'articles.seller.edit.saved',
});

export const submitArticleAction = vendorAction('products:manage', articleInput, submitArticle, {
  say: 'articles.seller.edit.submitted',
});

export const withdrawArticleAction = vendorAction('products:manage', articleInput, withdrawArticle, {
  say: 'articles.seller.state.withdrawn',
});

export const takeBackArticleAction = vendorAction('products:manage', articleInput, takeBackArticle, {
  say: 'articles.seller.state.takenBack',
});
