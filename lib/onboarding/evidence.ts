import { hasAccepted } from '@/lib/agreements';
import type { Db } from '@/lib/db';
import { type DocumentView, listDocuments } from '@/lib/documents';
import { type PolicyPack, policyAt } from '@/lib/policy';
import { findBarred } from '@/lib/vendors';
import { checksOf, policyOf } from './admission';
import type { AdmissionCheck } from './rules';
import { agreementToJoin } from './status';
import type { ApplicationRow } from './store';
import { findProvedVerification, type VerificationRow } from './verification-store';

/** Everything an application is measured by, and how each check stands. ONB-02…15, VIO-07. */
export async function gatherChecks(
  db: Db,
  application: ApplicationRow,
  now: Date,
): Promise<{
  policy: PolicyPack;
  checks: Record<AdmissionCheck, boolean>;
  verification: VerificationRow | null;
  documents: DocumentView[];
}> {
  const { id, accountId, agreedAt, companyName, creditCode, organisationCode } = application;
  const { legalRepresentative, representativeMark } = application;
  const company = {
    companyName: companyName ?? '',
    creditCode,
    organisationCode,
    legalRepresentative,
    representativeMark,
  };
  const [verification, agreed, documents, barred] = await Promise.all([
    findProvedVerification(db, { applicationId: id }),
    hasAccepted(db, agreementToJoin(policyAt(agreedAt)), { accountId }, agreedAt),
    listDocuments(db, { applicationId: id }),
    findBarred(db, company),
  ]);
  const policy = policyOf(application, now);
  const evidence = { verification, agreed, documents, barred: barred.length > 0 };
  return { policy, checks: checksOf(policy, application, evidence), verification, documents };
}
