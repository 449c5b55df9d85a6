import { z } from 'zod';
import { type Fen, fen, parseYuan } from '@/lib/kernel/money';
import { contactFields, qq, serviceHoursFields } from '@/lib/vendors/schema';
import { companyNameOf, isCreditCode } from './credit-code';

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

/** What every applicant declares; each must be ticked. ONB-08, ONB-10, ONB-16, ONB-21. */
export const declarationKeys = ['lawful', 'ownDevelopment', 'runsOnPlatform', 'keepsCurrent', 'contactUse'] as const;
export type DeclarationKey = (typeof declarationKeys)[number];

const ticked = z.literal('on', 'onboarding.fields.declarationNeeded');

/** The company's data; its name comes from the bank verification, the licence was uploaded before. ONB-15, ONB-10. */
export const submitApplicationInput = z.strictObject({
  creditCode: z
    .string()
    .max(40)
    .transform((text) => text.replace(/\s/g, '').toUpperCase())
    .refine(isCreditCode, 'onboarding.fields.creditCodeInvalid'),
  legalRepresentative: z.string().trim().min(2).max(40),
  ...contactFields,
  contactQq: qq,
  storeName: z.string().trim().min(2).max(30),
  ...serviceHoursFields,
  declarations: z.strictObject({
    lawful: ticked,
    ownDevelopment: ticked,
    runsOnPlatform: ticked,
    keepsCurrent: ticked,
    contactUse: ticked,
  } satisfies Record<DeclarationKey, typeof ticked>),
});
export type SubmitApplicationInput = z.output<typeof submitApplicationInput>;

const applicationId = z.string().min(1).max(40);
const reason = z.string().trim().min(5, 'onboarding.fields.reasonNeeded').max(500);

export const claimApplicationInput = z.strictObject({ applicationId });
export type ClaimApplicationInput = z.output<typeof claimApplicationInput>;

export const approveApplicationInput = z.strictObject({ applicationId });
export type ApproveApplicationInput = z.output<typeof approveApplicationInput>;

/** Why staff sends an application back or refuses it, as the applicant will read it. */
export const returnApplicationInput = z.strictObject({ applicationId, reason });
export type ReturnApplicationInput = z.output<typeof returnApplicationInput>;
