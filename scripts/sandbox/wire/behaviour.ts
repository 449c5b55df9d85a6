import { z } from 'zod';
import type { Table } from './journal';

export const notifyModes = [
  'once',
  'twice',
  'late',
  'before-return',
  'after-return',
  'out-of-order',
  'never',
  'wrong-amount',
  'wrong-order',
  'forged-signature',
] as const;

export type NotifyMode = (typeof notifyModes)[number];

/** How the notifications of one payment or transfer behave. */
export const behaviour = z.strictObject({
  notify: z.enum(notifyModes),
  seconds: z.coerce.number().min(0).max(600).optional(),
});
export type Behaviour = z.infer<typeof behaviour>;

export const standingBehaviour = behaviour.extend({ count: z.coerce.number().int().min(1).max(1000).optional() });
export type StandingBehaviour = z.infer<typeof standingBehaviour>;

/** What one notification says: the truth, an older status, or something false. */
export type Saying = 'truth' | 'stale' | 'wrong-amount' | 'wrong-order';

export interface PlannedNotice {
  afterMs: number;
  says: Saying;
  forged: boolean;
  /** Notices of one letter carry the same notificationId and the same body. */
  letter: number;
}

/** The notifications that a behaviour means, in the order they are sent. */
export function planNotices({ notify, seconds }: Behaviour): PlannedNotice[] {
  const truth: PlannedNotice = { afterMs: 0, says: 'truth', forged: false, letter: 0 };
  switch (notify) {
    case 'never':
      return [];
    case 'twice':
      return [truth, truth];
    case 'late':
      return [{ ...truth, afterMs: (seconds ?? 10) * 1000 }];
    case 'after-return':
      return [{ ...truth, afterMs: (seconds ?? 2) * 1000 }];
    case 'out-of-order':
      return [
        { ...truth, says: 'stale', letter: 1 },
        { ...truth, afterMs: 300 },
        { ...truth, says: 'stale', afterMs: 600, letter: 2 },
      ];
    case 'wrong-amount':
    case 'wrong-order':
      return [{ ...truth, says: notify }];
    case 'forged-signature':
      return [{ ...truth, forged: true }];
    case 'once':
    case 'before-return':
      return [truth];
  }
}

/** The standing behaviour of what comes next; one with a `count` is used up. */
export class StandingOrders {
  constructor(private readonly table: Table<StandingBehaviour>) {}

  set(order: StandingBehaviour): void {
    this.table.put('next', order);
  }

  current(): StandingBehaviour {
    return this.table.get('next') ?? { notify: 'once' };
  }

  take(): Behaviour {
    const { count, ...rest } = this.current();
    if (count === 1) this.table.put('next', { notify: 'once' });
    else if (count !== undefined) this.table.put('next', { ...rest, count: count - 1 });
    return rest;
  }
}
