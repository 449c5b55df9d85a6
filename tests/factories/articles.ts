import { admitToColumn, askForColumn, createArticle, publishArticle, saveArticle, submitArticle } from '@/lib/articles';
import { articleChecks } from '@/lib/articles/schema';
import type { Db, OperatorActor, VendorActor } from '@/lib/db';
import { contextFor } from '../support/acting';
import { builtAt } from './catalog';

interface ArticleInput {
  title?: string;
  summary?: string;
  body?: string;
  isOriginal?: boolean;
  at?: Date;
}

/** Text of exactly so many characters. ART-05. */
export function textOf(characters: number): string {
  return '把一个真实的问题从头到尾写清楚，读者才能照着做。'.repeat(Math.ceil(characters / 24)).slice(0, characters);
}

/** A vendor that may write in the column. */
export async function inColumn(db: Db, seller: VendorActor, reviewer: OperatorActor, at = builtAt): Promise<void> {
  await askForColumn(contextFor(db, seller, at), { topics: '表单系统的权限设计与迁移步骤' });
  await admitToColumn(contextFor(db, reviewer, at), { vendorId: seller.vendorId });
}

/** A draft that the rules have nothing against, unless a test says otherwise. */
export async function anArticle(db: Db, seller: VendorActor, input: ArticleInput = {}): Promise<string> {
  const { title = '如何设计表单权限', summary = '三步', body = textOf(600), isOriginal = true, at = builtAt } = input;
  const ctx = contextFor(db, seller, at);
  const { articleId } = await createArticle(ctx, { title });
  await saveArticle(ctx, { articleId, title, summary, body, isOriginal });
  return articleId;
}

/** An article everyone can read. */
export async function aPublishedArticle(
  db: Db,
  seller: VendorActor,
  reviewer: OperatorActor,
  input: ArticleInput = {},
): Promise<string> {
  const articleId = await anArticle(db, seller, input);
  await submitArticle(contextFor(db, seller, input.at ?? builtAt), { articleId });
  await publishArticle(contextFor(db, reviewer, input.at ?? builtAt), { articleId, checks: [...articleChecks] });
  return articleId;
}
