import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withSchemaEngine } from './engine';
import { currentSchema, lastSnapshot, migrationsDir, snapshotName } from './folder';

const lockfile = `# Prisma reads here which database the migrations are for.
provider = "postgresql"
`;

/** Writes a migration from the last snapshot to the schema as it is now; answers its folder. Hand-written SQL is appended to it. */
export async function writeMigration(name: string, now: Date, anyUrl: string): Promise<string> {
  if (!/^[a-z][a-z0-9_]{0,60}$/.test(name)) {
    throw new Error(
      'Name the migration in lower case letters, digits and underscores: npm run db:migration -- add_orders',
    );
  }
  const sql = await unmigratedChanges(anyUrl);
  const folder = join(migrationsDir, `${now.toISOString().replaceAll(/\D/g, '').slice(0, 14)}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  writeFileSync(
    join(folder, snapshotName),
    currentSchema()
      .map(({ content }) => content.trim())
      .join('\n\n')
      .concat('\n'),
  );
  if (!existsSync(join(migrationsDir, 'migration_lock.toml')))
    writeFileSync(join(migrationsDir, 'migration_lock.toml'), lockfile);
  return folder;
}

/** The SQL that leads from the last migration's schema to the one in prisma/schema. */
export function unmigratedChanges(anyUrl: string): Promise<string> {
  return withSchemaEngine(anyUrl, async (engine) => {
    const before = lastSnapshot();
    const { stdout } = await engine.diff({
      from: before ? { tag: 'schemaDatamodel', files: before } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: currentSchema() },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? '';
  });
}
