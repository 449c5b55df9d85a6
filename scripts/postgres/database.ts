import { withClient } from './databases';
import { startEmbedded, stateDir } from './embedded';
import { type ServerUrls, withGivenRoles, withMadeRole } from './own-server';

/** The market's database; `embedded` says whose it is, `startedHere` whether it is ours to stop. */
export type MarketDatabase = ServerUrls & { embedded: boolean; startedHere: boolean };

/** The server DATABASE_URL names, or the embedded one; roles and database are there afterwards. */
export async function openDatabase(): Promise<MarketDatabase> {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, MARKET_MODE: mode } = process.env;
  if (!appUrl) {
    if (mode === 'production')
      throw new Error('DATABASE_URL is missing: production never runs on the embedded database.');
    return { ...(await startEmbedded()), embedded: true };
  }
  if (!ownerUrl && mode === 'production') {
    throw new Error('DATABASE_OWNER_URL is missing: the migrations run as the owner, the application never does.');
  }
  const urls = ownerUrl ? await withGivenRoles({ ownerUrl, appUrl }) : await withMadeRole(appUrl, stateDir());
  return { ...urls, embedded: false, startedHere: false };
}

/** How far the demo's data got; `id` changes whenever the database is filled anew. */
export type Seeding = { id: string; finished: boolean };

/** Null when the demo never filled this database. */
export function findSeeding(ownerUrl: string): Promise<Seeding | null> {
  return withClient(ownerUrl, async (client) => {
    const table = await client.query("SELECT to_regclass('market_setup.seeding') AS name");
    if (table.rows[0]?.name === null) return null;
    const { rows } = await client.query<Seeding>(
      'SELECT id::text, finished_at IS NOT NULL AS finished FROM market_setup.seeding',
    );
    return rows[0] ?? null;
  });
}

/** Notes that the seed began. Outside the application's schema: its role has no business here. */
export function beginSeeding(ownerUrl: string): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query('CREATE SCHEMA IF NOT EXISTS market_setup');
    await client.query(
      `CREATE TABLE IF NOT EXISTS market_setup.seeding
         (id uuid NOT NULL DEFAULT gen_random_uuid(), started_at timestamptz NOT NULL DEFAULT now(), finished_at timestamptz)`,
    );
    await client.query('INSERT INTO market_setup.seeding DEFAULT VALUES');
  });
}

/** Notes that the seed came to its end. */
export function finishSeeding(ownerUrl: string): Promise<void> {
  return withClient(ownerUrl, async (client) => {
    await client.query('UPDATE market_setup.seeding SET finished_at = now()');
  });
}
