import type { Context, SystemActor } from '@/lib/db';
import { topUpKind, topUpReminderDays, topUpReminderKind } from './store/top-ups';
import { closeStoreForDeposit } from './use-cases/close-store-for-deposit';
import { remindOfTopUp } from './use-cases/remind-of-top-up';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind. DEP-16. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = {
  [topUpKind]: closeStoreForDeposit,
  ...Object.fromEntries(topUpReminderDays.map((days) => [topUpReminderKind(days), remindOfTopUp(days)])),
};
