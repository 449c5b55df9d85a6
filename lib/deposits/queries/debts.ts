import type { Db } from '@/lib/db';
import { type Fen, fen } from '@/lib/kernel/money';
import { account, balanceOf } from '@/lib/ledger';

/** What a vendor owes the platform, as a positive amount: the ledger's word. DEC-02. */
export async function debtOf(db: Db, vendorId: string): Promise<Fen> {
  return fen(-(await balanceOf(db, account.vendorDebt(vendorId))));
}
