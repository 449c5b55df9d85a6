import type { Context, SystemActor } from '@/lib/db';
import { lapseKind, reminderDays, reminderKind } from './store';
import { lapseCertification } from './use-cases/lapse-certification';
import { remindOfCertification } from './use-cases/remind-of-certification';

type Handler = (ctx: Context<SystemActor>, due: { subjectId: string }) => Promise<void>;

/** What happens when this module's deadlines are due, by kind. DEC-15. */
export const deadlineHandlers: Readonly<Record<string, Handler>> = {
  [lapseKind]: lapseCertification,
  ...Object.fromEntries(reminderDays.map((days) => [reminderKind(days), remindOfCertification(days)])),
};
