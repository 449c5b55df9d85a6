import { setTimeout as pause } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { config } from '@/lib/config';
import { prisma } from '@/lib/db';
import { log } from '@/lib/log';
import { closeSender, type JobName, type Jobs, jobNames, queueSchema } from '@/lib/outbox';
import { deadlineHandlers } from './deadlines';
import { jobHandlers } from './handlers';
import { orderHousekeeping } from './housekeeping';
import { renewPagesAtMidnight } from './pages';
import { workOffDeadlines } from './work-off-deadlines';

// The worker: takes jobs that commits left behind, and works off deadlines by the market's clock. Several may run side
// by side: a job goes to one of them, and one of them at a time works off deadlines.

const { database } = config();
process.env.DATABASE_URL ??= database.url;

let stopping = false;
// Set once it works: it may be told to stop before.
let ordering: NodeJS.Timeout | undefined;
let watching: Promise<void> | undefined;
const boss = new PgBoss({
  connectionString: database.url,
  schema: queueSchema,
  max: 4,
  migrate: false,
  createSchema: false,
  schedule: false,
  useListenNotify: true,
  // How soon one worker notices that another died in the middle of a job.
  superviseIntervalSeconds: 10,
  monitorIntervalSeconds: 10,
  application_name: 'market-worker',
});
boss.on('error', (error) => log.error({ err: error }, 'queue'));

async function takeJobs(): Promise<void> {
  await boss.start();
  for (const name of jobNames) await take(name);
}

// How many jobs of one kind run at a time.
const seats = 4;

async function take<N extends JobName>(name: N): Promise<void> {
  const handler: (data: Jobs[N]) => Promise<void> = jobHandlers[name];
  // Whoever is told of a new job takes one; the poll is for what nobody tells of: a retry whose time has come.
  const options = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 2, batchSize: 1 };
  for (let seat = 0; seat < seats; seat += 1) {
    const id = await boss.work<Jobs[N]>(name, options, async (jobs) => {
      for (const job of jobs) {
        try {
          await handler(job.data);
        } catch (error) {
          log.warn({ err: error, job: name, data: job.data }, 'job failed, will be tried again');
          throw error;
        } finally {
          // Where one job was, more may wait: the next is taken at once instead of at the next poll.
          boss.notifyWorker(id);
        }
      }
    });
  }
}

async function watchDeadlines(): Promise<void> {
  while (!stopping) {
    try {
      const worked = await workOffDeadlines(deadlineHandlers);
      for (const { deadline, error } of worked.failures) log.error({ err: error, deadline }, 'deadline failed');
      await renewPagesAtMidnight();
    } catch (error) {
      log.error({ err: error }, 'deadlines');
    }
    await pause(1000, undefined, { ref: !stopping });
  }
}

const hourMs = 60 * 60 * 1000;

function keepOrderingHousekeeping(): NodeJS.Timeout {
  const order = () => orderHousekeeping(boss).catch((error: unknown) => log.error({ err: error }, 'housekeeping'));
  void order();
  return setInterval(order, hourMs);
}

/** Finishes what was begun, then leaves. */
async function stop(signal: string): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(ordering);
  log.info({ signal }, 'worker stopping');
  await boss.stop({ graceful: true, timeout: 20_000 });
  await watching;
  await closeSender();
  await prisma().$disconnect();
}

process.on('SIGTERM', () => void stop('SIGTERM'));
process.on('SIGINT', () => void stop('SIGINT'));

await takeJobs();
if (!stopping) {
  log.info('worker ready');
  ordering = keepOrderingHousekeeping();
  watching = watchDeadlines();
}
