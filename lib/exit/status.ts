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
