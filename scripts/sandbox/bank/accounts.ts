import { z } from 'zod';
import type { Table } from '../wire/journal';

const credit = z.object({
  transferNo: z.string(),
  at: z.string(),
  payer: z.string(),
  memo: z.string(),
  amount: z.string(),
  balance: z.string(),
});

/** A corporate account; credits are listed oldest first, with the balance after each. */
export const account = z.object({
  number: z.string(),
  name: z.string(),
  bankName: z.string(),
  openedAt: z.string(),
  balance: z.string(),
  credits: z.array(credit),
});
export type Account = z.infer<typeof account>;

interface Payee {
  accountNumber: string;
  accountName: string;
  bankName: string;
}

interface Payment extends Payee {
  transferNo: string;
  amount: string;
  memo: string;
}

/** Corporate accounts: they come into being with the first money sent to them. */
export class Accounts {
  constructor(
    private readonly table: Table<Account>,
    private readonly payer: string,
  ) {}

  find(number: string): Account | undefined {
    return this.table.get(number);
  }

  all(): Account[] {
    return this.table.all();
  }

  /** Whether the account is free to be opened, or already under this very name. */
  isOf({ accountNumber, accountName }: Payee): boolean {
    const known = this.table.get(accountNumber);
    return known === undefined || known.name === accountName;
  }

  credit({ transferNo, accountNumber, accountName, bankName, amount, memo }: Payment, at: string): void {
    const opened = { number: accountNumber, name: accountName, bankName, openedAt: at, balance: '0', credits: [] };
    const before = this.table.get(accountNumber) ?? opened;
    // A crash between crediting and noting the transfer must not credit twice.
    if (before.credits.some((line) => line.transferNo === transferNo)) return;
    const balance = (BigInt(before.balance) + BigInt(amount)).toString();
    const line = { transferNo, at, payer: this.payer, memo, amount, balance };
    this.table.put(accountNumber, { ...before, balance, credits: [...before.credits, line] });
  }
}
