import { z } from 'zod';
import { type BeijingDay, InvalidDay, parseBeijingDay } from '@/lib/kernel/clock';

/** The papers a company hands in. ONB-04, ONB-05. */
export const documentKinds = ['LICENCE', 'LEGAL_REPRESENTATIVE_ID', 'BANK_PROOF'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What the field of a paper is called in forms and remarks. */
export const documentFields = {
  LICENCE: 'licence',
  LEGAL_REPRESENTATIVE_ID: 'representativeIdCopy',
  BANK_PROOF: 'bankProof',
} as const satisfies Record<DocumentKind, string>;

/** Papers with a day on which they run out; a bank's proof has none. */
export const mayExpire: Readonly<Record<DocumentKind, boolean>> = {
  LICENCE: true,
  LEGAL_REPRESENTATIVE_ID: true,
  BANK_PROOF: false,
};

/** A day as a date field sends it. */
export const day = z
  .string()
  .trim()
  .max(20)
  .transform((text, issues): BeijingDay => {
    try {
      return parseBeijingDay(text);
    } catch (error) {
      if (!(error instanceof InvalidDay)) throw error;
      issues.addIssue({ code: 'custom', message: 'documents.fields.dayInvalid' });
      return z.NEVER;
    }
  });

/** The same where nothing typed means "without end". */
export const dayIfAny = z.union([z.literal('').transform(() => null), day]).default(null);

const documentId = z.string().min(1).max(40);
const reason = z.string().trim().min(5, 'documents.fields.reasonNeeded').max(300);

/** Staff accept a paper, or reject it and say why. */
export const judgeDocumentInput = z.discriminatedUnion('verdict', [
  z.strictObject({ documentId, verdict: z.literal('accept'), reason: z.string().max(300).optional() }),
  z.strictObject({ documentId, verdict: z.literal('reject'), reason }),
]);
export type JudgeDocumentInput = z.output<typeof judgeDocumentInput>;

export const closeCaseInput = z.strictObject({ caseId: z.string().min(1).max(40), note: reason });
export type CloseCaseInput = z.output<typeof closeCaseInput>;
