import type { DocumentView } from '@/lib/documents';
import type { DocumentKind } from '@/lib/documents/schema';
import { beijingDay } from '@/lib/kernel/clock';
import { type PolicyPack, policyAt } from '@/lib/policy';
import { decideServiceHours } from '@/lib/vendors';
import { isCreditCode } from './credit-code';
import { isCompanyNumber } from './numbers';
import { type AdmissionCheck, decideConditions, declarationsAsked } from './rules';
import type { ApplicationRow } from './store';
import type { VerificationRow } from './verification-store';

export interface Evidence {
  verification: VerificationRow | null;
  agreed: boolean;
  documents: readonly Pick<DocumentView, 'kind' | 'status'>[];
  barred: boolean;
}

/** What the rules of the day it was handed in ask of an application, each as it stands. ONB-02…15, VIO-07. */
export function checksOf(
  policy: PolicyPack,
  application: ApplicationRow,
  { verification, agreed, documents, barred }: Evidence,
): Record<AdmissionCheck, boolean> {
  const { creditCode, companyName, sellsMiniPrograms } = application;
  const company = companyOf(application);
  const declared = declaredIn(application.declarations);
  const accepted = (kind: DocumentKind) =>
    documents.some((paper) => paper.kind === kind && paper.status === 'ACCEPTED');
  return {
    agreed,
    // The name handed in must be the one the proved account is in.
    bankProved: verification?.status === 'PROVED' && verification.companyName === companyName,
    creditCodeValid: creditCode !== null && isNumberOfToday(policy, creditCode),
    notBarred: !barred,
    licenceAccepted: accepted('LICENCE'),
    representativeIdAccepted: accepted('LEGAL_REPRESENTATIVE_ID'),
    bankProofAccepted: accepted('BANK_PROOF'),
    serviceHoursEnough: company !== null && decideServiceHours(policy, hoursOf(company)).outcome.enough === true,
    declared: declarationsAsked(policy, sellsMiniPrograms).every((key) => declared.has(key)),
    conditionsMet: decideConditions(policy, conditionsOf(application)).outcome.met === true,
  };
}

/** The policy an application is measured by: of the day it was handed in. GEN-14. */
export function policyOf({ submittedAt }: { submittedAt: Date | null }, now: Date): PolicyPack {
  return policyAt(submittedAt ?? now);
}

/** Whether a company's number has the form the policy takes: only the rules of 2018 take those before the unified code. C-04. */
export function isNumberOfToday(policy: PolicyPack, number: string): boolean {
  return policy.admission.companyNumber === 'ORGANISATION_CODE' ? isCompanyNumber(number) : isCreditCode(number);
}

function declaredIn(declarations: unknown): ReadonlySet<string> {
  return new Set(typeof declarations === 'object' && declarations !== null ? Object.keys(declarations) : []);
}

function conditionsOf({ submittedAt, agreedAt, inTradeSince, sellsMiniPrograms, registeredCapital }: ApplicationRow) {
  return {
    day: beijingDay(submittedAt ?? agreedAt),
    inTradeSince,
    sellsMiniPrograms,
    registeredCapital: registeredCapital === null ? null : String(registeredCapital),
  };
}

function hoursOf({ serviceDays, serviceFrom, serviceTo }: NonNullable<ReturnType<typeof companyOf>>) {
  return { serviceDays, serviceFrom, serviceTo };
}

/** An application's data as a vendor needs them, or null while any is missing. ONB-15. */
export function companyOf(row: ApplicationRow) {
  const { companyName, creditCode, legalRepresentative, storeName, serviceDays, serviceFrom, serviceTo } = row;
  const { contactName, contactPhone, contactEmail, contactAddress, contactQq: serviceQq } = row;
  if (companyName === null || creditCode === null || legalRepresentative === null || storeName === null) return null;
  if (serviceDays === null || serviceFrom === null || serviceTo === null || serviceQq === null) return null;
  if (contactName === null || contactPhone === null || contactEmail === null || contactAddress === null) return null;
  return {
    companyName,
    creditCode,
    legalRepresentative,
    representativeMark: row.representativeMark,
    organisationCode: row.organisationCode,
    storeName,
    serviceDays,
    serviceFrom,
    serviceTo,
    serviceQq,
    contactName,
    contactPhone,
    contactEmail,
    contactAddress,
  };
}
