import { defineSteps } from '@/lib/kernel/transitions';

export type ExitStatus = 'ASKED' | 'CLEARED' | 'PAYING' | 'EXITED' | 'RECALLED';

/** A vendor's way out: asked for, clear of everything unfinished, paid back, gone; or called back before that. DEP-17, DEP-18. */
export const exitSteps = defineSteps<ExitStatus>()({
  clear: { from: ['ASKED'], to: 'CLEARED' },
  pay: { from: ['CLEARED'], to: 'PAYING' },
  complete: { from: ['PAYING'], to: 'EXITED' },
  fail: { from: ['PAYING'], to: 'CLEARED' },
  finish: { from: ['CLEARED'], to: 'EXITED' },
  recall: { from: ['ASKED', 'CLEARED'], to: 'RECALLED' },
});
export type ExitVerb = keyof typeof exitSteps;
export const exitStart = 'ASKED' satisfies ExitStatus;
export const exitEnds = ['EXITED', 'RECALLED'] as const satisfies readonly ExitStatus[];

/** What must come to an end before a deposit is returned, in the order people read it. DEP-17, DEP-19. */
export const blockers = [
  'undelivered',
  'inReview',
  'unpaidOrders',
  'failingDeliveries',
  'invoices',
  'penalties',
  'payouts',
  'balance',
  'debt',
  'paperReceipt',
] as const;
export type Blocker = (typeof blockers)[number];

/** How many there are of each; money in fen as text. Zero everywhere is clear. */
export type Checklist = Readonly<Record<Exclude<Blocker, 'balance' | 'debt' | 'paperReceipt'>, number>> & {
  readonly balance: string;
  readonly debt: string;
  /** 1 while a paper receipt is still out. C-12. */
  readonly paperReceipt: number;
};
