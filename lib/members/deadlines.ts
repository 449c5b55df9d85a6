import type { Context, SystemActor } from '@/lib/db';
import { expireInvitation } from './use-cases/expire-invitation';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = { 'expire-invitation': expireInvitation };
