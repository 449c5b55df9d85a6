import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { installQueues } from '../../lib/outbox/install';
import { withClient } from '../postgres/databases';
import { withSchemaEngine } from './engine';
import { migrationList, migrationsDir } from './folder';

/**
 * Applies what prisma/migrations holds and the database lacks, as `prisma migrate deploy` would, and brings the job
 * queues' own tables along; answers the names of the migrations.
 */
export async function applyMigrations(ownerUrl: string, folder = migrationsDir): Promise<string[]> {
  const applied = await withSchemaEngine(ownerUrl, (engine) => applyAll(engine, folder)).catch(
    async (error: unknown) => {
      throw await namingTheMigration(ownerUrl, error);
    },
  );
  await installQueues(ownerUrl);
  return applied;
}

async function applyAll(engine: SchemaEngine, folder: string): Promise<string[]> {
  const { appliedMigrationNames } = await engine.applyMigrations({
    migrationsList: migrationList(folder),
    filters: { externalTables: [], externalEnums: [] },
  });
  return appliedMigrationNames;
}

/** A failed migration left nothing behind, so it is marked as rolled back and may be tried again once corrected. */
async function namingTheMigration(ownerUrl: string, error: unknown): Promise<Error> {
  const reason = error instanceof Error ? error.message : String(error);
  const failed = await unfinishedMigration(ownerUrl).catch(() => undefined);
  if (failed === undefined) return new Error(`The migrations could not be applied: ${reason}`, { cause: error });
  await withSchemaEngine(ownerUrl, (engine) => engine.markMigrationRolledBack({ migrationName: failed }));
  return new Error(`The migration ${failed} failed and was rolled back: ${reason}`, { cause: error });
}

function unfinishedMigration(ownerUrl: string): Promise<string | undefined> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ migration_name: string }>(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL',
    );
    return rows[0]?.migration_name;
  });
}
