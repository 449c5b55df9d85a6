import { z } from 'zod';
import { day } from '@/lib/documents/schema';
import {
  creditCode,
  legalRepresentative,
  proveBankAccountInput,
  representativeIdNumber,
} from '@/lib/onboarding/schema';

const changeId = z.string().min(1).max(40);
const nothing = z.literal('').transform(() => null);

/** Why and since when the company's data are others. ONB-21. */
export const explanation = z.string().trim().min(5, 'changes.fields.explanationNeeded').max(300);

/** A company's data as they stand now, whole; the papers go with them. ONB-21. */
export const companyChangeFields = {
  creditCode,
  legalRepresentative,
  /** Only where the legal representative is another. */
  representativeIdNumber: nothing.or(representativeIdNumber).default(null),
  changedOn: day,
  explanation,
};

export const changeInput = z.strictObject({ changeId });
export type ChangeInput = z.output<typeof changeInput>;

/** What the vendor read off its statement. SET-10. */
export const proveAccountChangeInput = proveBankAccountInput.extend({ changeId });
export type ProveAccountChangeInput = z.output<typeof proveAccountChangeInput>;

export const refuseChangeInput = z.strictObject({
  changeId,
  reason: z.string().trim().min(5, 'onboarding.fields.reasonNeeded').max(500),
});
export type RefuseChangeInput = z.output<typeof refuseChangeInput>;
