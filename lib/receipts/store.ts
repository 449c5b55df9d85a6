import { actorAccountId, type Context } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import type { Decision } from '@/lib/kernel/receipts';

export interface ReceiptSubject {
  type: string;
  id: string;
  /** The vendor and the account that may read the receipt beside staff. */
  vendorId?: string;
  accountId?: string;
}

/** Stores a decision as it was taken and returns the receipt's id. Receipts are never changed. */
export async function issueReceipt(ctx: Context, subject: ReceiptSubject, decision: Decision): Promise<string> {
  const id = newId('rcp');
  await ctx.db.$executeRaw`
    INSERT INTO receipt (id, kind, subject_type, subject_id, rule_ids, policy_version, inputs, steps, outcome,
                         decided_at, decided_by_id, vendor_id, account_id)
    VALUES (${id}, ${decision.kind}, ${subject.type}, ${subject.id}, ${[...decision.ruleIds]}, ${decision.policyVersion},
            ${JSON.stringify(decision.inputs)}::jsonb, ${JSON.stringify(decision.steps)}::jsonb,
            ${JSON.stringify(decision.outcome)}::jsonb, ${ctx.now}, ${actorAccountId(ctx.actor)},
            ${subject.vendorId ?? null}, ${subject.accountId ?? null})`;
  return id;
}
