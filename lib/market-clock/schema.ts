import { z } from 'zod';

/** Forward by whole days and hours, at most a year at a time. */
export const moveClockInput = z.strictObject({
  days: z.coerce.number().int().min(0).max(366),
  hours: z.coerce.number().int().min(0).max(23),
});
export type MoveClockInput = z.infer<typeof moveClockInput>;
