import { type Context, type OperatorActor, recordChange } from '@/lib/db';
import { Forbidden, NotFound } from '@/lib/kernel/errors';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { announce } from '@/lib/notifications';
import { policyAt } from '@/lib/policy';
import { issueReceipt } from '@/lib/receipts';
import { memberAccountIds } from '@/lib/vendors';
import { type ColumnFacts, decideColumn } from '../rules';
import { columnSteps } from '../status';
import { lockColumn, moveColumn } from '../store';

interface ColumnVerdict {
  vendorId: string;
  verdict: ColumnFacts['verdict'];
  reason: string;
}

/** What admitting and refusing have in common: receipt, step, word to the vendor. Forbidden without the duty. ART-07. */
export async function concludeColumn(
  ctx: Context<OperatorActor>,
  { vendorId, verdict, reason }: ColumnVerdict,
): Promise<void> {
  if (!ctx.actor.duties.includes('PRODUCT_REVIEW')) throw new Forbidden();
  const column = await lockColumn(ctx, vendorId);
  if (column === null) throw new NotFound();
  const verb = verdict === 'IN_COLUMN' ? 'admit' : 'refuse';
  if (!can(columnSteps[verb], column.status)) {
    throw new StepRefused(verb, column.status, columnSteps[verb].from, { ruleIds: ['ART-07'] });
  }
  const facts = {
    verdict,
    reason,
    requestedAt: column.requestedAt.toISOString(),
    decidedAt: ctx.now.toISOString(),
  };
  const subject = { type: 'column', id: vendorId, vendorId };
  const receiptId = await issueReceipt(ctx, subject, decideColumn(policyAt(column.requestedAt), facts));
  const { accountId: decidedById } = ctx.actor;
  await moveColumn(ctx, column, verb, { decidedAt: ctx.now, decidedById, reason, receiptId });
  await announce(ctx, {
    event: verdict === 'IN_COLUMN' ? 'article.column-admitted' : 'article.column-refused',
    accountIds: await memberAccountIds(ctx.db, vendorId, 'products:view'),
    params: { reason },
    link: '/seller/articles',
    key: `article-column:${receiptId}`,
  });
  recordChange(ctx, {
    subjectType: 'column',
    subjectId: vendorId,
    before: { status: column.status },
    after: { status: verdict, reason },
  });
}
