import type { Db } from '@/lib/db';
import { type DeadlineView, findDeadline } from '@/lib/deadlines';
import { fen } from '@/lib/kernel/money';
import { type CategoryId, type DeliveryType, isCategoryId, policyAt } from '@/lib/policy';
import type { PriceRow, SpecRow } from '../pricing';
import { factsOf, type SubmissionItem, submissionChecklist } from '../rules';
import { type ProductStatus, type RevisionStatus, revisionMay } from '../status';
import { type ChangesAsked, findChangesAsked, findReviewPlace, type ReviewPlace } from './review-place';
import { hasPublishedInterface } from './vendor';

/** A spec as its vendor edits it. */
export interface EditableSpec extends SpecRow {
  id: string;
  key: string;
}

/** A revision whole, as its vendor and staff read it. */
export interface RevisionView {
  id: string;
  number: number;
  status: RevisionStatus;
  name: string;
  summary: string;
  description: string;
  descriptionHtml: string;
  tags: string[];
  highlights: string[];
  afterSales: string;
  imageFileId: string | null;
  rightBasis: string;
  runsOnPlatform: boolean;
  agreementId: string | null;
  agreementVersionId: string | null;
  updatedAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  specs: EditableSpec[];
}

export interface ProductEventView {
  verb: string;
  toStatus: string;
  at: Date;
  reason: string | null;
  receiptId: string | null;
}

export interface VendorProduct {
  productId: string;
  number: number;
  category: CategoryId;
  deliveryType: DeliveryType;
  status: ProductStatus;
  liveRevisionId: string | null;
  listed: boolean;
  /** Reasons that hide it now, beside those of the store. */
  holds: { kind: 'SANCTION' | 'DELIVERY_FAILURE'; startsAt: Date; endsAt: Date | null; receiptId: string | null }[];
  revision: RevisionView;
  checklist: SubmissionItem[];
  /** Until when staff promise to decide; null while nothing is under review. */
  reviewDeadline: DeadlineView | null;
  /** Its place among all that wait for a decision; null while it waits for none. LST-10. */
  reviewPlace: ReviewPlace | null;
  /** What staff asked to be changed in it, while the vendor may change it; null where nothing was. LST-12. */
  asked: ChangesAsked | null;
  events: ProductEventView[];
}

/** The vendor's own product with its newest revision, what is missing for a submission, and its history. */
export async function findVendorProduct(
  db: Db,
  vendorId: string,
  productId: string,
  now: Date,
): Promise<VendorProduct | null> {
  const product = await db.product.findFirst({
    where: { id: productId, vendorId },
    include: {
      listing: { select: { listed: true } },
      holds: { where: { liftedAt: null }, select: { kind: true, startsAt: true, endsAt: true, receiptId: true } },
    },
  });
  if (product === null || !isCategoryId(product.category)) return null;
  const revision = await loadNewestRevision(db, productId);
  const [interfacePublished, reviewDeadline, reviewPlace, asked, events] = await Promise.all([
    hasPublishedInterface(db, vendorId),
    findDeadline(db, 'review-product', revision.id),
    revision.status === 'UNDER_REVIEW' ? findReviewPlace(db, revision.id) : null,
    revisionMay[revision.status].edit ? findChangesAsked(db, revision.id) : null,
    listProductEvents(db, productId),
  ]);
  return {
    productId,
    number: product.number,
    category: product.category,
    deliveryType: product.deliveryType,
    status: product.status,
    liveRevisionId: product.liveRevisionId,
    listed: product.listing?.listed ?? false,
    holds: product.holds,
    revision,
    checklist: submissionChecklist(policyAt(now), factsOf(product, revision, interfacePublished)),
    reviewDeadline,
    reviewPlace,
    asked,
    events,
  };
}

/** A product's history, newest first. */
export async function listProductEvents(db: Db, productId: string): Promise<ProductEventView[]> {
  return db.productEvent.findMany({
    where: { productId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { verb: true, toStatus: true, at: true, reason: true, receiptId: true },
  });
}

const whole = {
  agreementVersion: { select: { agreementId: true } },
  specs: { orderBy: { position: 'asc' }, include: { prices: { orderBy: { position: 'asc' } } } },
} as const;

async function loadNewestRevision(db: Db, productId: string): Promise<RevisionView> {
  const row = await db.productRevision.findFirstOrThrow({
    where: { productId },
    orderBy: { number: 'desc' },
    include: whole,
  });
  return toRevisionView(row);
}

/** One revision whole; null where there is none. */
export async function findRevision(db: Db, revisionId: string): Promise<(RevisionView & { productId: string }) | null> {
  const row = await db.productRevision.findUnique({ where: { id: revisionId }, include: whole });
  return row && { ...toRevisionView(row), productId: row.productId };
}

type StoredRevision = Omit<RevisionView, 'specs' | 'agreementId'> & {
  agreementVersion: { agreementId: string } | null;
  specs: (Omit<EditableSpec, 'prices' | 'renewals'> & { prices: StoredPrice[] })[];
};
type StoredPrice = { kind: string; unit: string; count: number; original: bigint; sale: bigint };

function toRevisionView({ agreementVersion, specs, ...row }: StoredRevision): RevisionView {
  return {
    ...row,
    agreementId: agreementVersion?.agreementId ?? null,
    specs: specs.map(({ id, key, name, onSale, prices }) => ({
      id,
      key,
      name,
      onSale,
      prices: pricesOf(prices, 'NEW'),
      renewals: pricesOf(prices, 'RENEWAL'),
    })),
  };
}

function pricesOf(prices: readonly StoredPrice[], kind: string): PriceRow[] {
  return prices
    .filter((price) => price.kind === kind)
    .map(({ unit, count, original, sale }) => ({
      unit: unit as PriceRow['unit'],
      count,
      original: fen(original),
      sale: fen(sale),
    }));
}
