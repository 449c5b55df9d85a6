import { articleChecks } from '@/lib/articles/schema';
import type { ActionPolicies, RoutePolicies } from '../policy';

const reason = '第二节是宣传，请改为具体步骤。';
const vendor = { door: 'vendor', needs: 'products:manage' } as const;
const staff = { door: 'PRODUCT_REVIEW' } as const;

export const articleActions: ActionPolicies = {
  '(seller)/seller/articles': {
    askForColumnAction: { ...vendor, form: { topics: '表单系统的权限设计与迁移' }, own: 'articles.columnAlreadyAsked' },
  },
  '(seller)/seller/articles/new': { createArticleAction: { ...vendor, form: { title: '新文章' } } },
  '(seller)/seller/articles/[articleId]': {
    saveArticleAction: {
      ...vendor,
      names: { articleId: 'article' },
      form: { title: '改过的标题', summary: '摘要', body: '正文', isOriginal: 'on' },
    },
    submitArticleAction: { ...vendor, names: { articleId: 'articleToSubmit' } },
    withdrawArticleAction: { ...vendor, names: { articleId: 'articleToWithdraw' } },
    takeBackArticleAction: { ...vendor, names: { articleId: 'articleToTakeBack' } },
  },
  '(operations)/operations/articles/column': {
    admitToColumnAction: { ...staff, names: { vendorId: 'columnToAdmit' } },
    refuseColumnAction: { ...staff, names: { vendorId: 'columnToRefuse' }, form: { reason } },
  },
  '(operations)/operations/articles/[articleId]': {
    claimArticleAction: { ...staff, names: { articleId: 'articleToClaim' } },
    releaseArticleAction: { ...staff, names: { articleId: 'articleToRelease' } },
    publishArticleAction: {
      ...staff,
      names: { articleId: 'articleToPublish' },
      form: { 'checks[]': [...articleChecks] },
    },
    requestArticleChangesAction: { ...staff, names: { articleId: 'articleToSendBack' }, form: { reason } },
    refuseArticleAction: { ...staff, names: { articleId: 'articleToRefuse' }, form: { reason } },
  },
};

export const articlePages: RoutePolicies = {
  '/articles/[articleId]': { door: 'public', names: { articleId: 'articleToRead' } },
  '/column/[[...view]]': { door: 'public' },
  '/operations/articles': { door: 'PRODUCT_REVIEW' },
  '/operations/articles/[articleId]': { door: 'PRODUCT_REVIEW', names: { articleId: 'articleInReview' } },
  '/operations/articles/column': { door: 'PRODUCT_REVIEW' },
  '/seller/articles': { door: 'vendor', needs: 'products:view' },
  '/seller/articles/[articleId]': { door: 'vendor', needs: 'products:view', names: { articleId: 'article' } },
  '/seller/articles/new': { door: 'vendor', needs: 'products:manage' },
};
