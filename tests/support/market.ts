import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { type Actor, type Context, createPrisma, type Db, inTransaction } from '@/lib/db';
import type { InStep } from '@/lib/delivery';
import { deadlineHandlers } from '@/lib/jobs/deadlines';
import { jobHandlers } from '@/lib/jobs/handlers';
import { workOffDeadlines } from '@/lib/jobs/work-off-deadlines';
import { marketNow } from '@/lib/market-clock';
import { closeSender, type JobName, jobNames, queueSchema } from '@/lib/outbox';

type UseCase<A extends Actor, I, R> = (ctx: Context<A>, input: I) => Promise<R>;

/**
 * A market driven step by step, for dated stories and the demo seed: use cases are performed as somebody, jobs are
 * run here instead of in a worker, and time is moved, doing on the way whatever falls due.
 */
export class Market {
  private constructor(
    readonly prisma: ReturnType<typeof createPrisma>,
    private readonly owner: pg.Client,
    private readonly boss: PgBoss,
  ) {}

  /** Opens a migrated database. The process's own client becomes this one, because jobs use that. */
  static async open({ url, ownerUrl }: { url: string; ownerUrl: string }): Promise<Market> {
    process.env.DATABASE_URL = url;
    const prisma = createPrisma(url, 12);
    Object.assign(globalThis, { marketPrisma: prisma });
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    // Stories lie in the past, where nobody but their teller may go.
    await owner.query('ALTER TABLE market_clock DROP CONSTRAINT IF EXISTS market_clock_only_forward');
    const boss = new PgBoss({
      connectionString: url,
      schema: queueSchema,
      max: 1,
      migrate: false,
      supervise: false,
      schedule: false,
    });
    boss.on('error', () => undefined);
    await boss.start();
    return new Market(prisma, owner, boss);
  }

  /** Gives the clock back as production knows it: never behind real time. */
  async close(): Promise<void> {
    await this.owner.query('UPDATE market_clock SET offset_ms = greatest(offset_ms, 0)');
    await this.owner.query('ALTER TABLE market_clock ADD CONSTRAINT market_clock_only_forward CHECK (offset_ms >= 0)');
    await this.boss.stop({ graceful: false });
    await closeSender();
    await this.owner.end();
    await this.prisma.$disconnect();
    Object.assign(globalThis, { marketPrisma: undefined });
  }

  /** Performs a use case as an actor, as a door would, and then runs the jobs it left. */
  async as<A extends Actor, I, R>(actor: A, act: UseCase<A, I, R>, input: I): Promise<R> {
    const result = await inTransaction(async (db) => act(await this.context(db, actor), input), this.prisma);
    await this.runJobs();
    return result;
  }

  /** The same for a use case that asks somebody outside between its transactions. */
  async inSteps<A extends Actor, I, R>(
    actor: A,
    act: (inStep: InStep<A>, input: I) => Promise<R>,
    input: I,
  ): Promise<R> {
    const inStep: InStep<A> = (work) => inTransaction(async (db) => work(await this.context(db, actor)), this.prisma);
    const result = await act(inStep, input);
    await this.runJobs();
    return result;
  }

  /** Reads with the market's own client. */
  async read<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return work(this.prisma);
  }

  /** The market's time. */
  now(): Promise<Date> {
    return marketNow(this.prisma);
  }

  /** Moves the market to an instant; every deadline on the way is worked off at its own time, with the jobs it leaves. */
  async moveTo(instant: Date | string): Promise<void> {
    const target = new Date(instant);
    await this.runJobs();
    for (;;) {
      const next = await this.prisma.deadline.findFirst({
        where: { status: 'PENDING', dueAt: { lt: target } },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
      });
      if (!next) break;
      await this.setClock(new Date(Math.max(next.dueAt.getTime() + 1, (await this.now()).getTime())));
      const { failures } = await workOffDeadlines(deadlineHandlers);
      if (failures[0]) throw failures[0].error;
      await this.runJobs();
    }
    await this.setClock(target);
  }

  /** Runs every waiting job until none is left; a job that fails fails the story. */
  async runJobs(): Promise<void> {
    for (let idle = false; !idle; ) {
      idle = true;
      for (const name of jobNames) {
        if (await this.runOne(name)) idle = false;
      }
    }
  }

  private async runOne(name: JobName): Promise<boolean> {
    const [job] = await this.boss.fetch<never>(name);
    if (!job) return false;
    await jobHandlers[name](job.data);
    await this.boss.complete(name, job.id);
    return true;
  }

  private async setClock(instant: Date): Promise<void> {
    await this.owner.query('UPDATE market_clock SET offset_ms = $1', [instant.getTime() - Date.now()]);
  }

  private async context<A extends Actor>(db: Db, actor: A): Promise<Context<A>> {
    return {
      db,
      actor,
      now: await marketNow(db),
      request: { id: 'req_story', ip: '127.0.0.1', userAgent: 'story', locale: 'zh' },
      changes: [],
      touchedTags: new Set(),
    };
  }
}
