import { withSchemaEngine } from './engine';
import { migrationList } from './folder';

/** Applies what prisma/migrations holds and the database lacks, as `prisma migrate deploy` would; answers the names. */
export async function applyMigrations(ownerUrl: string): Promise<string[]> {
  return withSchemaEngine(ownerUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: migrationList(),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  });
}
