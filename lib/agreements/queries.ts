import type { Db } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { standOf } from './rules';
import type { AgreementKind } from './status';

/** The edition in force at an instant; throws NotFound where none was published yet. GEN-09, GEN-14. */
export async function loadCurrentAgreement(db: Db, kind: AgreementKind, at: Date) {
  const row = await db.agreement.findFirst({
    where: { kind, effectiveFrom: { lte: at } },
    orderBy: { effectiveFrom: 'desc' },
  });
  if (!row) throw new NotFound();
  return row;
}
export type AgreementView = Awaited<ReturnType<typeof loadCurrentAgreement>>;

/** Every edition of every agreement, newest first, without the texts: for the page that lists them. */
export async function listAgreements(db: Db) {
  return db.agreement.findMany({
    select: { id: true, kind: true, version: true, effectiveFrom: true, titleZh: true, titleEn: true },
    orderBy: [{ kind: 'asc' }, { effectiveFrom: 'desc' }],
  });
}

/** One edition, whether in force, announced or superseded; throws NotFound. GEN-09. */
export async function loadEdition(db: Db, edition: { id: string } | { kind: AgreementKind; version: string }) {
  const row = await db.agreement.findFirst({ where: edition });
  if (!row) throw new NotFound();
  return row;
}

/** The edition that was in force before another; null for the first. GEN-14. */
export async function findEditionBefore(db: Db, { kind, effectiveFrom }: AgreementView): Promise<AgreementView | null> {
  return db.agreement.findFirst({
    where: { kind, effectiveFrom: { lt: effectiveFrom } },
    orderBy: { effectiveFrom: 'desc' },
  });
}

/** Who signs: a person, or a vendor through any of its members. */
export type Signer = { accountId: string } | { vendorId: string };

/** How a signer accepted the edition in force at an instant; null where it has not. ONB-06, SET-05. */
export async function findAcceptance(db: Db, kind: AgreementKind, signer: Signer, at: Date) {
  const [row] = await db.$queryRaw<{ id: string; version: string; acceptedAt: Date; ip: string; textHash: string }[]>`
    SELECT a.id, g.version, a.accepted_at AS "acceptedAt", a.ip, a.text_hash AS "textHash"
    FROM agreement_acceptance a JOIN agreement g ON g.id = a.agreement_id
    WHERE g.id = (SELECT id FROM agreement WHERE kind = ${kind}::"AgreementKind" AND effective_from <= ${at}
                  ORDER BY effective_from DESC LIMIT 1)
      AND (a.account_id = ${'accountId' in signer ? signer.accountId : null}
        OR a.vendor_id = ${'vendorId' in signer ? signer.vendorId : null})
    ORDER BY a.accepted_at LIMIT 1`;
  return row ?? null;
}
export type AcceptanceView = NonNullable<Awaited<ReturnType<typeof findAcceptance>>>;

/** Whether a signer has accepted the edition in force at an instant. ONB-06, SET-05. */
export async function hasAccepted(db: Db, kind: AgreementKind, signer: Signer, at: Date): Promise<boolean> {
  return (await findAcceptance(db, kind, signer, at)) !== null;
}

/** What a vendor signed, newest first: the access agreement through its owner, the others through any member. ONB-06, SET-05. */
export async function listVendorAcceptances(db: Db, vendor: { vendorId: string; ownerAccountId: string }) {
  return db.$queryRaw<VendorAcceptance[]>`
    SELECT a.id, g.kind, g.version, g.title_zh AS "titleZh", g.title_en AS "titleEn", a.accepted_at AS "acceptedAt", a.ip,
           a.text_hash AS "textHash", a.account_id AS "accountId"
    FROM agreement_acceptance a JOIN agreement g ON g.id = a.agreement_id
    WHERE a.vendor_id = ${vendor.vendorId}
       OR (a.account_id = ${vendor.ownerAccountId} AND a.kind IN ('PLATFORM_ADMISSION', 'VENDOR_ACCESS'))
    ORDER BY a.accepted_at DESC, a.id DESC LIMIT 50`;
}

export interface VendorAcceptance extends AcceptanceView {
  kind: AgreementKind;
  titleZh: string;
  titleEn: string;
  /** Who signed for the vendor. */
  accountId: string;
}

/** How a vendor stands with some agreements at an instant: what is in force, what is announced, what it signed last. ONB-06, GEN-09. */
export async function listVendorStands(
  db: Db,
  vendor: { vendorId: string; ownerAccountId: string },
  kinds: readonly AgreementKind[],
  at: Date,
) {
  const rows = await db.$queryRaw<VendorEdition[]>`
    SELECT g.id, g.kind, g.version, g.effective_from AS "effectiveFrom", g.title_zh AS "titleZh", g.title_en AS "titleEn",
           (SELECT min(a.accepted_at) FROM agreement_acceptance a
            WHERE a.agreement_id = g.id
              AND (a.vendor_id = ${vendor.vendorId}
                OR (a.account_id = ${vendor.ownerAccountId} AND g.kind IN ('PLATFORM_ADMISSION', 'VENDOR_ACCESS')))
           ) AS "signedAt"
    FROM agreement g WHERE g.kind::text = ANY(${[...kinds]})`;
  return kinds.map((kind) => ({
    kind,
    ...standOf(
      rows.filter((row) => row.kind === kind),
      at,
    ),
  }));
}

/** How a person stands with the user terms at an instant. GEN-09. */
export async function findTermsStand(db: Db, accountId: string, at: Date) {
  const rows = await db.$queryRaw<{ id: string; version: string; effectiveFrom: Date; signedAt: Date | null }[]>`
    SELECT g.id, g.version, g.effective_from AS "effectiveFrom", a.accepted_at AS "signedAt"
    FROM agreement g LEFT JOIN agreement_acceptance a ON a.agreement_id = g.id AND a.account_id = ${accountId}
    WHERE g.kind = 'USER_TERMS'`;
  return standOf(rows, at);
}

interface VendorEdition {
  id: string;
  kind: AgreementKind;
  version: string;
  effectiveFrom: Date;
  titleZh: string;
  titleEn: string;
  signedAt: Date | null;
}
export type VendorStand = Awaited<ReturnType<typeof listVendorStands>>[number];

/** What one person accepted, newest first. GEN-09. */
export async function listOwnAcceptances(db: Db, accountId: string): Promise<VendorAcceptance[]> {
  return db.$queryRaw<VendorAcceptance[]>`
    SELECT a.id, g.kind, g.version, g.title_zh AS "titleZh", g.title_en AS "titleEn", a.accepted_at AS "acceptedAt", a.ip,
           a.text_hash AS "textHash", a.account_id AS "accountId"
    FROM agreement_acceptance a JOIN agreement g ON g.id = a.agreement_id
    WHERE a.account_id = ${accountId}
    ORDER BY a.accepted_at DESC, a.id DESC LIMIT 50`;
}
