import type { Context, SystemActor } from '@/lib/db';
import { expireOrder } from './use-cases/expire-order';
import { rankProducts } from './use-cases/rank-products';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind. `settle-order` is set here and worked off by `settlement`. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = {
  'expire-order': expireOrder,
  'rank-products': rankProducts,
};
