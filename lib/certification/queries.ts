import type { Db } from '@/lib/db';
import { type Fen, fen } from '@/lib/kernel/money';
import { policyAt } from '@/lib/policy';
import { decideStanding } from './rules';

export type CertificationState = 'NEVER_PAID' | 'VALID' | 'LAPSED';

export interface CertificationView {
  state: CertificationState;
  /** The end of the last year paid for; null if none was. */
  validUntil: Date | null;
  paidAt: Date | null;
  receiptId: string | null;
  /** What a year costs at that instant. */
  fee: Fen;
}

/** How a vendor stands with its certification at an instant. FEE-02, FEE-05. */
export async function certificationOf(db: Db, vendorId: string, at: Date): Promise<CertificationView> {
  const last = await findLastCertification(db, vendorId);
  const policy = policyAt(at);
  const inputs = { certifiedUntil: last?.validUntil.toISOString() ?? null, at: at.toISOString() };
  const { state } = decideStanding(policy, inputs).outcome;
  return {
    state: state as CertificationState,
    validUntil: last?.validUntil ?? null,
    paidAt: last?.paidAt ?? null,
    receiptId: last?.receiptId ?? null,
    fee: policy.certification.feeFen,
  };
}

/** How several vendors stand at an instant, for lists. FEE-02, FEE-05. */
export async function certificationStates(
  db: Db,
  vendorIds: readonly string[],
  at: Date,
): Promise<Map<string, { state: CertificationState; validUntil: Date | null }>> {
  const rows = await db.certification.groupBy({
    by: ['vendorId'],
    where: { vendorId: { in: [...vendorIds] } },
    _max: { validUntil: true },
  });
  const until = new Map(rows.map((row) => [row.vendorId, row._max.validUntil]));
  const policy = policyAt(at);
  return new Map(
    vendorIds.map((id) => {
      const validUntil = until.get(id) ?? null;
      const inputs = { certifiedUntil: validUntil?.toISOString() ?? null, at: at.toISOString() };
      return [id, { state: decideStanding(policy, inputs).outcome.state as CertificationState, validUntil }];
    }),
  );
}

/** The year a vendor paid for last, i.e. the one that ends last; null if none. */
export async function findLastCertification(db: Db, vendorId: string) {
  return db.certification.findFirst({
    where: { vendorId },
    orderBy: { validUntil: 'desc' },
    select: { id: true, paidAt: true, validUntil: true, receiptId: true },
  });
}

/** Every year a vendor paid for, newest first. */
export async function listCertifications(db: Db, vendorId: string) {
  const rows = await db.certification.findMany({
    where: { vendorId },
    orderBy: { validUntil: 'desc' },
    take: 50,
    omit: { vendorId: true },
  });
  return rows.map((row) => ({ ...row, amount: fen(row.amount) }));
}
