import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { quote, urlFor, withClient } from '../scripts/postgres/databases';

/** A migrated, empty database: `url` has the application's rights, `ownerUrl` all of them. */
export type TestDatabase = { url: string; ownerUrl: string };

let ofThisWorker: Promise<TestDatabase> | undefined;

/** The worker's own database as the application role; shared by its tests, so each rolls back what it does. */
export async function workerDatabaseUrl(): Promise<string> {
  ofThisWorker ??= workerDatabase();
  return (await ofThisWorker).url;
}

/** The same database as its owner: for what a test must arrange or read past the application's rights. */
export async function ownerDatabaseUrl(): Promise<string> {
  ofThisWorker ??= workerDatabase();
  return (await ofThisWorker).ownerUrl;
}

/** A database of its own for a test that commits, such as a race; close every connection, then `drop` it. */
export async function freshDatabase(): Promise<TestDatabase & { drop: () => Promise<void> }> {
  const { ownerUrl, prefix } = inject('testDatabases');
  const name = `${prefix}fresh_${randomBytes(4).toString('hex')}`;
  const database = await copyTemplate(name);
  return {
    ...database,
    drop: () =>
      withClient(ownerUrl, async (client) => {
        // Postgres waits some seconds for the last connection to go; as the owner we may not end those of another role.
        await client.query(`DROP DATABASE ${quote(name)}`);
      }),
  };
}

async function workerDatabase(): Promise<TestDatabase> {
  const { prefix } = inject('testDatabases');
  return copyTemplate(`${prefix}${process.env.VITEST_POOL_ID ?? '0'}`);
}

async function copyTemplate(name: string): Promise<TestDatabase> {
  const { ownerUrl, appUrl, template } = inject('testDatabases');
  await withClient(ownerUrl, async (client) => {
    // A worker runs many files, each with its own copy of this module: the database may be there already.
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (!found.rowCount) await client.query(`CREATE DATABASE ${quote(name)} TEMPLATE ${quote(template)}`);
  });
  return { url: urlFor(appUrl, { database: name }), ownerUrl: urlFor(ownerUrl, { database: name }) };
}
