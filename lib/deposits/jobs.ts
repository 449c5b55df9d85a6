import { type Context, inTransaction, type SystemActor, systemContext } from '@/lib/db';
import { marketNow } from '@/lib/market-clock';
import type { Jobs } from '@/lib/outbox';
import { type Bank, partners } from '@/lib/partners';
import { addLines, lastPosition } from './store/remittances';

type InStep = <T>(work: (ctx: Context<SystemActor>) => Promise<T>) => Promise<T>;

const inStep: InStep = (work) =>
  inTransaction(async (db) => work(systemContext(db, 'read-statement', await marketNow(db))));

/** At most so many pages in one run; the next run goes on from there. */
const pagesAtMost = 50;

/** Job `read-statement`: keeps what came into the market's bank account since the last line known. DEP-13. */
export async function readStatement(
  _job: Jobs['read-statement'],
  step: InStep = inStep,
  bank: Bank = partners().bank,
): Promise<void> {
  for (let page = 0; page < pagesAtMost; page += 1) {
    const after = await step((ctx) => lastPosition(ctx));
    const lines = await bank.listIncoming(after);
    if (lines.length === 0) return;
    await step((ctx) => addLines(ctx, lines));
  }
}
