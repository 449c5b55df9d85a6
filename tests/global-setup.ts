import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../scripts/migrations/apply';
import { migrationsHash } from '../scripts/migrations/folder';
import { quote, urlFor, withClient } from '../scripts/postgres/databases';
import { startEmbedded } from '../scripts/postgres/embedded';
import { isAlive } from '../scripts/postgres/process-id';

declare module 'vitest' {
  export interface ProvidedContext {
    testDatabases: { ownerUrl: string; appUrl: string; template: string; prefix: string };
  }
}

/** Any number that no other advisory lock of ours uses: one process builds the template, others wait for it. */
const templateLock = 7_260_001;
const templatePrefix = 'market_template_test_';

/** Brings Postgres up and migrates the template that every test database is copied from. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const { ownerUrl, appUrl } = await startEmbedded();
  const template = `${templatePrefix}${migrationsHash()}`;
  const prefix = `market_test_${process.pid}_`;
  await dropLeftovers(ownerUrl);
  await ensureTemplate(ownerUrl, template);
  project.provide('testDatabases', { ownerUrl, appUrl, template, prefix });
  return () => dropDatabases(ownerUrl, (name) => name.startsWith(prefix));
}

async function ensureTemplate(ownerUrl: string, template: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [templateLock]);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount) return;
    // Migrated under another name: a run that dies half way leaves no template that looks finished.
    const draft = `${template}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${quote(draft)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${quote(draft)}`);
    await applyMigrations(urlFor(ownerUrl, { database: draft }));
    await client.query(`ALTER DATABASE ${quote(draft)} RENAME TO ${quote(template)}`);
    // Postgres refuses to copy a database somebody is connected to.
    await client.query(`ALTER DATABASE ${quote(template)} ALLOW_CONNECTIONS false`);
  });
}

/** Removes what a killed run left behind, and templates of migrations that have changed since. */
async function dropLeftovers(ownerUrl: string): Promise<void> {
  const current = migrationsHash();
  await dropDatabases(ownerUrl, (name) => {
    const run = /^market_test_(\d+)_/.exec(name)?.[1];
    if (run !== undefined) return !isAlive(Number(run));
    return name.startsWith(templatePrefix) && !name.includes(current);
  });
}

async function dropDatabases(ownerUrl: string, matches: (name: string) => boolean): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ datname: string }>('SELECT datname FROM pg_database');
    for (const { datname } of rows) {
      if (matches(datname)) await client.query(`DROP DATABASE IF EXISTS ${quote(datname)} WITH (FORCE)`);
    }
  });
}
