import type { Context, SystemActor } from '@/lib/db';
import { queryReturn } from './jobs';
import { checkKind, queryKind, returnKind } from './store';
import { checkExit, noteLateReturn } from './use-cases/check-exit';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind. DEP-17. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = {
  [checkKind]: checkExit,
  [returnKind]: noteLateReturn,
  [queryKind]: queryReturn,
};
