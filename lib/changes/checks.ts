import type { Db } from '@/lib/db';
import { type DocumentView, listDocuments } from '@/lib/documents';
import { findProvedAccount } from '@/lib/onboarding';
import { findBarred, loadVendor } from '@/lib/vendors';
import type { ChangeCheck } from './rules';
import type { ChangeRow } from './store';

type Measured = Pick<ChangeRow, 'id' | 'vendorId' | 'kind' | 'wanted'>;

/** What a change is measured by: its papers, its account, and that nobody cleared out comes in by it. ONB-21, SET-10, VIO-07. */
export async function checksOfChange(
  db: Db,
  { id, vendorId, kind, wanted }: Measured,
): Promise<{ checks: Partial<Record<ChangeCheck, boolean>>; documents: DocumentView[] }> {
  const [documents, account, vendor] = await Promise.all([
    listDocuments(db, { changeId: id }),
    kind === 'BANK_ACCOUNT' ? findProvedAccount(db, { changeId: id }) : null,
    loadVendor(db, vendorId),
  ]);
  const { companyName, creditCode, legalRepresentative, representativeMark } = wanted;
  const name = companyName ?? vendor.companyName;
  const barred = await findBarred(db, { companyName: name, creditCode, legalRepresentative, representativeMark });
  const needsLicence = kind === 'COMPANY' || companyName !== undefined;
  const hasLicence = documents.some((paper) => paper.kind === 'LICENCE');
  const papersAccepted = documents.every((paper) => paper.status === 'ACCEPTED') && (hasLicence || !needsLicence);
  return {
    checks: {
      ...((needsLicence || documents.length > 0) && { papersAccepted }),
      ...(kind === 'BANK_ACCOUNT' && { accountProved: account?.accountName === name }),
      notBarred: barred.length === 0,
    },
    documents,
  };
}
