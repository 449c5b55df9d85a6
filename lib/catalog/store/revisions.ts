import type { Context, VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { fen } from '@/lib/kernel/money';
import { StepRefused } from '@/lib/kernel/transitions';
import { RevisionNotEditable } from '../errors';
import type { PriceRow, SpecRow } from '../pricing';
import { openRevisionStatuses, type RevisionStatus, type RevisionVerb, revisionMay, revisionSteps } from '../status';
import { addProductEvent } from './products';

export interface RevisionContent {
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
  agreementVersionId: string | null;
}

/** A spec as it is stored; its key stays the same from revision to revision. */
export interface KeyedSpec extends SpecRow {
  key: string;
}

export interface RevisionRow extends RevisionContent {
  id: string;
  productId: string;
  number: number;
  status: RevisionStatus;
  submittedAt: Date | null;
  specs: KeyedSpec[];
}

const emptyContent: RevisionContent = {
  name: '',
  summary: '',
  description: '',
  descriptionHtml: '',
  tags: [],
  highlights: [],
  afterSales: '',
  imageFileId: null,
  rightBasis: '',
  runsOnPlatform: false,
  agreementVersionId: null,
};

/** Writes a product's first revision, empty but for its name. */
export async function insertFirstRevision(ctx: Context, productId: string, name: string): Promise<string> {
  const id = await insertRevision(ctx, productId, 1, { ...emptyContent, name });
  await addProductEvent(ctx, { productId, revisionId: id, verb: 'create', toStatus: 'DRAFT' });
  return id;
}

async function insertRevision(
  ctx: Context,
  productId: string,
  number: number,
  content: RevisionContent,
): Promise<string> {
  const id = newId('rev');
  await ctx.db.productRevision.create({
    data: { id, productId, number, ...content, createdAt: ctx.now, updatedAt: ctx.now },
  });
  return id;
}

/**
 * The revision its vendor may write in; the product must be locked. Where the newest one was decided, a copy of it
 * becomes the next, and the live one goes on selling. LST-14. Throws RevisionNotEditable while one is under review.
 */
export async function editableRevision(ctx: Context<VendorActor>, productId: string): Promise<RevisionRow> {
  const newest = await newestRevision(ctx, productId);
  if (newest.status === 'UNDER_REVIEW') throw new RevisionNotEditable({ ruleIds: ['LST-14'] });
  if (revisionMay[newest.status].edit) return newest;
  const number = newest.number + 1;
  const id = await insertRevision(ctx, productId, number, contentOf(newest));
  await replaceSpecs(ctx, id, newest.specs);
  await addProductEvent(ctx, { productId, revisionId: id, verb: 'edit', toStatus: 'DRAFT' });
  return { ...newest, id, number, status: 'DRAFT', submittedAt: null };
}

function contentOf(row: RevisionContent): RevisionContent {
  const fields = Object.keys(emptyContent) as (keyof RevisionContent)[];
  return Object.fromEntries(fields.map((field) => [field, row[field]])) as unknown as RevisionContent;
}

/** Saves what a vendor wrote into an open revision. */
export async function saveContent(ctx: Context, revisionId: string, content: RevisionContent): Promise<void> {
  const { count } = await ctx.db.productRevision.updateMany({
    where: { id: revisionId, status: { in: openRevisionStatuses.filter((status) => revisionMay[status].edit) } },
    data: { ...content, updatedAt: ctx.now },
  });
  if (count !== 1) throw new RevisionNotEditable({ ruleIds: ['LST-14'] });
}

/** Puts these specs in the place of a revision's. Orders keep what they were sold from: they name an approved revision's. */
export async function replaceSpecs(ctx: Context, revisionId: string, specs: readonly KeyedSpec[]): Promise<void> {
  await ctx.db.price.deleteMany({ where: { spec: { revisionId } } });
  await ctx.db.spec.deleteMany({ where: { revisionId } });
  const rows = specs.map((spec, position) => ({ id: newId('spc'), position, spec }));
  await ctx.db.spec.createMany({
    data: rows.map(({ id, position, spec: { key, name, onSale } }) => ({
      id,
      revisionId,
      key,
      name,
      position,
      onSale,
    })),
  });
  await ctx.db.price.createMany({
    data: rows.flatMap(({ id, spec }) => [
      ...priceRows(id, 'NEW', spec.prices),
      ...priceRows(id, 'RENEWAL', spec.renewals),
    ]),
  });
}

function priceRows(specId: string, kind: 'NEW' | 'RENEWAL', prices: readonly PriceRow[]) {
  return prices.map((price, position) => ({ id: newId('prc'), specId, kind, position, ...price }));
}

/** A product's newest revision with its specs. */
export async function newestRevision(ctx: Context, productId: string): Promise<RevisionRow> {
  const row = await ctx.db.productRevision.findFirst({
    where: { productId },
    orderBy: { number: 'desc' },
    include: withSpecs,
  });
  if (row === null) throw new NotFound();
  return toRevision(row);
}

/** One revision with its specs, to be decided by staff; the product is locked afterwards by the caller. */
export async function loadRevision(ctx: Context, revisionId: string): Promise<RevisionRow> {
  const row = await ctx.db.productRevision.findUnique({ where: { id: revisionId }, include: withSpecs });
  if (row === null) throw new NotFound();
  return toRevision(row);
}

const withSpecs = {
  specs: { orderBy: { position: 'asc' }, include: { prices: { orderBy: { position: 'asc' } } } },
} as const;

type StoredSpec = {
  key: string;
  name: string;
  onSale: boolean;
  prices: { kind: string; unit: string; count: number; original: bigint; sale: bigint }[];
};

function toRevision<R extends { specs: StoredSpec[] }>(row: R): Omit<R, 'specs'> & { specs: KeyedSpec[] } {
  return { ...row, specs: row.specs.map(toSpec) };
}

function toSpec({ key, name, onSale, prices }: StoredSpec): KeyedSpec {
  const ofKind = (kind: string) =>
    prices
      .filter((price) => price.kind === kind)
      .map(({ unit, count, original, sale }) => ({
        unit: unit as PriceRow['unit'],
        count,
        original: fen(original),
        sale: fen(sale),
      }));
  return { key, name, onSale, prices: ofKind('NEW'), renewals: ofKind('RENEWAL') };
}

export interface RevisionMove {
  reason?: string;
  receiptId?: string;
  /** What else is written with the step. */
  data?: { submittedAt?: Date | null; decidedAt?: Date; decidedById?: string; decisionReason?: string | null };
}

/** Moves a revision one step; StepRefused where its status does not allow it. */
export async function moveRevision(
  ctx: Context,
  revision: Pick<RevisionRow, 'id' | 'productId' | 'status'>,
  verb: RevisionVerb,
  { reason, receiptId, data }: RevisionMove = {},
): Promise<void> {
  const { from, to } = revisionSteps[verb];
  const { count } = await ctx.db.productRevision.updateMany({
    where: { id: revision.id, status: { in: [...from] } },
    data: { status: to, ...data },
  });
  if (count !== 1) throw new StepRefused(verb, revision.status, from, { ruleIds: ['LST-14'] });
  const { id: revisionId, productId, status: fromStatus } = revision;
  await addProductEvent(ctx, { productId, revisionId, verb, fromStatus, toStatus: to, reason, receiptId });
}
