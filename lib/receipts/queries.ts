import type { Db } from '@/lib/db';
import type { Decision, JsonObject, Step } from '@/lib/kernel/receipts';

export interface ReceiptView extends Decision {
  id: string;
  subjectType: string;
  subjectId: string;
  decidedAt: Date;
  decidedById: string | null;
}

/** Who is looking: a receipt is shown to its vendor, its account and staff; to anyone else it does not exist. */
export interface ReceiptReader {
  accountId: string;
  vendorId?: string;
  isStaff: boolean;
}

/** One receipt, or null where it is missing or not the reader's. */
export async function findReceipt(db: Db, id: string, reader: ReceiptReader): Promise<ReceiptView | null> {
  const row = await db.receipt.findFirst({ where: { id, ...readableBy(reader) } });
  return row && toView(row);
}

function readableBy({ isStaff, accountId, vendorId }: ReceiptReader) {
  return isStaff ? {} : { OR: [{ accountId }, ...(vendorId ? [{ vendorId }] : [])] };
}

/** The receipts of one subject, newest first; with a reader only those shown to him. */
export async function listReceipts(
  db: Db,
  subjectType: string,
  subjectId: string,
  reader?: ReceiptReader,
): Promise<ReceiptView[]> {
  const rows = await db.receipt.findMany({
    where: { subjectType, subjectId, ...(reader ? readableBy(reader) : {}) },
    orderBy: { decidedAt: 'desc' },
    take: 50,
  });
  return rows.map(toView);
}

function toView(row: Awaited<ReturnType<Db['receipt']['findFirstOrThrow']>>): ReceiptView {
  return {
    id: row.id,
    kind: row.kind,
    ruleIds: row.ruleIds,
    policyVersion: row.policyVersion,
    inputs: row.inputs as JsonObject,
    steps: row.steps as unknown as Step[],
    outcome: row.outcome as JsonObject,
    subjectType: row.subjectType,
    subjectId: row.subjectId,
    decidedAt: row.decidedAt,
    decidedById: row.decidedById,
  };
}
