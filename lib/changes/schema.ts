import { z } from 'zod';
import { day } from '@/lib/documents/schema';
import {
  creditCode,
  legalRepresentative,
  proveBankAccountInput,
  representativeIdNumber,
} from '@/lib/onboarding/schema';
import type { ChangeKind } from './status';

export const changeId = z.string().min(1).max(40);
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

const reason = z.string().trim().min(5, 'onboarding.fields.reasonNeeded').max(500);

export const refuseChangeInput = z.strictObject({ changeId, reason });
export type RefuseChangeInput = z.output<typeof refuseChangeInput>;

/** What staff may want corrected, by kind of change; papers carry their own remark. ONB-22. */
export const changeRemarkFields = {
  COMPANY: ['creditCode', 'legalRepresentative', 'representativeIdNumber', 'changedOn', 'explanation'],
  BANK_ACCOUNT: ['changedOn', 'explanation'],
} as const satisfies Record<ChangeKind, readonly string[]>;
export type ChangeRemarkField = (typeof changeRemarkFields)[ChangeKind][number];

const remark = z.string().trim().max(200).optional();

/** Why staff send a change back, on the whole and field by field. ONB-22. */
export const returnChangeInput = z.strictObject({
  changeId,
  reason,
  remarks: z
    .strictObject(
      Object.fromEntries(changeRemarkFields.COMPANY.map((field) => [field, remark])) as Record<
        ChangeRemarkField,
        typeof remark
      >,
    )
    .default({}),
});
export type ReturnChangeInput = z.output<typeof returnChangeInput>;
