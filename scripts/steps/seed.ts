import { rmSync } from 'node:fs';
import { applyMigrations } from '../migrations/apply';
import { beginSeeding, findSeeding, finishSeeding, type MarketDatabase } from '../postgres/database';
import { recreateEmbedded, statePath } from '../postgres/embedded';
import { run } from './run';

/** Fills an empty database with the demo market, once; answers the id of that filling and whether it was made now. */
export async function seed(database: MarketDatabase): Promise<{ id: string; made: boolean }> {
  const before = await findSeeding(database.ownerUrl);
  if (before?.finished) return { id: before.id, made: false };
  await beginSeeding(database.ownerUrl);
  await run('The seed', ['--import', 'tsx', 'prisma/seed.ts'], {
    logFile: statePath('logs/seed.log'),
    env: { DATABASE_OWNER_URL: database.ownerUrl },
  });
  await finishSeeding(database.ownerUrl);
  const after = await findSeeding(database.ownerUrl);
  return { id: after?.id ?? '', made: true };
}

/**
 * Clears away what a market that is gone left behind. Before the partners start: they remember its order numbers, which
 * the next market would use again with other content.
 */
export async function makeRoomForSeed(database: MarketDatabase): Promise<void> {
  const before = await findSeeding(database.ownerUrl);
  if (before?.finished) return;
  if (before) await startOver(database);
  forgetPartners();
}

/** The sandbox partners' journals go: they begin anew when they start. */
export function forgetPartners(): void {
  rmSync(statePath('sandbox'), { recursive: true, force: true });
}

/** A seed that was interrupted left half a market, which no second seed may build upon. */
async function startOver(database: MarketDatabase): Promise<void> {
  if (!database.embedded) {
    throw new Error('DATABASE_URL names a database that an interrupted start filled half: empty it, then start again.');
  }
  await recreateEmbedded();
  await applyMigrations(database.ownerUrl);
  rmSync(statePath('files'), { recursive: true, force: true });
}

/** Production refuses a database that holds the demo's known accounts. */
export async function refuseDemoData(database: MarketDatabase): Promise<void> {
  if (await findSeeding(database.ownerUrl)) {
    throw new Error(
      'DATABASE_URL names a database with the demo market and its known passwords: production needs its own.',
    );
  }
}
