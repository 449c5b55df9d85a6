import type { Context, OperatorActor } from '@/lib/db';
import { findDocumentOrigin, judgeDocument } from '@/lib/documents';
import type { JudgeDocumentInput } from '@/lib/documents/schema';
import { NotFound } from '@/lib/kernel/errors';
import { can, StepRefused } from '@/lib/kernel/transitions';
import { applicationSteps } from '../status';
import { loadClaimed } from './claim-application';

/** Whoever reviews an application accepts a paper or rejects it with the reason the applicant will read. ONB-04, ONB-22. */
export async function judgeApplicationDocument(
  ctx: Context<OperatorActor>,
  { documentId, verdict, reason }: JudgeDocumentInput,
): Promise<{ applicationId: string }> {
  const origin = await findDocumentOrigin(ctx.db, documentId);
  if (!origin || !('applicationId' in origin)) throw new NotFound();
  const { status } = await loadClaimed(ctx, origin.applicationId);
  const { approve } = applicationSteps;
  if (!can(approve, status)) throw new StepRefused('judge', status, approve.from);
  await judgeDocument(ctx, documentId, verdict, verdict === 'reject' ? reason : null);
  return { applicationId: origin.applicationId };
}
