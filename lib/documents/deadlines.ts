import type { Context, SystemActor } from '@/lib/db';
import { expiryKind, reminderDays, reminderKind } from './store';
import { remindOfExpiry } from './use-cases/remind-of-expiry';
import { reportExpiry } from './use-cases/report-expiry';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind. ONB-21. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = {
  [expiryKind]: reportExpiry,
  ...Object.fromEntries(reminderDays.map((days) => [reminderKind(days), remindOfExpiry(days)])),
};
