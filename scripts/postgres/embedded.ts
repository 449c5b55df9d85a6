import { join, resolve } from 'node:path';
import { startCluster, stopCluster } from './cluster';
import { ensureRolesAndDatabase, roles, urlFor, withClient } from './databases';
import { projectRoot } from './place';

/** The embedded server, ready: `ownerUrl` migrates, `appUrl` is what the application uses. */
export type EmbeddedPostgres = { ownerUrl: string; appUrl: string; startedHere: boolean };

/** Where everything this market keeps on disk lives; another folder makes another market. */
export function stateDir(): string {
  return resolve(projectRoot, process.env.MARKET_STATE_DIR ?? '.market');
}

/** The folder of this market's keys, generated secrets and the like. */
export function statePath(name: string): string {
  return join(stateDir(), name);
}

/** Brings the embedded Postgres up, with both roles and the database. Does nothing when all of it is there. */
export async function startEmbedded(): Promise<EmbeddedPostgres> {
  const port = Number(process.env.MARKET_PG_PORT || 54329);
  if (!Number.isInteger(port) || port < 1024 || port > 65535) {
    throw new Error('MARKET_PG_PORT must be a port between 1024 and 65535.');
  }
  const durable = process.env.MARKET_PG_DURABLE !== 'false';
  const { adminUrl, startedHere } = await startCluster({ stateDir: stateDir(), port, durable });
  await ensureRolesAndDatabase(adminUrl, 'market');
  const url = (role: string) => urlFor(adminUrl, { role, database: 'market' });
  return { ownerUrl: url(roles.owner), appUrl: url(roles.app), startedHere };
}

/** Stops the embedded Postgres; false when it was not running. */
export function stopEmbedded(): Promise<boolean> {
  return stopCluster(stateDir());
}

/** Throws the embedded database away and makes an empty one. */
export async function recreateEmbedded(): Promise<EmbeddedPostgres> {
  const { ownerUrl } = await startEmbedded();
  await withClient(urlFor(ownerUrl, { database: 'postgres' }), (client) =>
    client.query('DROP DATABASE market WITH (FORCE)'),
  );
  return startEmbedded();
}
