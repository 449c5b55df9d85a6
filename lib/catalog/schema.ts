import { z } from 'zod';
import { type Fen, InvalidAmount, parseYuan, ZERO_FEN } from '@/lib/kernel/money';

// Lengths here only bound what is read; the rulebook's figures are checked against the policy of the day.
const id = z.string().min(1).max(40);
const line = z.string().trim().max(200);
/** Browsers send the lines of a text area apart by CR LF; kept, they would make an unchanged template another text. */
const lines = (max: number) =>
  z
    .string()
    .max(max)
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim());
const ticked = z
  .literal('on')
  .optional()
  .transform((value) => value === 'on');

/** A list typed into one field, or several fields of the same name. */
const listOf = (separator: RegExp, max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(separator) : value),
    z
      .array(z.string().trim().max(300))
      .max(max)
      .default([])
      .transform((list) => list.filter((entry) => entry !== '')),
  );

export const createProductInput = z.strictObject({ category: z.string().max(60), name: line.min(1) });
export type CreateProductInput = z.output<typeof createProductInput>;

export const saveProductDraftInput = z.strictObject({
  productId: id,
  name: line,
  summary: lines(600),
  description: lines(20_000),
  tags: listOf(/[,，、;；\n]/, 20),
  highlights: listOf(/\n/, 20),
  afterSales: lines(2000),
  imageFileId: z.string().max(40).default(''),
  rightBasis: z.enum(['OWN', 'AUTHORISED', '']).default(''),
  runsOnPlatform: ticked,
  agreementId: z.string().max(40).default(''),
});
export type SaveProductDraftInput = z.output<typeof saveProductDraftInput>;

const priceRow = z.strictObject({
  unit: z.enum(['DAY', 'MONTH', 'YEAR']),
  count: z.coerce.number().int().min(1).max(4000),
  original: z.string().max(30).default(''),
  sale: z.string().max(30).default(''),
});
export type PriceInput = { unit: 'DAY' | 'MONTH' | 'YEAR'; count: number; original: Fen; sale: Fen };

// The editor always offers one more row; left blank, it is no price.
const prices = z
  .array(
    priceRow.transform((row, issues): PriceInput | null => {
      if (isBlank(row.original) && isBlank(row.sale)) return null;
      const amount = (field: 'original' | 'sale') =>
        typedYuan(row[field], (issue) => issues.addIssue({ ...issue, path: [field] }));
      return { unit: row.unit, count: row.count, original: amount('original'), sale: amount('sale') };
    }),
  )
  .max(20)
  .default([])
  .transform((rows) => rows.filter((row) => row !== null));

const specRow = z.strictObject({
  /** Empty for a spec that is new. */
  key: z.string().max(40).default(''),
  name: line.default(''),
  onSale: ticked,
  prices,
  renewals: prices,
});
export type SpecInput = z.output<typeof specRow>;

const specs = z
  .array(
    specRow.transform((row, issues): SpecInput | null => {
      if (row.name !== '') return row;
      if (row.prices.length === 0 && row.renewals.length === 0) return null;
      issues.addIssue({ code: 'custom', path: ['name'], message: 'catalog.problems.specNameMissing' });
      return z.NEVER;
    }),
  )
  .max(20)
  .default([])
  .transform((rows) => rows.filter((row) => row !== null));

/** Fields are named by their path, `specs.0.prices.1.sale`; rows left blank are left out. */
export const saveSpecsInput = z.strictObject({ productId: id, specs });
export type SaveSpecsInput = z.output<typeof saveSpecsInput>;

/**
 * The editor's form: its buttons that add or delete a row save as well where no script runs, so that a row deleted (`remove`,
 * its path) is left out, and a row added is the blank one the page then offers. SPC-02.
 */
