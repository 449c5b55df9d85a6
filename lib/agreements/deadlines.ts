import type { Context, SystemActor } from '@/lib/db';
import { inForceKind } from './announcing';
import { remindOfEdition } from './use-cases/remind-of-edition';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind. GEN-09. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = { [inForceKind]: remindOfEdition };
