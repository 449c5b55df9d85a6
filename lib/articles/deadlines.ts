import type { Context, SystemActor } from '@/lib/db';
import { remindArticleReview } from './use-cases/remind-article-review';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind. LST-10. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = { 'review-article': remindArticleReview };
