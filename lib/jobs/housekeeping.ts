import type { PgBoss } from 'pg-boss';
import { forgetExpiredUses } from '@/lib/audit';
import { forgetEndedSessions } from '@/lib/auth';
import { inTransaction } from '@/lib/db';
import { log } from '@/lib/log';

/** The job `housekeeping`: clears away what has ended and nobody asks for. Jobs that ended the queue clears away itself. */
export async function clearAway(): Promise<void> {
  const uses = await inTransaction(forgetExpiredUses);
  const sessions = await inTransaction(forgetEndedSessions);
  log.info({ uses, sessions }, 'cleared away');
}

const daySeconds = 24 * 60 * 60;

/** Orders the day's housekeeping. All workers order it, every hour and when they start; the queue takes the day's first order. */
export async function orderHousekeeping(boss: PgBoss): Promise<void> {
  await boss.send('housekeeping', {}, { singletonSeconds: daySeconds });
}
