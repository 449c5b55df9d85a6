import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { applyMigrations } from '../../scripts/migrations/apply';
import { listMigrations } from '../../scripts/migrations/folder';
import { unmigratedChanges } from '../../scripts/migrations/write';
import { withClient } from '../../scripts/postgres/databases';
import { freshDatabase, ownerDatabaseUrl } from '../database';

/** A folder with the migrations every test database has already, empty, and one more. */
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function addMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
  writeFileSync(join(folder, 'migration_lock.toml'), 'provider = "postgresql"\n');
}

describe('migrations', () => {
  it('lead to the schema the client is generated from', async () => {
    expect(await unmigratedChanges(await ownerDatabaseUrl())).toContain('This is an empty migration');
  });

  it('are all applied in a test database', async () => {
    const { rows } = await withClient(await ownerDatabaseUrl(), (client) =>
      client.query('SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1'),
    );
    expect(rows.map((row) => row.migration_name)).toEqual(listMigrations());
  });

  it('may hold functions, whose bodies have semicolons', async () => {
    const database = await freshDatabase();
    addMigration(
      '29990101000000_function',
      'CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END; $$;',
    );
    expect(await applyMigrations(database.ownerUrl, folder)).toEqual(['29990101000000_function']);
    const { rows } = await withClient(database.ownerUrl, (client) => client.query('SELECT two()'));
    expect(rows).toEqual([{ two: 2 }]);
    await database.drop();
  });

  it('leave nothing behind when they fail, say where, and may be tried again', async () => {
    const database = await freshDatabase();
    const name = '29990101000000_broken';
    addMigration(name, 'CREATE TABLE half_done (id int);\nSELECT broken;');
    await expect(applyMigrations(database.ownerUrl, folder)).rejects.toThrow(
      `The migration ${name} failed and was rolled back: line 2: column "broken" does not exist`,
    );
    await expect(withClient(database.ownerUrl, (client) => client.query('SELECT 1 FROM half_done'))).rejects.toThrow(
      'does not exist',
    );
    addMigration(name, 'CREATE TABLE half_done (id int);');
    expect(await applyMigrations(database.ownerUrl, folder)).toEqual([name]);
    expect(await applyMigrations(database.ownerUrl, folder)).toEqual([]);
    await database.drop();
  });
});
