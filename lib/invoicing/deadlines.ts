import type { Context, SystemActor } from '@/lib/db';
import { flagOverdueInvoice } from './use-cases/flag-overdue-invoice';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = { 'issue-invoice': flagOverdueInvoice };
