import type { PolicyPack } from '@/lib/policy';
import { decideServiceHours } from '@/lib/vendors';
import { isCreditCode } from './credit-code';
import type { AdmissionCheck } from './rules';
import { declarationKeys } from './schema';
import type { ApplicationRow } from './store';
import type { VerificationRow } from './verification-store';

/** What the rules ask of an application, each as it stands. ONB-02…15. */
export function checksOf(
  policy: PolicyPack,
  application: ApplicationRow,
  verification: VerificationRow | null,
  agreed: boolean,
): Record<AdmissionCheck, boolean> {
  const { creditCode, licenceFileId, companyName, declarations } = application;
  const company = companyOf(application);
  const declared = typeof declarations === 'object' && declarations !== null ? declarations : {};
  return {
    agreed,
    // The name handed in must be the one the proved account is in.
    bankProved: verification?.status === 'PROVED' && verification.companyName === companyName,
    creditCodeValid: creditCode !== null && isCreditCode(creditCode),
    licenceUploaded: licenceFileId !== null,
    serviceHoursEnough: company !== null && decideServiceHours(policy, hoursOf(company)).outcome.enough === true,
    declared: declarationKeys.every((key) => Object.hasOwn(declared, key)),
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
