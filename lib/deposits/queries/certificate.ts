import type { Db } from '@/lib/db';
import { type Fen, fen } from '@/lib/kernel/money';
import { account } from '@/lib/ledger';
import { type CategoryId, policyAt } from '@/lib/policy';
import { loadVendor } from '@/lib/vendors';

/** What a deposit certificate states. DEP-09, C-12. */
export interface DepositCertificate {
  vendorId: string;
  vendorNumber: number;
  companyName: string;
  creditCode: string;
  storeName: string;
  /** What is held at that instant: the ledger's word. */
  held: Fen;
  at: Date;
  /** The categories that what is held covers under the rules of that instant. DEP-06. */
  categories: CategoryId[];
  policyVersion: string;
  /** When the first and the last payment came; null where none was made. */
  firstPaidAt: Date | null;
  lastPaidAt: Date | null;
  /** All that was paid, and all that was taken from it; held is their difference. */
  paidInTotal: Fen;
  takenInTotal: Fen;
  payments: { id: string; amount: Fen; heldAfter: Fen; paidAt: Date; receiptId: string }[];
}

// The ledger's entries up to then: a certificate says later what it said when it was made.
async function heldAt(db: Db, vendorId: string, at: Date): Promise<Fen> {
  const [row] = await db.$queryRaw<{ held: bigint }[]>`
    SELECT coalesce(sum(e.amount), 0)::bigint AS held FROM ledger_entry e JOIN ledger_posting p ON p.id = e.posting_id
    WHERE e.account_id = ${account.vendorDeposit(vendorId)} AND p.occurred_at <= ${at}`;
  return fen(row?.held ?? 0n);
}

/** What a vendor's deposit certificate states at an instant; throws NotFound. DEP-09. */
export async function loadDepositCertificate(db: Db, vendorId: string, at: Date): Promise<DepositCertificate> {
  const [vendor, held, payments, taken] = await Promise.all([
    loadVendor(db, vendorId),
    heldAt(db, vendorId, at),
    db.depositPayment.findMany({
      where: { vendorId, paidAt: { lte: at } },
      orderBy: [{ paidAt: 'asc' }, { id: 'asc' }],
      take: 200,
      select: { id: true, amount: true, heldAfter: true, paidAt: true, receiptId: true },
    }),
    db.depositDeduction.aggregate({ where: { vendorId, decidedAt: { lte: at } }, _sum: { fromDeposit: true } }),
  ]);
  const policy = policyAt(at);
  return {
    vendorId,
    vendorNumber: vendor.number,
    companyName: vendor.companyName,
    creditCode: vendor.creditCode,
    storeName: vendor.storeName,
    held,
    at,
    categories: policy.deposit.tiers
      .filter(({ amountFen }) => amountFen <= held)
      .flatMap(({ categories }) => [...categories]),
    policyVersion: policy.version,
    firstPaidAt: payments[0]?.paidAt ?? null,
    lastPaidAt: payments.at(-1)?.paidAt ?? null,
    paidInTotal: fen(payments.reduce((sum, { amount }) => sum + amount, 0n)),
    takenInTotal: fen(taken._sum.fromDeposit ?? 0n),
    payments: payments.map((row) => ({ ...row, amount: fen(row.amount), heldAfter: fen(row.heldAfter) })),
  };
}
