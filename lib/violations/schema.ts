import { z } from 'zod';
import { parseBeijingDay } from '@/lib/kernel/clock';

export const recordFindingInput = z.strictObject({
  vendorId: z.string().min(1).max(40),
  rowId: z.string().regex(/^V-\d{2}$/, 'violations.fields.rowInvalid'),
  /** The Beijing day on which it happened: its rules apply. GEN-14. */
  occurredOn: z.string().max(10).transform(dayOrIssue),
  facts: z.string().trim().min(10, 'violations.fields.factsTooShort').max(2000),
});
export type RecordFindingInput = z.output<typeof recordFindingInput>;

function dayOrIssue(text: string, issues: z.core.$RefinementCtx) {
  try {
    return parseBeijingDay(text);
  } catch {
    issues.addIssue({ code: 'custom', message: 'violations.fields.dayInvalid' });
    return z.NEVER;
  }
}
