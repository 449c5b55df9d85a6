import { z } from 'zod';

export const retryDeadlineInput = z.strictObject({ deadlineId: z.string().min(1).max(40) });
export type RetryDeadlineInput = z.output<typeof retryDeadlineInput>;