export const editSpecsInput = z.preprocess((form) => {
  if (typeof form !== 'object' || form === null) return form;
  const { add: _, remove, specs, ...rest } = form as Record<string, unknown>;
  const [list, ...row] = typeof remove === 'string' ? remove.split('.') : [];
  return { ...rest, specs: list === 'specs' ? withoutRow(specs, row) : specs };
}, saveSpecsInput);

// `['0', 'prices', '1']` leaves out the second price of the first spec.
function withoutRow(value: unknown, [step, ...rest]: string[]): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const at = Number(step);
    if (rest.length === 0) return value.filter((_, index) => index !== at);
    return value.map((entry, index) => (index === at ? withoutRow(entry, rest) : entry));
  }
  return step in value ? { ...value, [step]: withoutRow((value as Record<string, unknown>)[step], rest) } : value;
}

export const productInput = z.strictObject({ productId: id });
export type ProductInput = z.output<typeof productInput>;

/** What staff look at before a product goes on the shelf, each under its rule. LST-01…08. */
export const reviewChecks = ['LST-01', 'LST-02', 'LST-03', 'LST-04', 'LST-05', 'LST-06', 'LST-07', 'LST-08'] as const;
export type ReviewCheck = (typeof reviewChecks)[number];

export const approveProductInput = z.strictObject({
  revisionId: id,
  checks: z.array(z.enum(reviewChecks)).max(reviewChecks.length).default([]),
});
export type ApproveProductInput = z.output<typeof approveProductInput>;

export const declineProductInput = z.strictObject({
  revisionId: id,
  reason: z.string().trim().min(5, 'catalog.problems.reasonMissing').max(500),
});
export type DeclineProductInput = z.output<typeof declineProductInput>;

/** Parts of a revision that staff can ask to be changed, each with its own words. LST-12. */
export const remarkedFields = [
  'name',
  'summary',
  'tags',
  'highlights',
  'picture',
  'description',
  'rightBasis',
  'runsOnPlatform',
  'afterSales',
  'agreement',
  'specs',
] as const;
export type RemarkedField = (typeof remarkedFields)[number];
export type Remarks = { readonly [F in RemarkedField]?: string };

/** What is wrong as a whole, part by part, or both; nothing at all helps no vendor. LST-12. */
export const requestProductChangesInput = z
  .strictObject({
    revisionId: id,
    reason: z.string().trim().max(500).default(''),
    remarks: z
      .partialRecord(z.enum(remarkedFields), z.string().trim().max(300))
      .transform((typed): Remarks => Object.fromEntries(Object.entries(typed).filter(([, words]) => words !== '')))
      .optional(),
  })
  .refine(({ reason, remarks }) => reason.length >= 5 || (reason === '' && Object.keys(remarks ?? {}).length > 0), {
    path: ['reason'],
    error: 'catalog.problems.reasonOrRemarks',
  });
export type RequestProductChangesInput = z.output<typeof requestProductChangesInput>;

const agreementText = {
  acceptanceCriteria: listOf(/\n/, 10).refine((lines) => lines.length > 0, 'catalog.problems.criteriaMissing'),
  acceptanceWorkingDays: z.coerce.number().int().min(1).max(365),
  /** Empty takes the market's template. */
  text: lines(20_000).default(''),
};

export const createServiceAgreementInput = z.strictObject({ name: line.min(1).max(60), ...agreementText });
export type CreateServiceAgreementInput = z.output<typeof createServiceAgreementInput>;

export const reviseServiceAgreementInput = z.strictObject({ agreementId: id, ...agreementText });
export type ReviseServiceAgreementInput = z.output<typeof reviseServiceAgreementInput>;

type AddIssue = (issue: { code: 'custom'; message: string }) => void;

function typedYuan(text: string, addIssue: AddIssue): Fen {
  try {
    return parseYuan(text);
  } catch (error) {
    if (!(error instanceof InvalidAmount)) throw error;
    addIssue({ code: 'custom', message: `catalog.problems.amount.${error.params.reason}` });
    return ZERO_FEN;
  }
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}
