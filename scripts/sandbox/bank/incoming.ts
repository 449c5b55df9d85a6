import { z } from 'zod';
import type { Table } from '../wire/journal';

/** A line of the market's own statement: money that somebody sent to it. */
export const incomingLine = z.object({
  lineNo: z.string(),
  position: z.number(),
  amount: z.string(),
  payerName: z.string(),
  payerTail: z.string(),
  memo: z.string(),
  bookedAt: z.string(),
});
export type IncomingLine = z.infer<typeof incomingLine>;

/** Somebody pays money into the market's account; the amount is in fen. */
export const incomingRequest = z.strictObject({
  payerName: z.string().trim().min(1).max(100),
  payerAccount: z.string().regex(/^\d{8,32}$/, 'must be 8 to 32 digits'),
  amount: z.coerce.string().regex(/^[1-9]\d{0,14}$/, 'must be a positive number of fen'),
  memo: z.string().trim().max(200).default(''),
});

const pageSize = 100;

/** What came into the market's account, oldest first, without gaps. */
export class Incoming {
  constructor(private readonly table: Table<IncomingLine>) {}

  add({ payerName, payerAccount, amount, memo }: z.infer<typeof incomingRequest>): IncomingLine {
    const position = this.table.count() + 1;
    const lineNo = `IN${String(position).padStart(10, '0')}`;
    const bookedAt = new Date().toISOString();
    const line = { lineNo, position, amount, payerName, payerTail: payerAccount.slice(-4), memo, bookedAt };
    this.table.put(lineNo, line);
    return line;
  }

  all(): IncomingLine[] {
    return this.table.all();
  }

  after(position: number): IncomingLine[] {
    return this.table
      .all()
      .filter((line) => line.position > position)
      .slice(0, pageSize);
  }
}
