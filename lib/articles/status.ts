import { defineSteps } from '@/lib/kernel/transitions';

/** A vendor asked to write in the column, may, or was refused. ART-07. */
export const columnStatuses = ['REQUESTED', 'ADMITTED', 'REFUSED'] as const;
export type ColumnStatus = (typeof columnStatuses)[number];

/** The way into the column. Whoever was refused may ask again. ART-07. */
export const columnSteps = defineSteps<ColumnStatus>()({
  askAgain: { from: ['REFUSED'], to: 'REQUESTED' },
  admit: { from: ['REQUESTED'], to: 'ADMITTED' },
  refuse: { from: ['REQUESTED'], to: 'REFUSED' },
});
export type ColumnVerb = keyof typeof columnSteps;

/** Where an article stands between its author, staff and readers. */
export const articleStatuses = ['DRAFT', 'UNDER_REVIEW', 'CHANGES_REQUESTED', 'PUBLISHED', 'REFUSED'] as const;
export type ArticleStatus = (typeof articleStatuses)[number];

/** Where an article goes by which verb. What was published is changed by taking it back first. ART-07, ART-08. */
export const articleSteps = defineSteps<ArticleStatus>()({
  submit: { from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'UNDER_REVIEW' },
  withdraw: { from: ['UNDER_REVIEW'], to: 'DRAFT' },
  publish: { from: ['UNDER_REVIEW'], to: 'PUBLISHED' },
  requestChanges: { from: ['UNDER_REVIEW'], to: 'CHANGES_REQUESTED' },
  refuse: { from: ['UNDER_REVIEW'], to: 'REFUSED' },
  takeBack: { from: ['PUBLISHED'], to: 'DRAFT' },
});
export type ArticleVerb = keyof typeof articleSteps;

/** What one may do with an article: its vendor writes in it, staff decide it, everyone reads it. */
export const articleMay: Readonly<Record<ArticleStatus, { edit: boolean; decide: boolean; read: boolean }>> = {
  DRAFT: { edit: true, decide: false, read: false },
  UNDER_REVIEW: { edit: false, decide: true, read: false },
  CHANGES_REQUESTED: { edit: true, decide: false, read: false },
  PUBLISHED: { edit: false, decide: false, read: true },
  REFUSED: { edit: false, decide: false, read: false },
};
