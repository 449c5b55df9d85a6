import { actorAccountId, type Context, postgresMessage } from '@/lib/db';
import { newId } from '@/lib/kernel/ids';
import type { Fen } from '@/lib/kernel/money';
import { contentHash } from '@/lib/kernel/receipts';
import type { AccountId, PostingReason } from './accounts';
import { InsufficientFunds, PostingKeyReused } from './errors';

export interface Transfer {
  from: AccountId;
  to: AccountId;
  /** Fen, above zero. Transfers of nothing are left out by the caller. */
  amount: Fen;
}

export interface Posting {
  reason: PostingReason;
  /** Unique for the business event: posting it twice is one posting. */
  key: string;
  subject: { type: string; id: string };
  transfers: readonly Transfer[];
  receiptId?: string;
}

/**
 * Moves money between accounts, in one round trip. Posting the same key again with the same content changes nothing.
 * Throws InsufficientFunds where a balance would be overdrawn, PostingKeyReused for a known key with other content.
 */
export async function post(ctx: Context, posting: Posting): Promise<'posted' | 'replayed'> {
  const transfers = posting.transfers.filter((transfer) => transfer.amount !== 0n);
  if (transfers.length === 0) return 'posted';
  const from = transfers.map((transfer) => transfer.from);
  const to = transfers.map((transfer) => transfer.to);
  const amounts = transfers.map((transfer) => transfer.amount);
  const hash = contentHash({ reason: posting.reason, subject: posting.subject, from, to, amounts });
  try {
    const [row] = await ctx.db.$queryRaw<{ answer: 'posted' | 'replayed' }[]>`
      SELECT ledger_post(${newId('pst')}, ${posting.key}, ${posting.reason}, ${hash}, ${posting.subject.type},
        ${posting.subject.id}, ${ctx.now}, ${actorAccountId(ctx.actor)}, ${posting.receiptId ?? null},
        ${from}::text[], ${to}::text[], ${amounts}::bigint[]) AS answer`;
    return row?.answer ?? 'posted';
  } catch (error) {
    const message = postgresMessage(error);
    if (message.includes('ledger_account_no_overdraft')) throw new InsufficientFunds();
    if (message.includes('key used for other content')) throw new PostingKeyReused(posting.key);
    throw error;
  }
}
