import { fromPrisma, PgBoss } from 'pg-boss';
import type { Context } from '@/lib/db';
import { type JobName, type Jobs, queueSchema } from './queues';

const shared = globalThis as { marketSender?: Promise<PgBoss> };

/** The process's sender: it only adds rows, inside the caller's transaction. */
function sender(): Promise<PgBoss> {
  shared.marketSender ??= startSender();
  return shared.marketSender;
}

async function startSender(): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: process.env.DATABASE_URL,
    schema: queueSchema,
    max: 1,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    application_name: 'market-sender',
  });
  boss.on('error', () => undefined);
  await boss.start();
  return boss;
}

/** Adds a job that exists exactly if the transaction commits. Jobs run at least once: handlers are idempotent. */
export async function enqueue<N extends JobName>(ctx: Context, name: N, data: Jobs[N]): Promise<void> {
  const boss = await sender();
  await boss.send(name, data, { db: fromPrisma(ctx.db) });
}

/** Ends the sender's connection; called when the process shuts down. */
export async function closeSender(): Promise<void> {
  const started = shared.marketSender;
  shared.marketSender = undefined;
  if (started) await (await started).stop({ graceful: false });
}
