import type { Db } from '@/lib/db';
import type { Derivation } from '@/lib/kernel/clock';
import { NotFound } from '@/lib/kernel/errors';
import { fen } from '@/lib/kernel/money';
import type { WithdrawalStatus } from './status';

export const withdrawalSorts = ['-requestedAt', 'requestedAt', '-amount', 'amount'] as const;

export interface WithdrawalFilter {
  /** One vendor's own; left out for staff. */
  vendorId?: string;
  status?: WithdrawalStatus;
  sort?: (typeof withdrawalSorts)[number];
  page: number;
  pageSize: number;
}

/** Withdrawals, newest first: a vendor's own, or all for staff. The account number is never among it. SET-07. */
export async function listWithdrawals(db: Db, { vendorId, status, sort, page, pageSize }: WithdrawalFilter) {
  const where = { vendorId, status };
  const direction = sort?.startsWith('-') === false ? 'asc' : 'desc';
  const field = sort?.endsWith('amount') ? 'amount' : 'requestedAt';
  const [rows, total] = await Promise.all([
    db.withdrawal.findMany({
      where,
      orderBy: [{ [field]: direction }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      omit: { accountNumber: true },
    }),
    db.withdrawal.count({ where }),
  ]);
  return { rows: rows.map((row) => ({ ...row, amount: fen(row.amount) })), total };
}

/** One withdrawal with its orders and history. Throws NotFound for another vendor's. SET-07. */
export async function loadWithdrawal(db: Db, withdrawalId: string, reader: { vendorId?: string }) {
  const withdrawal = await db.withdrawal.findFirst({
    where: { id: withdrawalId, vendorId: reader.vendorId },
    omit: { accountNumber: true },
  });
  if (!withdrawal) throw new NotFound();
  const [arrival, orders, events] = await Promise.all([
    db.deadline.findFirst({
      where: { kind: 'withdrawal-arrival', subjectId: withdrawalId },
      select: { derivation: true, status: true },
    }),
    db.settlement.findMany({
      where: { withdrawalId },
      orderBy: [{ settledAt: 'asc' }, { orderId: 'asc' }],
      select: {
        orderId: true,
        orderNumber: true,
        orderAmount: true,
        commission: true,
        vendorShare: true,
        netted: true,
      },
    }),
    db.withdrawalEvent.findMany({
      where: { withdrawalId },
      orderBy: [{ at: 'asc' }, { id: 'asc' }],
      select: { verb: true, toStatus: true, at: true, reason: true },
    }),
  ]);
  return {
    ...withdrawal,
    amount: fen(withdrawal.amount),
    /** The promise of the latest arrival and how it came about; still counting while the bank has not paid. SET-07. */
    arrival: arrival && {
      derivation: arrival.derivation as unknown as Derivation,
      isOpen: arrival.status === 'PENDING',
    },
    orders: orders.map((order) => ({
      ...order,
      orderAmount: fen(order.orderAmount),
      commission: fen(order.commission),
      vendorShare: fen(order.vendorShare),
      netted: fen(order.netted),
    })),
    events,
  };
}
export type WithdrawalDetail = Awaited<ReturnType<typeof loadWithdrawal>>;
