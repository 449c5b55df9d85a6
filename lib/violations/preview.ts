import type { Db } from '@/lib/db';
import { type BeijingDay, type Derivation, startOfBeijingDay } from '@/lib/kernel/clock';
import type { Decision } from '@/lib/kernel/receipts';
import { penaltyFor, policyAt } from '@/lib/policy';
import { loadVendor } from '@/lib/vendors';
import { countListedProducts } from './queries';
import { decideSanction, isSupportedRow, penaltyTerm, type TimedSanction, timedSanctions } from './rules';

export interface FindingPreview {
  decision: Decision;
  term: Derivation;
  sanctions: TimedSanction[];
  /** How many products buyers can find now and no longer will. */
  productsListed: number;
}

/** What a finding would lead to if it were recorded now; null for a row that cannot be carried out. Throws NotFound. VIO-02. */
export async function previewFinding(
  db: Db,
  { vendorId, rowId, occurredOn }: { vendorId: string; rowId: string; occurredOn: BeijingDay },
  now: Date,
): Promise<FindingPreview | null> {
  const { companyName } = await loadVendor(db, vendorId);
  const occurredAt = startOfBeijingDay(occurredOn);
  const policy = policyAt(occurredAt);
  if (!isSupportedRow(policy, rowId)) return null;
  const inputs = { companyName, rowId, occurredAt: occurredAt.toISOString(), decidedAt: now.toISOString() };
  const { sanctions } = penaltyFor(policy, rowId);
  return {
    decision: decideSanction(policy, inputs),
    term: penaltyTerm(policy, inputs),
    sanctions: timedSanctions.filter((kind) => sanctions.includes(kind)),
    productsListed: await countListedProducts(db, vendorId),
  };
}
