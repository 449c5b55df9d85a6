import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { projectRoot } from '../postgres/place';
import type { PrismaFile } from './engine';

export const migrationsDir = join(projectRoot, 'prisma/migrations');
export const schemaDir = join(projectRoot, 'prisma/schema');

/** Kept beside each migration.sql: the schema it leads to, from which the next one is diffed. */
export const snapshotName = 'schema.snapshot.prisma';

/** The migrations in the order they apply. */
export function listMigrations(folder = migrationsDir): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The migrations in the shape the schema engine reads. */
export function migrationList(folder = migrationsDir): MigrationList {
  const lockfile = join(folder, 'migration_lock.toml');
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: existsSync(lockfile) ? readFileSync(lockfile, 'utf8') : null },
    shadowDbInitScript: '',
    migrationDirectories: listMigrations(folder).map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(folder, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

/** What brings the queues' tables along, after the migrations. */
const queueFiles = ['lib/outbox/install.ts', 'lib/outbox/queues.ts'];

/** Changes whenever a migration or the queues do: names the template database of the tests. */
export function migrationsHash(): string {
  const hash = createHash('sha256');
  for (const file of queueFiles) hash.update(readFileSync(join(projectRoot, file)));
  for (const name of listMigrations())
    hash.update(name).update(readFileSync(join(migrationsDir, name, 'migration.sql')));
  return hash.digest('hex').slice(0, 12);
}

/** The Prisma schema as it is now, file by file. */
export function currentSchema(): PrismaFile[] {
  return readdirSync(schemaDir, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({
      path: relative(projectRoot, join(schemaDir, name)),
      content: readFileSync(join(schemaDir, name), 'utf8'),
    }));
}

/** The schema the last migration led to; null before the first. */
export function lastSnapshot(): PrismaFile[] | null {
  const last = listMigrations().at(-1);
  if (last === undefined) return null;
  const path = join(migrationsDir, last, snapshotName);
  if (!existsSync(path))
    throw new Error(`The migration ${last} lacks its ${snapshotName}, from which the next one is diffed.`);
  return [{ path: snapshotName, content: readFileSync(path, 'utf8') }];
}
