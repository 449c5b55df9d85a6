import type { Context, OperatorActor } from '@/lib/db';
import { findDocumentOrigin, judgeDocument } from '@/lib/documents';
import type { JudgeDocumentInput } from '@/lib/documents/schema';
import { NotFound } from '@/lib/kernel/errors';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { changeSteps } from '../status';
import { loadClaimedChange } from './claim-change';

/** Whoever looks at a change accepts a paper of it, or rejects it with a reason. ONB-21. */
export async function judgeChangeDocument(
  ctx: Context<OperatorActor>,
  { documentId, verdict, reason }: JudgeDocumentInput,
): Promise<void> {
  const origin = await findDocumentOrigin(ctx.db, documentId);
  if (!origin || !('changeId' in origin)) throw new NotFound();
  const { status } = await loadClaimedChange(ctx, origin.changeId);
  const { approve } = changeSteps;
  if (!can(approve, status)) throw new StepRefused('judge', status, approve.from);
  await judgeDocument(ctx, documentId, verdict, verdict === 'reject' ? (reason ?? null) : null);
}
