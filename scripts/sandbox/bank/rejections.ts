import { z } from 'zod';
import type { Table } from '../wire/journal';

export const reasonCodes = [
  'ACCOUNT_NAME_MISMATCH',
  'ACCOUNT_INACTIVE',
  'ACCOUNT_FROZEN',
  'AMOUNT_OVER_LIMIT',
] as const;
export type ReasonCode = (typeof reasonCodes)[number];

export const reasonText: Record<ReasonCode, [zh: string, en: string]> = {
  ACCOUNT_NAME_MISMATCH: ['收款户名与账号不符', 'Account name does not match'],
  ACCOUNT_INACTIVE: ['收款账户状态异常', 'Account not active'],
  ACCOUNT_FROZEN: ['收款账户已冻结', 'Account frozen'],
  AMOUNT_OVER_LIMIT: ['超过收款账户的入账限额', 'Over the account’s limit'],
};

/** Tells the bank to reject the next transfer that fits. */
export const rejection = z.strictObject({
  kind: z.enum(['VERIFICATION', 'PAYOUT']).default('PAYOUT'),
  accountNumber: z
    .string()
    .regex(/^\d{8,32}$/, 'must be 8 to 32 digits')
    .optional(),
  reasonCode: z.enum(reasonCodes).default('ACCOUNT_INACTIVE'),
});
export type Rejection = z.infer<typeof rejection>;

/** Instructions to reject, oldest first; each is used up by one transfer. */
export class Rejections {
  private next: number;

  constructor(private readonly table: Table<Rejection & { key: string }>) {
    this.next = Math.max(0, ...table.all().map(({ key }) => Number(key))) + 1;
  }

  add(instruction: Rejection): void {
    const key = String(this.next);
    this.next += 1;
    this.table.put(key, { ...instruction, key });
  }

  all(): Rejection[] {
    return this.table.all();
  }

  /** The reason told for this transfer, or null. */
  take({ kind, accountNumber }: { kind: string; accountNumber: string }): ReasonCode | null {
    const fits = (one: Rejection) =>
      one.kind === kind && (one.accountNumber === undefined || one.accountNumber === accountNumber);
    const found = this.table.all().find(fits);
    if (!found) return null;
    this.table.drop(found.key);
    return found.reasonCode;
  }
}
