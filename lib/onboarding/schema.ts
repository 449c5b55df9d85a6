import { z } from 'zod';
import { dayIfAny } from '@/lib/documents/schema';
import { type Fen, fen, parseYuan } from '@/lib/kernel/money';
import type { DeclarationKey } from '@/lib/policy';
import { contactFields, qq, serviceHoursFields } from '@/lib/vendors/schema';
import { companyNameOf } from './credit-code';
import { isCompanyNumber, isOrganisationCode, isRepresentativeNumber } from './numbers';

/** The edition of the access agreement on the page, and the tick under it. ONB-06. */
export const agreeToJoinInput = z.strictObject({
  agreementId: z.string().min(1).max(40),
  agreed: z.literal('on', 'agreements.fields.agreedNeeded'),
});
export type AgreeToJoinInput = z.output<typeof agreeToJoinInput>;

/** The company's own account, to which a small amount is sent. ONB-02. */
export const startBankVerificationInput = z.strictObject({
  companyName: z.string().trim().min(4, 'onboarding.fields.companyNameInvalid').max(100).transform(companyNameOf),
  bankName: z.string().trim().min(2).max(60),
  accountNumber: z
    .string()
    .max(60)
    .transform((text) => text.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{8,32}$/, 'onboarding.fields.accountNumberInvalid')),
});
export type StartBankVerificationInput = z.output<typeof startBankVerificationInput>;

/** What the applicant read off the statement, in yuan: ¥0.01 to ¥0.99. Anything else is a slip and costs no try. ONB-02. */
export const proveBankAccountInput = z.strictObject({
  amount: z
    .string()
    .trim()
    .max(20)
    .transform((text, issues): Fen => {
      const typed = smallAmount(text);
      if (typed !== null) return typed;
      issues.addIssue({ code: 'custom', message: 'onboarding.fields.amountInvalid' });
      return z.NEVER;
    }),
});
export type ProveBankAccountInput = z.output<typeof proveBankAccountInput>;

function smallAmount(text: string): Fen | null {
  try {
    const typed = parseYuan(text);
    return typed > 0n && typed < 100n ? fen(typed) : null;
  } catch {
    return null;
  }
}

/** What kind of company it is, as the form of 2018 asks. ONB-19. */
export const companyTypes = ['PRIVATE', 'STATE_OWNED', 'JOINT_VENTURE', 'JOINT_STOCK', 'LISTED', 'OTHER'] as const;

const codeOf = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();
const nothing = z.literal('').transform(() => null);
const ticked = z.literal('on').optional();

/** The number on the licence; which of its forms is still taken is for the policy of the day. ONB-15, C-04. */
export const creditCode = z
  .string()
  .max(40)
  .transform(codeOf)
  .refine(isCompanyNumber, 'onboarding.fields.creditCodeInvalid');

/** The legal representative's identity number, passport or permit. VIO-07. */
export const representativeIdNumber = z
  .string()
  .max(40)
  .transform(codeOf)
  .refine(isRepresentativeNumber, 'onboarding.fields.representativeIdNumberInvalid');

export const legalRepresentative = z.string().trim().min(2).max(40);

/** The company's data; its name comes from the bank verification, the papers were uploaded before. ONB-15, ONB-10. */
export const submitApplicationInput = z.strictObject({
  creditCode,
  legalRepresentative,
  representativeIdNumber,
  ...contactFields,
  contactQq: qq,
  storeName: z.string().trim().min(2).max(30),
  ...serviceHoursFields,
  // What only the rules of 2018 ask for; whether it may be missing is for the policy of the day.
  organisationCode: nothing
    .or(z.string().max(40).transform(codeOf).refine(isOrganisationCode, 'onboarding.fields.organisationCodeInvalid'))
    .default(null),
  companyType: nothing.or(z.enum(companyTypes)).default(null),
  mainBusiness: nothing.or(z.string().trim().max(300)).default(null),
  inTradeSince: dayIfAny,
  sellsMiniPrograms: ticked.transform((tick) => tick === 'on'),
  registeredCapital: nothing.or(z.string().max(20).transform(capitalOf)).default(null),
  declarations: z
    .strictObject({
      lawful: ticked,
      ownDevelopment: ticked,
      serviceTeam: ticked,
      runsOnPlatform: ticked,
      goodImage: ticked,
      keepsCurrent: ticked,
      contactUse: ticked,
    } satisfies Record<DeclarationKey, typeof ticked>)
    .default({}),
});
export type SubmitApplicationInput = z.output<typeof submitApplicationInput>;

function capitalOf(text: string, issues: z.core.$RefinementCtx): Fen {
  try {
    const capital = parseYuan(text);
    if (capital > 0n) return capital;
  } catch {
    // Answered below, like an amount of nothing.
  }
  issues.addIssue({ code: 'custom', message: 'onboarding.fields.registeredCapitalInvalid' });
  return z.NEVER;
}

const applicationId = z.string().min(1).max(40);
const reason = z.string().trim().min(5, 'onboarding.fields.reasonNeeded').max(500);

export const claimApplicationInput = z.strictObject({ applicationId });
export type ClaimApplicationInput = z.output<typeof claimApplicationInput>;

export const approveApplicationInput = z.strictObject({ applicationId });
export type ApproveApplicationInput = z.output<typeof approveApplicationInput>;

/** Why staff refuse an application, as the applicant will read it. */
export const refuseApplicationInput = z.strictObject({ applicationId, reason });
export type RefuseApplicationInput = z.output<typeof refuseApplicationInput>;

/** What staff may want corrected; papers carry their own remark. ONB-22. */
export const remarkFields = [
  'companyName',
  'creditCode',
  'organisationCode',
  'legalRepresentative',
  'representativeIdNumber',
  'companyType',
  'mainBusiness',
  'inTradeSince',
  'registeredCapital',
  'contactName',
  'contactPhone',
  'contactEmail',
  'contactAddress',
  'contactQq',
  'storeName',
  'serviceDays',
  'declarations',
] as const;
export type RemarkField = (typeof remarkFields)[number];

const remark = z.string().trim().max(200).optional();

/** Why staff send an application back, on the whole and field by field. */
export const requestChangesInput = z.strictObject({
  applicationId,
  reason,
  remarks: z
    .strictObject(
      Object.fromEntries(remarkFields.map((field) => [field, remark])) as Record<RemarkField, typeof remark>,
    )
    .default({}),
});
export type RequestChangesInput = z.output<typeof requestChangesInput>;
