import type { Context, SystemActor } from '@/lib/db';
import { destroyInstance } from './use-cases/destroy-instance';
import { expireInstance } from './use-cases/expire-instance';
import { retryCall } from './use-cases/retry-call';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = {
  'retry-call': retryCall,
  'expire-instance': expireInstance,
  'destroy-instance': destroyInstance,
};
