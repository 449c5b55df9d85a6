import { z } from 'zod';

// Lengths here only bound what is read; the column's figures are checked against the policy of the day.
const id = z.string().min(1).max(40);
const lines = (max: number) =>
  z
    .string()
    .max(max)
    .transform((typed) => typed.replace(/\r\n?/g, '\n').trim());

export const askForColumnInput = z.strictObject({
  topics: z.string().trim().min(10, 'articles.fields.topicsTooShort').max(500),
});
export type AskForColumnInput = z.output<typeof askForColumnInput>;

export const columnInput = z.strictObject({ vendorId: id });
export type ColumnInput = z.output<typeof columnInput>;

const reason = z.string().trim().min(5, 'articles.fields.reasonMissing').max(500);

export const refuseColumnInput = z.strictObject({ vendorId: id, reason });
export type RefuseColumnInput = z.output<typeof refuseColumnInput>;

const title = z.string().trim().min(1, 'articles.fields.titleMissing').max(80);

export const createArticleInput = z.strictObject({ title });
export type CreateArticleInput = z.output<typeof createArticleInput>;

export const saveArticleInput = z.strictObject({
  articleId: id,
  title,
  summary: lines(300).default(''),
  body: lines(40_000).default(''),
  isOriginal: z
    .literal('on')
    .optional()
    .transform((ticked) => ticked === 'on'),
});
export type SaveArticleInput = z.output<typeof saveArticleInput>;

export const articleInput = z.strictObject({ articleId: id });
export type ArticleInput = z.output<typeof articleInput>;

/** What staff look at before an article is published, each under its rule. ART-03, ART-04. */
export const articleChecks = ['ART-03', 'ART-04'] as const;
export type ArticleCheck = (typeof articleChecks)[number];

export const publishArticleInput = z.strictObject({
  articleId: id,
  checks: z.array(z.enum(articleChecks)).max(articleChecks.length).default([]),
});
export type PublishArticleInput = z.output<typeof publishArticleInput>;

export const declineArticleInput = z.strictObject({ articleId: id, reason });
export type DeclineArticleInput = z.output<typeof declineArticleInput>;
