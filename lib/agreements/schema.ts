import { z } from 'zod';
import { type BeijingDay, parseBeijingDay } from '@/lib/kernel/clock';
import { agreementKinds } from './status';

const editionId = z.string().min(1).max(40);

/** The edition that was on the page and the tick under it; without the tick nothing is signed (ONB-06, SET-05). */
export const signAgreementInput = z.strictObject({
  agreementId: editionId,
  agreed: z.literal('on', 'agreements.fields.agreedNeeded'),
});
export type SignAgreementInput = z.output<typeof signAgreementInput>;

const needed = 'agreements.fields.needed';

// Browsers send line ends as CRLF; the hash stands for the text as it is stored.
const longText = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .pipe(z.string().min(1, needed).max(60_000, 'agreements.fields.tooLong'));

const day = z.string().transform((text, ctx): BeijingDay => {
  try {
    return parseBeijingDay(text);
  } catch {
    ctx.addIssue({ code: 'custom', message: 'agreements.fields.dayNeeded' });
    return z.NEVER;
  }
});

/** The next edition of an agreement, as staff write it. GEN-09. */
export const saveEditionInput = z.strictObject({
  kind: z.enum(agreementKinds),
  version: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/, 'agreements.fields.versionForm'),
  effectiveFrom: day,
  titleZh: z.string().trim().min(1, needed).max(60),
  titleEn: z.string().trim().min(1, needed).max(80),
  textZh: longText,
  textEn: longText,
});
export type SaveEditionInput = z.output<typeof saveEditionInput>;

/** The draft that was previewed, by what it said. */
export const publishEditionInput = z.strictObject({ draftId: editionId, textHash: z.string().max(64) });
export type PublishEditionInput = z.output<typeof publishEditionInput>;

export const discardEditionInput = z.strictObject({ draftId: editionId });
export type DiscardEditionInput = z.output<typeof discardEditionInput>;
