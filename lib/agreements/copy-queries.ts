import type { Db } from '@/lib/db';
import type { AgreementKind } from './status';

/** Who reads a signed copy: the person who signed, the vendor that is bound, or anyone with the code or a duty. */
export type SignatureReader = { accountId: string } | { vendorId: string } | 'anyone';

export interface Signature {
  id: string;
  agreementId: string;
  kind: AgreementKind;
  version: string;
  effectiveFrom: Date;
  titleZh: string;
  titleEn: string;
  textZh: string;
  textEn: string;
  textHash: string;
  accountId: string;
  vendorId: string | null;
  acceptedAt: Date;
  ip: string;
  /** The company that is bound; null where only the person is. */
  companyName: string | null;
  creditCode: string | null;
}

/** A signature with the text it stands under; null where it is missing or not the reader's. ONB-06. */
export async function findSignature(db: Db, id: string, reader: SignatureReader): Promise<Signature | null> {
  const isOpen = reader === 'anyone';
  const accountId = !isOpen && 'accountId' in reader ? reader.accountId : null;
  const vendor = !isOpen && 'vendorId' in reader ? reader : null;
  // Whoever applied to join signed before there was a vendor: the owner's signature binds the company later admitted.
  const [row] = await db.$queryRaw<Signature[]>`
    SELECT a.id, g.id AS "agreementId", g.kind, g.version, g.effective_from AS "effectiveFrom", g.title_zh AS "titleZh",
           g.title_en AS "titleEn", g.text_zh AS "textZh", g.text_en AS "textEn", a.text_hash AS "textHash",
           a.account_id AS "accountId", a.vendor_id AS "vendorId", a.accepted_at AS "acceptedAt", a.ip,
           v.company_name AS "companyName", v.credit_code AS "creditCode"
    FROM agreement_acceptance a
    JOIN agreement g ON g.id = a.agreement_id
    LEFT JOIN vendor v ON v.id = a.vendor_id
      OR (a.vendor_id IS NULL AND v.owner_account_id = a.account_id AND a.kind IN ('PLATFORM_ADMISSION', 'VENDOR_ACCESS'))
    WHERE a.id = ${id}
      AND (${isOpen} OR a.account_id = ${accountId} OR v.id = ${vendor?.vendorId ?? null})`;
  return row ?? null;
}
