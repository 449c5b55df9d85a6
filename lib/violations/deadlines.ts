import type { Context, SystemActor } from '@/lib/db';
import { liftSanction } from './use-cases/lift-sanction';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = { 'lift-sanction': liftSanction };
