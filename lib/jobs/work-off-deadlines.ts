import { announceTouchedPages, type Context, inTransaction, prisma, type SystemActor, systemContext } from '@/lib/db';
import { claimDueDeadline, type DueDeadline, finishDeadline, postponeDeadline } from '@/lib/deadlines';
import { marketNow } from '@/lib/market-clock';

export type DeadlineHandler = (ctx: Context<SystemActor>, due: DueDeadline) => Promise<void>;

/** What a run leaves for the caller: page tags to renew, and failures to log. */
export interface Worked {
  done: number;
  touchedTags: Set<string>;
  failures: { deadline: DueDeadline; error: unknown }[];
}

const atMostPerRun = 500;

/**
 * Works off what is due by the market's clock: in order, each in its own transaction, exactly once. A handler acts right
 * after the due instant, so that a clock moved by a month and a month of waiting come to the same.
 */
export async function workOffDeadlines(handlers: Readonly<Record<string, DeadlineHandler>>): Promise<Worked> {
  const worked: Worked = { done: 0, touchedTags: new Set(), failures: [] };
  for (let turn = 0; turn < atMostPerRun; turn += 1) {
    const outcome = await workOffOne(handlers);
    if (outcome === null) break;
    for (const tag of outcome.touchedTags) worked.touchedTags.add(tag);
    if (outcome.error === undefined) worked.done += 1;
    else worked.failures.push({ deadline: outcome.deadline, error: outcome.error });
  }
  return worked;
}

interface Outcome {
  deadline: DueDeadline;
  touchedTags: ReadonlySet<string>;
  error?: unknown;
}

async function workOffOne(handlers: Readonly<Record<string, DeadlineHandler>>): Promise<Outcome | null> {
  let claimed: DueDeadline | null = null;
  try {
    return await inTransaction(async (db) => {
      claimed = await claimDueDeadline(db, await marketNow(db));
      if (!claimed) return null;
      const handler = handlers[claimed.kind];
      if (!handler) throw new Error(`No handler for deadlines of kind ${claimed.kind}`);
      const ctx = systemContext(db, claimed.kind, afterwards(claimed.dueAt));
      // Finished first: a handler may set the next deadline of the same kind and subject.
      await finishDeadline(db, claimed.id, ctx.now);
      await handler(ctx, claimed);
      await announceTouchedPages(db, ctx.touchedTags);
      return { deadline: claimed, touchedTags: ctx.touchedTags };
    });
  } catch (error) {
    const failed = claimed as DueDeadline | null;
    if (!failed) throw error;
    await postponeDeadline(prisma(), failed.id, error instanceof Error ? error.message : String(error));
    return { deadline: failed, touchedTags: new Set(), error };
  }
}

/** The due instant itself is still the other side's: what follows happens in the next one, day 6 after the end of day 5. */
function afterwards(dueAt: Date): Date {
  return new Date(dueAt.getTime() + 1);
}
