import { z } from 'zod';
import type { Table } from '../wire/journal';
import { actions } from './protocol';

export const modes = ['ok', 'fail', 'refuse', 'slow', 'async', 'redirect', 'huge', 'garbage', 'wrong-echo'] as const;
export type Mode = (typeof modes)[number];

const asksUntilReady = 2;
export const slowSeconds = 8;

/** Tells the vendor to misbehave towards the calls that match. */
export const instruction = z.strictObject({
  mode: z.enum(modes),
  seconds: z.coerce.number().min(0).max(120).optional(),
  action: z.enum(actions).optional(),
  count: z.coerce.number().int().min(1).max(1000).optional(),
  orderId: z.string().max(128).optional(),
  tenant: z.string().max(40).optional(),
});
export type Instruction = z.infer<typeof instruction>;

const kept = instruction.extend({ key: z.string() });
type Kept = z.infer<typeof kept>;
export const keptInstruction = kept;

export interface Matched {
  action: string;
  orderId: string | null;
  tenant: string;
}

/** Standing instructions; the newest that fits wins, and one with a `count` is used up. */
export class Misbehaviour {
  private next: number;

  constructor(private readonly table: Table<Kept>) {
    this.next = Math.max(0, ...table.all().map(({ key }) => Number(key))) + 1;
  }

  set(given: Instruction): void {
    if (given.mode === 'ok') {
      this.drop(given);
      return;
    }
    const count = given.count ?? (given.mode === 'async' ? asksUntilReady : undefined);
    const key = String(this.next);
    this.next += 1;
    this.table.put(key, { ...given, count, key });
  }

  all(): Instruction[] {
    return this.table.all();
  }

  take(asked: Matched): Instruction {
    const found = this.table.all().findLast((one) => fits(one, asked));
    if (!found) return { mode: 'ok' };
    if (found.count === 1) this.table.drop(found.key);
    else if (found.count !== undefined) this.table.put(found.key, { ...found, count: found.count - 1 });
    return found;
  }

  private drop({ action, orderId, tenant }: Instruction): void {
    const everything = action === undefined && orderId === undefined && tenant === undefined;
    for (const one of this.table.all()) {
      const same = one.action === action && one.orderId === orderId && one.tenant === tenant;
      if (everything || same) this.table.drop(one.key);
    }
  }
}

/** Some modes make sense for one action only. */
const ownAction: Partial<Record<Mode, string>> = { async: 'createInstance', 'wrong-echo': 'verifyInterface' };

function fits(one: Instruction, asked: Matched): boolean {
  const wanted = ownAction[one.mode] ?? one.action;
  return (
    (wanted === undefined || wanted === asked.action) &&
    (one.orderId === undefined || one.orderId === asked.orderId) &&
    (one.tenant === undefined || one.tenant === asked.tenant)
  );
}
