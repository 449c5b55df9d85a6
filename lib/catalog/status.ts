import { defineSteps } from '@/lib/kernel/transitions';

/** A product was never approved, is sold, or was taken off the shelf by its vendor. LST-13, LST-15. */
export const productStatuses = ['DRAFT', 'ON_SHELF', 'OFF_SHELF'] as const;
export type ProductStatus = (typeof productStatuses)[number];

/** One edition of a product's content, reviewed as a whole. LST-14. */
export const revisionStatuses = [
  'DRAFT',
  'UNDER_REVIEW',
  'CHANGES_REQUESTED',
  'APPROVED',
  'REFUSED',
  'SUPERSEDED',
] as const;
export type RevisionStatus = (typeof revisionStatuses)[number];

/** Where a product goes by which verb. Approving the first revision puts it on the shelf. LST-13, LST-15. */
export const productSteps = defineSteps<ProductStatus>()({
  putOnShelf: { from: ['DRAFT'], to: 'ON_SHELF' },
  delist: { from: ['ON_SHELF'], to: 'OFF_SHELF' },
  relist: { from: ['OFF_SHELF'], to: 'ON_SHELF' },
});
export type ProductVerb = keyof typeof productSteps;

/** Where a revision goes by which verb. The approved one sells until the next is approved. LST-14. */
export const revisionSteps = defineSteps<RevisionStatus>()({
  submit: { from: ['DRAFT', 'CHANGES_REQUESTED'], to: 'UNDER_REVIEW' },
  withdraw: { from: ['UNDER_REVIEW'], to: 'DRAFT' },
  approve: { from: ['UNDER_REVIEW'], to: 'APPROVED' },
  requestChanges: { from: ['UNDER_REVIEW'], to: 'CHANGES_REQUESTED' },
  refuse: { from: ['UNDER_REVIEW'], to: 'REFUSED' },
  supersede: { from: ['APPROVED'], to: 'SUPERSEDED' },
});
export type RevisionVerb = keyof typeof revisionSteps;

/** What one may do with a revision: its vendor writes in it, staff decide it, buyers buy it. LST-14. */
export const revisionMay: Readonly<Record<RevisionStatus, { edit: boolean; decide: boolean; sell: boolean }>> = {
  DRAFT: { edit: true, decide: false, sell: false },
  UNDER_REVIEW: { edit: false, decide: true, sell: false },
  CHANGES_REQUESTED: { edit: true, decide: false, sell: false },
  APPROVED: { edit: false, decide: false, sell: true },
  REFUSED: { edit: false, decide: false, sell: false },
  SUPERSEDED: { edit: false, decide: false, sell: false },
};

/** Revisions that are still on their way: a product has at most one of them. */
export const openRevisionStatuses = ['DRAFT', 'UNDER_REVIEW', 'CHANGES_REQUESTED'] as const satisfies RevisionStatus[];
