import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { quote, roles, withClient } from './databases';

/** The two URLs of a database on a server of the operator's own. */
export type ServerUrls = { ownerUrl: string; appUrl: string };

/** Given only the owner's URL, makes this market a login role with no more than the application's rights. */
export async function withMadeRole(ownerUrl: string, stateDir: string): Promise<ServerUrls> {
  const name = `${roles.app}_${createHash('sha256').update(stateDir).digest('hex').slice(0, 8)}`;
  const password = ensurePassword(stateDir);
  await asOwner(ownerUrl, async (client) => {
    await ensureAppRole(client);
    const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
    const verb = found.rowCount ? 'ALTER' : 'CREATE';
    await client.query(`${verb} ROLE ${quote(name)} LOGIN PASSWORD '${password}'`);
    await client.query(`GRANT ${roles.app} TO ${quote(name)}`);
  });
  const appUrl = new URL(ownerUrl);
  appUrl.username = name;
  appUrl.password = password;
  return { ownerUrl, appUrl: appUrl.href };
}

/** Given both URLs, makes sure that the application's role has the application's rights and not the owner's. */
export async function withGivenRoles({ ownerUrl, appUrl }: ServerUrls): Promise<ServerUrls> {
  const app = decodeURIComponent(new URL(appUrl).username);
  await asOwner(ownerUrl, async (client) => {
    await ensureAppRole(client);
    const { rows } = await client.query<{ isMember: boolean; isMighty: boolean }>(
      `SELECT pg_has_role(rolname, $2, 'MEMBER') AS "isMember",
              rolsuper OR pg_has_role(rolname, current_user, 'MEMBER') AS "isMighty"
       FROM pg_roles WHERE rolname = $1`,
      [app, roles.app],
    );
    const [role] = rows;
    if (role?.isMighty) throw new Error(`DATABASE_URL must name a role without the owner's rights, unlike "${app}".`);
    if (role && !role.isMember) await client.query(`GRANT ${roles.app} TO ${quote(app)}`);
  });
  return { ownerUrl, appUrl };
}

/** Migrations grant rights to this role by its name. */
async function ensureAppRole(client: Client): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [roles.app]);
  if (!found.rowCount) await client.query(`CREATE ROLE ${roles.app} NOLOGIN`);
}

function ensurePassword(stateDir: string): string {
  const path = join(stateDir, 'keys/database-app.password');
  mkdirSync(join(stateDir, 'keys'), { recursive: true });
  if (!existsSync(path)) writeFileSync(path, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

async function asOwner(ownerUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  const name = process.env.DATABASE_OWNER_URL ? 'DATABASE_OWNER_URL' : 'DATABASE_URL';
  try {
    await withClient(ownerUrl, work);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.message.startsWith('DATABASE_')) throw error;
    const code = 'code' in error ? error.code : undefined;
    const hint =
      code === '42501'
        ? `: give DATABASE_OWNER_URL for the owner and in DATABASE_URL a role that was granted ${roles.app}`
        : '';
    // A refused connection has its reasons inside, and no message of its own.
    const reason = error instanceof AggregateError ? error.errors.map(String).join('; ') : error.message;
    throw new Error(`${name} cannot be used (${reason})${hint}.`, { cause: error });
  }
}
