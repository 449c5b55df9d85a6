import { startCluster, stopCluster } from '../../postgres/cluster';
import { ensureRolesAndDatabase, quote, roles, urlFor, withClient } from '../../postgres/databases';
import { stateDir } from '../../postgres/embedded';

/** The web process connects as a role of its own, so that its statements can be told from all others. */
const webRole = 'market_bench_web';

export type BenchDatabase = {
  adminUrl: string;
  ownerUrl: string;
  /** What the bench itself and the worker use. */
  appUrl: string;
  webUrl: string;
};

/** A Postgres of this run's own that waits for the disk as a real one does, and counts the statements it is sent. */
export async function startPostgres(port: number): Promise<BenchDatabase> {
  const options = { stateDir: stateDir(), port, durable: true };
  const { adminUrl } = await startCluster(options);
  await withClient(adminUrl, (client) =>
    client.query("ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'"),
  );
  await stopCluster(stateDir());
  await startCluster(options);
  await ensureRolesAndDatabase(adminUrl, 'market');
  await withClient(adminUrl, (client) =>
    client.query(`CREATE ROLE ${quote(webRole)} LOGIN PASSWORD '${webRole}' IN ROLE ${quote(roles.app)}`),
  );
  const adminOfMarket = urlFor(adminUrl, { database: 'market' });
  await withClient(adminOfMarket, (client) => client.query('CREATE EXTENSION pg_stat_statements'));
  const url = (role: string) => urlFor(adminUrl, { role, database: 'market' });
  return { adminUrl: adminOfMarket, ownerUrl: url(roles.owner), appUrl: url(roles.app), webUrl: url(webRole) };
}

/** A statement and how often it was sent, by the web process alone. */
export type CountedStatement = { text: string; calls: number };

/** Forgets all statements counted so far. */
export async function resetStatements({ adminUrl }: BenchDatabase): Promise<void> {
  await withClient(adminUrl, (client) => client.query('SELECT pg_stat_statements_reset()'));
}

/** What the web process sent since the last reset, most frequent first; transactions' BEGIN and COMMIT are among it. */
export async function countStatements({ adminUrl }: BenchDatabase): Promise<CountedStatement[]> {
  return withClient(adminUrl, async (client) => {
    const { rows } = await client.query<CountedStatement>(
      `SELECT query AS text, sum(calls)::int AS calls FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
       WHERE r.rolname = $1 GROUP BY query ORDER BY calls DESC`,
      [webRole],
    );
    return rows;
  });
}
