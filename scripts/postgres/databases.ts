import { Client } from 'pg';

/** The two roles: migrations run as the owner, the application as the other, which migrations grant its rights. */
export const roles = { owner: 'market_owner', app: 'market_app' } as const;

/** Opens one connection for `work` and always closes it. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates both roles and the database of an embedded cluster where they are missing. */
export async function ensureRolesAndDatabase(adminUrl: string, database: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    // CREATEDB: the tests copy their databases from a template as the owner.
    await ensureRole(client, roles.owner, 'CREATEDB');
    await ensureRole(client, roles.app, 'NOCREATEDB');
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${quote(database)} OWNER ${roles.owner}`);
  });
}

/** The URL of another role or database on the same server. */
export function urlFor(url: string, change: { role?: string; database?: string }): string {
  const changed = new URL(url);
  if (change.role) {
    // The embedded cluster listens on this machine only and holds demo and test data: each role's password is its name.
    changed.username = change.role;
    changed.password = change.role;
  }
  if (change.database) changed.pathname = `/${change.database}`;
  return changed.toString();
}

/** An SQL identifier in quotes. */
export function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}

async function ensureRole(client: Client, name: string, rights: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  if (found.rowCount === 0)
    await client.query(`CREATE ROLE ${name} LOGIN ${rights} NOSUPERUSER NOCREATEROLE PASSWORD '${name}'`);
}
