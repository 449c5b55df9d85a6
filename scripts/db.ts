import { relative } from 'node:path';
import { applyMigrations } from './migrations/apply';
import { writeMigration } from './migrations/write';
import { recreateEmbedded, startEmbedded, stopEmbedded } from './postgres/embedded';
import { projectRoot } from './postgres/place';
import { loadDotEnv } from './settings/environment';
import { generateClient } from './steps/generate-client';
import { forgetPartners } from './steps/seed';

const commands: Record<string, (...words: string[]) => Promise<string>> = {
  up: async () => `Postgres is up: ${await ownerUrl()}`,
  down: async () => ((await stopEmbedded()) ? 'Postgres is stopped.' : 'Postgres was not running.'),
  migrate: async () => {
    const applied = await applyMigrations(await ownerUrl());
    return applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`;
  },
  migration: async (name = '') => {
    const folder = await writeMigration(name, new Date(), await ownerUrl());
    return `Written: ${relative(projectRoot, folder)}. Append what Prisma cannot say: checks, triggers, functions, grants.`;
  },
  generate: async () => {
    await generateClient({ evenIfUnchanged: true });
    return 'The Prisma client is generated.';
  },
  reset: async () => {
    await applyMigrations((await recreateEmbedded()).ownerUrl);
    forgetPartners();
    return 'The embedded database is empty again, and the sandbox partners remember nothing; the next start fills both.';
  },
};

async function ownerUrl(): Promise<string> {
  return process.env.DATABASE_OWNER_URL || (await startEmbedded()).ownerUrl;
}

loadDotEnv();
const [name = '', ...words] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`Usage: db ${Object.keys(commands).join(' | ')}`);
  process.exit(1);
}
try {
  console.log(await command(...words));
  // The schema engine leaves a ten-second timer behind.
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
