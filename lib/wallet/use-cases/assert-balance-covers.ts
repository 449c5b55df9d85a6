import type { Context } from '@/lib/db';
import type { Fen } from '@/lib/kernel/money';
import type { PostingReason } from '@/lib/ledger';
import { policyAt } from '@/lib/policy';
import { walletBalance } from '../queries';
import { assertCovered } from '../rules';

/**
 * Throws InsufficientBalance unless the wallet covers the amount now (WAL-04). It is for the words: what keeps a wallet
 * from being overdrawn is the ledger, whose refusal has no figures.
 */
export async function assertBalanceCovers(
  ctx: Context,
  accountId: string,
  spending: { amount: Fen; purpose: PostingReason },
): Promise<void> {
  const balance = await walletBalance(ctx.db, accountId);
  assertCovered(policyAt(ctx.now), { balance, ...spending });
}
