import { z } from 'zod';

/** Forward by whole days and hours, at most a year at a time, or to the start of the next Beijing day. */
export const moveClockInput = z.strictObject({
  days: z.coerce.number().int().min(0).max(366).default(0),
  hours: z.coerce.number().int().min(0).max(23).default(0),
  to: z.enum(['next-midnight']).optional(),
});
export type MoveClockInput = z.infer<typeof moveClockInput>;

const day = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'market-clock.fields.dayInvalid');

/** A day that staff declare to be a working day or not, whatever the official calendar says (DEC-06). */
export const overrideDayInput = z.strictObject({
  day,
  working: z.enum(['yes', 'no']).transform((answer) => answer === 'yes'),
  name: z.string().trim().min(1).max(40),
});
export type OverrideDayInput = z.output<typeof overrideDayInput>;

export const withdrawOverrideInput = z.strictObject({ day });
export type WithdrawOverrideInput = z.output<typeof withdrawOverrideInput>;
