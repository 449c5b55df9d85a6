import type { Context, SystemActor } from '@/lib/db';
import { noteLateArrival, queryPayout } from './use-cases/query-payout';
import { settleOrder } from './use-cases/settle-order';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind; `settle-order` is set by `orders`. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = {
  'settle-order': settleOrder,
  'query-payout': queryPayout,
  'withdrawal-arrival': noteLateArrival,
};
