import { config } from '@/lib/config';
import type { Db } from '@/lib/db';
import type { JsonObject } from '@/lib/kernel/receipts';
import { type PolicyPack, policyAt } from '@/lib/policy';
import {
  type AlikeListing,
  comparedText,
  type Finding,
  findingsIn,
  findingsOf,
  type PrecheckFacts,
} from '../precheck/findings';
import { bandsOf, likenessBps, type Passage, passagesOf, piecesOf } from '../precheck/similarity';
import type { SpecRow } from '../pricing';

/** A revision as far as its pre-check reads it. */
export interface PrecheckedRevision {
  name: string;
  summary: string;
  description: string;
  tags: readonly string[];
  highlights: readonly string[];
  afterSales: string;
  imageFileId: string | null;
  agreementVersionId: string | null;
  specs: readonly SpecRow[];
}

/** What the program would say if a revision were handed in now. LST-07, LST-08, V-05. */
export async function precheckRevision(
  db: Db,
  { vendorId, revision, now }: { vendorId: string; revision: PrecheckedRevision; now: Date },
): Promise<Finding[]> {
  const policy = policyAt(now);
  return findingsOf(policy, await precheckFacts(db, policy, vendorId, revision));
}

/** Everything the pre-check of a revision judges by, other vendors' listings among it. LST-03, LST-07. */
export async function precheckFacts(
  db: Db,
  policy: PolicyPack,
  vendorId: string,
  revision: PrecheckedRevision,
): Promise<PrecheckFacts> {
  const { agreementVersionId, imageFileId, specs } = revision;
  const [agreement, picture, pictureOf, alike] = await Promise.all([
    agreementVersionId === null
      ? null
      : db.serviceAgreementVersion.findUnique({ where: { id: agreementVersionId }, select: { text: true } }),
    imageFileId === null
      ? null
      : db.storedFile.findUnique({ where: { id: imageFileId }, select: { width: true, height: true } }),
    imageFileId === null ? null : findPictureOf(db, vendorId, imageFileId),
    listAlike(db, policy, vendorId, comparedText(revision)),
  ]);
  const { name, summary, description, tags, highlights, afterSales } = revision;
  const prices = specs.filter(({ onSale }) => onSale).flatMap((spec) => [...spec.prices, ...spec.renewals]);
  return {
    marketOrigin: config().baseUrl,
    name,
    summary,
    description,
    tagTexts: [...tags],
    highlights: [...highlights],
    afterSales,
    agreementText: agreement?.text ?? '',
    specNames: specs.map((spec) => spec.name),
    prices: [...new Set(prices.flatMap(({ original, sale }) => [String(original), String(sale)]))],
    picture: picture && { width: picture.width ?? 0, height: picture.height ?? 0 },
    pictureOf,
    alike,
  };
}

async function findPictureOf(db: Db, vendorId: string, fileId: string): Promise<PrecheckFacts['pictureOf']> {
  const [row] = await db.$queryRaw<{ productId: string; name: string }[]>`
    SELECT l.product_id AS "productId", l.name
    FROM stored_file own
    JOIN stored_file theirs ON theirs.sha256 = own.sha256 AND theirs.purpose = own.purpose
    JOIN product_listing l ON l.image_file_id = theirs.id
    WHERE own.id = ${fileId} AND l.vendor_id <> ${vendorId} ORDER BY l.published_at, l.product_id LIMIT 1`;
  return row ?? null;
}

/** More than this many listings side by side nobody reads. */
const alikeMax = 3;
/** How many the index may name before their texts are read. */
const candidatesMax = 20;

async function listAlike(db: Db, policy: PolicyPack, vendorId: string, text: string): Promise<AlikeListing[]> {
  const pieces = piecesOf(text);
  if (pieces.size < policy.precheck.nearCopyPiecesMin) return [];
  const bands = bandsOf(pieces);
  const rows = await db.$queryRaw<(Omit<AlikeListing, 'likenessBps'> & StoredWords)[]>`
    SELECT l.product_id AS "productId", r.id AS "revisionId", r.name, l.store_name AS "storeName", r.summary,
           r.description, r.highlights
    FROM product_listing l
    JOIN product p ON p.id = l.product_id
    JOIN product_revision r ON r.id = p.live_revision_id
    WHERE l.bands && ${bands} AND l.vendor_id <> ${vendorId}
    ORDER BY (SELECT count(*) FROM unnest(l.bands) AS band WHERE band = ANY(${bands})) DESC, l.product_id
    LIMIT ${candidatesMax}`;
  return rows
    .map(({ productId, revisionId, name, storeName, ...words }) => {
      const theirs = piecesOf(comparedText({ name, ...words }));
      return { productId, revisionId, name, storeName, likenessBps: likenessBps(pieces, theirs) };
    })
    .filter((alike) => alike.likenessBps >= policy.precheck.nearCopyFromBps)
    .sort((a, b) => b.likenessBps - a.likenessBps)
    .slice(0, alikeMax);
}

type StoredWords = { summary: string; description: string; highlights: string[] };

/** Two listings beside each other, with what they share. */
export interface AlikeTexts extends AlikeListing {
  ours: Passage[];
  theirs: Passage[];
}

/** What was found when a revision was last handed in, as it stands on the submission's receipt. LST-07, LST-13. */
export async function findSubmissionPrecheck(
  db: Db,
  revisionId: string,
): Promise<{ findings: readonly Finding[]; alike: AlikeTexts[] }> {
  const event = await db.productEvent.findFirst({
    where: { revisionId, verb: 'submit', receiptId: { not: null } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { receiptId: true },
  });
  const receipt = event?.receiptId ? await db.receipt.findUnique({ where: { id: event.receiptId } }) : null;
  if (!receipt) return { findings: [], alike: [] };
  const findings = findingsIn({ outcome: receipt.outcome as JsonObject });
  const alike = findings.flatMap((finding) => (finding.alike ? [finding.alike] : []));
  return { findings, alike: await besideEachOther(db, revisionId, alike) };
}

async function besideEachOther(db: Db, revisionId: string, alike: readonly AlikeListing[]): Promise<AlikeTexts[]> {
  if (alike.length === 0) return [];
  const rows = await db.productRevision.findMany({
    where: { id: { in: [revisionId, ...alike.map((listing) => listing.revisionId)] } },
    select: { id: true, name: true, summary: true, description: true, highlights: true },
  });
  const texts = new Map(rows.map(({ id, ...words }) => [id, comparedText(words)]));
  const ours = texts.get(revisionId) ?? '';
  return alike.map((listing) => {
    const theirs = texts.get(listing.revisionId) ?? '';
    return { ...listing, ours: passagesOf(ours, piecesOf(theirs)), theirs: passagesOf(theirs, piecesOf(ours)) };
  });
}
