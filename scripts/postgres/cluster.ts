import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

import { dirname, join } from 'node:path';
import { isListening } from '../settings/ports';
import { withLockFile } from './lock-file';
import { type PostgresPlace, postgresPlace } from './place';
import { isAliveAs } from './process-id';

/** A running embedded Postgres: the port it listens on and the superuser's URL, which only the scripts use. */
export type RunningCluster = { port: number; adminUrl: string; startedHere: boolean };

export type ClusterOptions = {
  stateDir: string;
  port: number;
  /** Tests lose nothing when the machine does, so they need not wait for the disk. */
  durable: boolean;
};

/** Brings the cluster up unless it already runs; it survives the process that started it. */
export async function startCluster(options: ClusterOptions): Promise<RunningCluster> {
  mkdirSync(options.stateDir, { recursive: true });
  const place = postgresPlace(options.stateDir);
  return withLockFile(`${options.stateDir}/postgres.lock`, async () => {
    const startedHere = await ensureRunning(place, options);
    const password = readFileSync(place.passwordFile, 'utf8').trim();
    const adminUrl = `postgresql://postgres:${password}@127.0.0.1:${options.port}/postgres`;
    return { port: options.port, adminUrl, startedHere };
  });
}

/** Stops the cluster, letting nobody wait: open transactions are rolled back. False when it was not running. */
export async function stopCluster(stateDir: string): Promise<boolean> {
  if (!existsSync(stateDir)) return false;
  const place = postgresPlace(stateDir);
  if (runningPort(place) === null) return false;
  await run(place, 'pg_ctl', ['-D', place.dataDir, '-m', 'fast', '-w', '-t', '60', 'stop']);
  return true;
}

/** Stops a cluster and removes its folder with all else in it but `keep`: for the throw-away clusters of test runs. */
export async function destroyCluster(stateDir: string, { keep = [] }: { keep?: string[] } = {}): Promise<void> {
  if (!existsSync(stateDir)) return;
  await stopCluster(stateDir);
  const { dataDir } = postgresPlace(stateDir);
  if (!dataDir.startsWith(stateDir)) rmSync(dirname(dataDir), { recursive: true, force: true });
  for (const name of readdirSync(stateDir)) {
    if (!keep.includes(name)) rmSync(join(stateDir, name), { recursive: true, force: true });
  }
}

async function ensureRunning(place: PostgresPlace, options: ClusterOptions): Promise<boolean> {
  const port = runningPort(place);
  if (port === options.port) return false;
  if (port !== null) {
    throw new Error(
      `MARKET_PG_PORT is ${options.port} but the embedded Postgres already runs on ${port}: stop it first.`,
    );
  }
  if (await isListening(options.port)) {
    throw new Error(`MARKET_PG_PORT: port ${options.port} is taken by another program; choose another port.`);
  }
  if (!existsSync(join(place.dataDir, 'PG_VERSION'))) await initialise(place);
  await run(place, 'pg_ctl', [
    '-D',
    place.dataDir,
    '-l',
    place.logFile,
    '-w',
    '-t',
    '60',
    '-o',
    serverFlags(options),
    'start',
  ]);
  return true;
}

async function initialise(place: PostgresPlace): Promise<void> {
  rmSync(place.dataDir, { recursive: true, force: true });
  mkdirSync(place.dataDir, { recursive: true, mode: 0o700 });
  writeFileSync(place.logFile, '');
  writeFileSync(place.passwordFile, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  for (const binary of ['postgres', 'initdb', 'pg_ctl']) chmodSync(join(place.binDir, binary), 0o755);
  if (place.user) {
    for (const path of [place.dataDir, place.logFile, place.passwordFile])
      chownSync(path, place.user.uid, place.user.gid);
  }
  await run(place, 'initdb', [
    `--pgdata=${place.dataDir}`,
    '--username=postgres',
    `--pwfile=${place.passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ]);
}

function serverFlags({ port, durable }: ClusterOptions): string {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ');
}

/** The port the cluster listens on, or null when it does not run; the traces of a killed one are removed. */
function runningPort(place: PostgresPlace): number | null {
  const file = join(place.dataDir, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  if (isAliveAs(Number(pid), place.dataDir)) return Number(port);
  rmSync(file, { force: true });
  return null;
}

function run(place: PostgresPlace, binary: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // A working directory the Postgres user may not enter would make the binaries complain.
    const child = spawn(join(place.binDir, binary), args, {
      cwd: '/',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      ...place.user,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', reject);
    // 'exit', not 'close': a started server may keep inherited pipes open for as long as it lives.
    child.once('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      if (code === 0) resolve();
      else reject(new Error(`${binary} failed with code ${code}; see ${place.logFile}.\n${output.trim()}`));
    });
  });
}
