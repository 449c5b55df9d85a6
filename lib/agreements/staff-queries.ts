import type { Db } from '@/lib/db';
import type { AgreementKind } from './status';

/** Everyone an agreement binds who has not signed this edition: members of vendors who may see such things, or users. GEN-09, SUB-01. */
export async function listSigners(db: Db, edition: { id: string; kind: AgreementKind }): Promise<string[]> {
  const rows = await db.$queryRaw<{ accountId: string }[]>`
    SELECT DISTINCT coalesce(m.account_id, a.account_id) AS "accountId"
    FROM agreement_acceptance a
    LEFT JOIN vendor v ON a.kind <> 'USER_TERMS' AND v.status = 'ADMITTED'
      AND (v.id = a.vendor_id OR (a.vendor_id IS NULL AND v.owner_account_id = a.account_id))
    LEFT JOIN member_permission m ON m.vendor_id = v.id AND m.permission = 'account:view'
    WHERE a.kind = ${edition.kind}::"AgreementKind" AND (a.kind = 'USER_TERMS' OR m.account_id IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM agreement_acceptance s WHERE s.agreement_id = ${edition.id}
                      AND (s.account_id = coalesce(m.account_id, a.account_id) OR s.vendor_id = v.id))
    ORDER BY 1`;
  return rows.map(({ accountId }) => accountId);
}

/** Every edition with how many signed it, newest first within its agreement. GEN-09. */
export async function listEditions(db: Db) {
  return db.$queryRaw<EditionRow[]>`
    SELECT g.id, g.kind, g.version, g.effective_from AS "effectiveFrom", g.title_zh AS "titleZh", g.title_en AS "titleEn",
           g.published_at AS "publishedAt",
           (SELECT count(*)::int FROM agreement_acceptance a WHERE a.agreement_id = g.id) AS signatures
    FROM agreement g ORDER BY g.kind, g.effective_from DESC`;
}

export interface EditionRow {
  id: string;
  kind: AgreementKind;
  version: string;
  effectiveFrom: Date;
  titleZh: string;
  titleEn: string;
  publishedAt: Date | null;
  signatures: number;
}

/** Who signed an edition, newest first. ONB-06. */
export async function listSignatures(
  db: Db,
  agreementId: string,
  { page, pageSize }: { page: number; pageSize: number },
) {
  const where = { agreementId };
  const [rows, total] = await Promise.all([
    db.agreementAcceptance.findMany({
      where,
      orderBy: [{ acceptedAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { id: true, accountId: true, vendorId: true, acceptedAt: true, ip: true },
    }),
    db.agreementAcceptance.count({ where }),
  ]);
  return { rows, total };
}
export type SignatureRow = Awaited<ReturnType<typeof listSignatures>>['rows'][number];

/** The drafts staff are writing, at most one per agreement. GEN-09. */
export async function listDrafts(db: Db) {
  return db.agreementDraft.findMany({
    orderBy: { kind: 'asc' },
    select: {
      id: true,
      kind: true,
      version: true,
      effectiveFrom: true,
      titleZh: true,
      titleEn: true,
      savedAt: true,
      savedById: true,
    },
  });
}
export type DraftRow = Awaited<ReturnType<typeof listDrafts>>[number];

/** A draft with its texts; null where it is gone. */
export async function findDraft(db: Db, draft: { id: string } | { kind: AgreementKind }) {
  return db.agreementDraft.findFirst({ where: draft });
}
export type DraftView = NonNullable<Awaited<ReturnType<typeof findDraft>>>;
