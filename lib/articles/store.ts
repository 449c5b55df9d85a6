import { actorAccountId, type Context, type VendorActor } from '@/lib/db';
import { NotFound } from '@/lib/kernel/errors';
import { newId } from '@/lib/kernel/ids';
import { StepRefused } from '@/lib/kernel/transitions';
import { ArticleNotEditable, ClaimedByAnother, ColumnAlreadyAsked, NotInColumn } from './errors';
import {
  type ArticleStatus,
  type ArticleVerb,
  articleMay,
  articleStatuses,
  articleSteps,
  type ColumnStatus,
  type ColumnVerb,
  columnSteps,
} from './status';

/** A vendor's standing in the column, locked; null where it never asked. ART-07. */
export async function lockColumn(ctx: Context, vendorId: string) {
  await ctx.db.$queryRaw`SELECT vendor_id FROM column_membership WHERE vendor_id = ${vendorId} FOR UPDATE`;
  return ctx.db.columnMembership.findUnique({ where: { vendorId } });
}

/** Writes a vendor's first request down; throws ColumnAlreadyAsked where there is one. */
export async function addColumnRequest(ctx: Context<VendorActor>, topics: string): Promise<void> {
  const { vendorId, accountId: requestedById } = ctx.actor;
  const { count } = await ctx.db.columnMembership.createMany({
    data: [{ vendorId, topics, requestedAt: ctx.now, requestedById }],
    skipDuplicates: true,
  });
  if (count !== 1) throw new ColumnAlreadyAsked();
}

/** Takes a vendor's standing in the column one step on. */
export async function moveColumn(
  ctx: Context,
  column: { vendorId: string; status: ColumnStatus },
  verb: ColumnVerb,
  data: Partial<{
    topics: string;
    requestedAt: Date;
    requestedById: string;
    decidedAt: Date | null;
    decidedById: string | null;
    reason: string | null;
    receiptId: string | null;
  }>,
): Promise<void> {
  const { from, to } = columnSteps[verb];
  const { count } = await ctx.db.columnMembership.updateMany({
    where: { vendorId: column.vendorId, status: { in: [...from] } },
    data: { status: to, ...data },
  });
  if (count !== 1) throw new StepRefused(verb, column.status, from, { ruleIds: ['ART-07'] });
}

/** Throws NotInColumn unless the vendor may publish. ART-07. */
export async function assertInColumn(ctx: Context, vendorId: string): Promise<void> {
  const admitted = await ctx.db.columnMembership.count({ where: { vendorId, status: 'ADMITTED' } });
  if (admitted === 0) throw new NotInColumn();
}

/** Notes the milestone once and for all; false where it had been reached before. ART-09. */
export async function noteMilestone(ctx: Context, vendorId: string, milestoneReceiptId: string): Promise<boolean> {
  const { count } = await ctx.db.columnMembership.updateMany({
    where: { vendorId, milestoneAt: null },
    data: { milestoneAt: ctx.now, milestoneReceiptId },
  });
  return count === 1;
}

/** Writes an empty draft down and returns its id. */
export async function addArticle(ctx: Context<VendorActor>, title: string): Promise<string> {
  const id = newId('art');
  const { vendorId, accountId: authorId } = ctx.actor;
  await ctx.db.article.create({
    data: {
      id,
      vendorId,
      authorId,
      title,
      summary: '',
      body: '',
      bodyHtml: '',
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
  });
  await addArticleEvent(ctx, { articleId: id, verb: 'create', toStatus: 'DRAFT' });
  return id;
}

/** An article, locked; of one vendor where its id is given. Throws NotFound. */
export async function lockArticle(ctx: Context, articleId: string, vendorId?: string) {
  await ctx.db.$queryRaw`SELECT id FROM article WHERE id = ${articleId} FOR UPDATE`;
  const row = await ctx.db.article.findFirst({ where: { id: articleId, vendorId } });
  if (!row) throw new NotFound();
  return row;
}
export type ArticleRow = Awaited<ReturnType<typeof lockArticle>>;

export interface ArticleContent {
  title: string;
  summary: string;
  body: string;
  bodyHtml: string;
  isOriginal: boolean;
}

/** Saves what was written into a draft. Throws ArticleNotEditable. */
export async function saveContent(ctx: Context, articleId: string, content: ArticleContent): Promise<void> {
  const { count } = await ctx.db.article.updateMany({
    where: { id: articleId, status: { in: articleStatuses.filter((status) => articleMay[status].edit) } },
    data: { ...content, updatedAt: ctx.now },
  });
  if (count !== 1) throw new ArticleNotEditable();
}

interface ArticleMove {
  reason?: string;
  receiptId?: string;
  data?: Partial<{
    submittedAt: Date;
    decidedAt: Date | null;
    decisionReason: string | null;
    publishedAt: Date | null;
    claimedById: string | null;
    claimedAt: Date | null;
  }>;
}

/** Moves an article one step; StepRefused where its status does not allow it. */
export async function moveArticle(
  ctx: Context,
  article: { id: string; status: ArticleStatus },
  verb: ArticleVerb,
  { reason, receiptId, data }: ArticleMove = {},
): Promise<void> {
  const { from, to } = articleSteps[verb];
  const { count } = await ctx.db.article.updateMany({
    where: { id: article.id, status: { in: [...from] } },
    data: { status: to, updatedAt: ctx.now, ...data },
  });
  if (count !== 1) throw new StepRefused(verb, article.status, from, { ruleIds: ['ART-07'] });
  const move = { articleId: article.id, verb, fromStatus: article.status, toStatus: to, reason, receiptId };
  await addArticleEvent(ctx, move);
}

/** Puts a reviewer's name on an article that waits, or takes it off; ClaimedByAnother where somebody else's is on it. */
export async function setClaim(
  ctx: Context,
  { id: articleId, status }: { id: string; status: ArticleStatus },
  reviewerId: string,
  claimed: boolean,
): Promise<void> {
  const { count } = await ctx.db.article.updateMany({
    where: { id: articleId, status: 'UNDER_REVIEW', OR: [{ claimedById: null }, { claimedById: reviewerId }] },
    data: claimed ? { claimedById: reviewerId, claimedAt: ctx.now } : { claimedById: null, claimedAt: null },
  });
  if (count !== 1) throw new ClaimedByAnother();
  const verb = claimed ? 'claim' : 'release';
  await addArticleEvent(ctx, { articleId, verb, fromStatus: status, toStatus: status });
}

interface NewEvent {
  articleId: string;
  verb: string;
  fromStatus?: string;
  toStatus: string;
  reason?: string;
  receiptId?: string;
}

async function addArticleEvent(ctx: Context, event: NewEvent): Promise<void> {
  await ctx.db.articleEvent.create({
    data: { ...event, id: newId('evt'), at: ctx.now, actorId: actorAccountId(ctx.actor) },
  });
}
