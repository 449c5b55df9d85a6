import type { Db } from '@/lib/db';
import { markText, sealText } from '@/lib/vault';
import { findVendorOfCompany } from '@/lib/vendors';
import { CompanyTaken, EvidenceMissing } from './errors';
import type { ChangeData } from './store';

type Company = { creditCode: string; legalRepresentative: string };
type Reported = Company & { representativeIdNumber: string | null; representativeIdCopy?: unknown };

/**
 * What of a company's data shall be another, and only that. Another legal representative is known by a number and shown
 * by a paper; what was handed in with the same change before counts still. ONB-04, ONB-21.
 */
export function wantedOf(
  changeId: string,
  vendor: Company,
  input: Reported,
  known?: { wanted: ChangeData; hasIdCopy: boolean },
): ChangeData {
  const { creditCode, legalRepresentative, representativeIdNumber, representativeIdCopy } = input;
  const wanted: ChangeData = creditCode === vendor.creditCode ? {} : { creditCode };
  if (legalRepresentative === vendor.legalRepresentative && representativeIdNumber === null) return wanted;
  const identity =
    representativeIdNumber === null
      ? known?.wanted
      : {
          representativeId: sealText('representative-id', changeId, representativeIdNumber),
          representativeMark: markText('representative-id', representativeIdNumber),
        };
  const ruleIds = ['ONB-04', 'ONB-21'];
  if (!identity?.representativeId) throw new EvidenceMissing({ field: 'representativeIdNumber', ruleIds });
  if (!representativeIdCopy && !known?.hasIdCopy) throw new EvidenceMissing({ field: 'representativeIdCopy', ruleIds });
  const { representativeId, representativeMark } = identity;
  return { ...wanted, legalRepresentative, representativeId, representativeMark };
}

/** What of a company's data a change takes the place of. */
export function replacedBy(wanted: ChangeData, { creditCode, legalRepresentative }: Company): ChangeData {
  return {
    ...(wanted.creditCode && { creditCode }),
    ...(wanted.legalRepresentative && { legalRepresentative }),
  };
}

/** Throws CompanyTaken where another vendor has the code a change brings. ONB-02. */
export async function assertCodeFree(db: Db, { creditCode }: ChangeData): Promise<void> {
  if (creditCode && (await findVendorOfCompany(db, { creditCode }))) {
    throw new CompanyTaken({ field: 'creditCode', ruleIds: ['ONB-02'] });
  }
}
