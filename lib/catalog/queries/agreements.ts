import type { Db } from '@/lib/db';
import { type AgreementView, toAgreementView } from './product-page';

export interface ServiceAgreementRow {
  id: string;
  name: string;
  number: number;
  acceptanceWorkingDays: number;
  changedAt: Date;
  /** Products whose newest revision is bound to any version of it. */
  products: number;
}

/** A vendor's agreements by their newest version, for the library and for ticking one. AGR-01. */
export async function listServiceAgreements(db: Db, vendorId: string): Promise<ServiceAgreementRow[]> {
  return db.$queryRaw<ServiceAgreementRow[]>`
    SELECT a.id, a.name, v.number, v.acceptance_working_days AS "acceptanceWorkingDays", v.created_at AS "changedAt",
           (SELECT count(DISTINCT r.product_id)::int FROM product_revision r
            JOIN service_agreement_version used ON used.id = r.agreement_version_id
            WHERE used.agreement_id = a.id AND r.status NOT IN ('REFUSED', 'SUPERSEDED')) AS products
    FROM service_agreement a
    JOIN LATERAL (SELECT * FROM service_agreement_version v WHERE v.agreement_id = a.id ORDER BY v.number DESC LIMIT 1) v
      ON true
    WHERE a.vendor_id = ${vendorId} ORDER BY a.created_at DESC, a.id LIMIT 200`;
}

export interface ServiceAgreementDetail {
  id: string;
  name: string;
  versions: {
    number: number;
    text: string;
    acceptanceCriteria: string[];
    acceptanceWorkingDays: number;
    createdAt: Date;
  }[];
}

/** The vendor's own agreement with all its versions, newest first. */
export async function findServiceAgreement(
  db: Db,
  vendorId: string,
  agreementId: string,
): Promise<ServiceAgreementDetail | null> {
  return db.serviceAgreement.findFirst({
    where: { id: agreementId, vendorId },
    select: {
      id: true,
      name: true,
      versions: {
        orderBy: { number: 'desc' },
        select: { number: true, text: true, acceptanceCriteria: true, acceptanceWorkingDays: true, createdAt: true },
      },
    },
  });
}

/** One version as a buyer accepted it; the caller shows it only to those whose order names it. AGR-08. */
export async function findAgreementVersion(db: Db, versionId: string): Promise<AgreementView | null> {
  const [row, owner] = await Promise.all([
    db.serviceAgreementVersion.findUnique({
      where: { id: versionId },
      include: { agreement: { select: { name: true } } },
    }),
    db.$queryRaw<{ name: string }[]>`
      SELECT vendor.company_name AS name FROM service_agreement_version v
      JOIN service_agreement a ON a.id = v.agreement_id JOIN vendor ON vendor.id = a.vendor_id
      WHERE v.id = ${versionId}`,
  ]);
  return row && toAgreementView(row, owner[0]?.name ?? '');
}
