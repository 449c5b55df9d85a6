import { readdirSync } from 'node:fs';
import path from 'node:path';
import { prisma } from '@/lib/db';
import { log } from '@/lib/log';

/** Why a process cannot serve yet; `null` when it can. */
export type Hindrance = 'database' | 'migrations' | null;

const patienceMs = 3000;

/** Whether this process can serve: its database answers in time and has every migration this code was written for. */
export async function findHindrance(): Promise<Hindrance> {
  try {
    const applied = await Promise.race([appliedMigrations(), giveUp()]);
    const missing = neededMigrations().filter((name) => !applied.has(name));
    if (missing.length === 0) return null;
    log.warn({ missing }, 'not ready: migrations are missing');
    return 'migrations';
  } catch (error) {
    log.warn({ err: error }, 'not ready: the database does not answer');
    return 'database';
  }
}

async function appliedMigrations(): Promise<Set<string>> {
  const rows = await prisma().$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return new Set(rows.map(({ name }) => name));
}

let needed: string[] | undefined;

// Read once: what is in the folder does not change while a process runs this code.
function neededMigrations(): string[] {
  needed ??= readdirSync(path.join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations'), {
    withFileTypes: true,
  }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  return needed;
}

function giveUp(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`No answer within ${patienceMs} ms`)), patienceMs).unref();
  });
}
