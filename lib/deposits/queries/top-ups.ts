import type { Db } from '@/lib/db';
import { findDeadline } from '@/lib/deadlines';
import type { Derivation } from '@/lib/kernel/clock';
import { type Fen, fen, maxFen, subtractFen, ZERO_FEN } from '@/lib/kernel/money';
import type { TopUpStatus } from '../status';
import { depositHeld } from './standing';

export interface TopUpView {
  id: string;
  status: TopUpStatus;
  tier: Fen;
  missing: Fen;
  dueAt: Date;
  /** How the end came about, while it is ahead. */
  derivation: Derivation | null;
  receiptId: string;
}

/** The top-up a vendor owes at the moment; null where none is open. DEP-16. */
export async function topUpOf(db: Db, vendorId: string): Promise<TopUpView | null> {
  const row = await db.depositTopUp.findFirst({ where: { vendorId, status: { in: ['RUNNING', 'OVERDUE'] } } });
  if (!row) return null;
  const [held, deadline] = await Promise.all([depositHeld(db, vendorId), findDeadline(db, 'deposit-top-up', vendorId)]);
  const { id, status, dueAt, receiptId } = row;
  const tier = fen(row.tier);
  const missing = maxFen(ZERO_FEN, subtractFen(tier, held));
  return { id, status, tier, missing, dueAt, derivation: deadline?.derivation ?? null, receiptId };
}
