import type { RemarkField } from '@/lib/onboarding/schema';

export type Remarks = Partial<Record<RemarkField, string>>;

/** What staff want corrected, as it was kept. */
export function remarksIn(remarks: unknown): Remarks {
  return typeof remarks === 'object' && remarks !== null ? (remarks as Remarks) : {};
}
