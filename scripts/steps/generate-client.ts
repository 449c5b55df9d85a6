import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statePath } from '../postgres/embedded';
import { projectRoot } from '../postgres/place';
import { fingerprint, isDone } from './fingerprint';
import { run } from './run';

const generatedDir = join(projectRoot, 'lib/db/generated');

/** Writes the Prisma client from prisma/schema; skipped while neither the schema nor Prisma changed. False when skipped. */
export async function generateClient({ evenIfUnchanged = false } = {}): Promise<boolean> {
  const marker = join(generatedDir, '.fingerprint');
  const print = fingerprint(['prisma/schema', 'node_modules/prisma/package.json']);
  if (!evenIfUnchanged && existsSync(join(generatedDir, 'client.ts')) && isDone(marker, print)) return false;
  await run(
    'prisma generate',
    ['node_modules/prisma/build/index.js', 'generate', '--config', 'scripts/prisma.config.ts'],
    {
      logFile: statePath('logs/prisma-generate.log'),
      env: {
        // `generate` needs no schema engine but looks for one, and would download it; any executable satisfies it.
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
        CHECKPOINT_DISABLE: '1',
      },
    },
  );
  writeFileSync(marker, print);
  return true;
}
