import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { applyMigrations } from '../../migrations/apply';
import { destroyCluster } from '../../postgres/cluster';
import { stateDir, statePath, stopEmbedded } from '../../postgres/embedded';
import { projectRoot } from '../../postgres/place';
import type { Child } from '../../processes/child';
import { waitUntilListening, waitUntilReady } from '../../processes/ready';
import { endLeftovers, Supervisor } from '../../processes/supervisor';
import { webArguments } from '../../processes/web';
import { build } from '../../steps/build';
import { generateClient } from '../../steps/generate-client';
import { endRunningCommands } from '../../steps/run';
import { fillSettings, type Ports, standApart } from './apart';
import { type BenchDatabase, startPostgres } from './postgres';

/** What survives from run to run: none of it depends on the data. */
const kept = ['logs', 'keys', 'ports.json', 'static'];

/** One market for measuring: its database, build and processes, started as the parts need them and stopped as a whole. */
export class Stage {
  private readonly supervisor: Supervisor;
  private readonly started = new Map<string, Child>();
  private databaseOnce: Promise<BenchDatabase> | undefined;
  private buildOnce: Promise<void> | undefined;
  private closing: Promise<void> | undefined;

  private constructor(
    readonly ports: Ports,
    readonly say: (line: string) => void,
  ) {
    this.supervisor = new Supervisor(stateDir());
  }

  static async open(say: (line: string) => void): Promise<Stage> {
    const ports = await standApart();
    endLeftovers(stateDir());
    await destroyCluster(stateDir(), { keep: kept });
    fillSettings(ports);
    return new Stage(ports, say);
  }

  /** The migrated database; empty but for what the seed of the run put there. */
  database(): Promise<BenchDatabase> {
    this.databaseOnce ??= this.startDatabase();
    return this.databaseOnce;
  }

  /** The web process, built for production and ready. */
  async web(): Promise<Child> {
    const running = this.started.get('web');
    if (running?.isRunning) return running;
    const web = await this.spawnWeb();
    await waitUntilReady(this.ports.web);
    return web;
  }

  /** The production build; taken over from the last run where nothing it is made of changed. */
  async built(): Promise<void> {
    this.buildOnce ??= this.buildWeb();
    await this.buildOnce;
  }

  /** The web process just spawned, for measuring how long it takes to be ready. */
  async spawnWeb(): Promise<Child> {
    const { webUrl } = await this.database();
    await this.built();
    return this.start('web', webArguments('start', this.ports.web), { DATABASE_URL: webUrl });
  }

  /** The worker and the sandbox partners it calls. */
  async worker(): Promise<void> {
    if (this.started.get('worker')?.isRunning) return;
    const { appUrl } = await this.database();
    if (!this.started.get('partners')?.isRunning) {
      this.start('partners', ['--import', 'tsx', 'scripts/sandbox/start.ts', '--memory']);
      await waitUntilListening([this.ports.vendor, this.ports.sink, this.ports.smtp]);
    }
    this.start('worker', ['--import', 'tsx', 'lib/jobs/worker.ts'], { DATABASE_URL: appUrl });
  }

  /** A process of the bench's own: the load, the bare server, the static application. */
  async helper(name: 'load' | 'bare' | 'static', args: string[], env: Record<string, string> = {}): Promise<void> {
    if (this.started.get(name)?.isRunning) return;
    this.start(name, args, env);
    await waitUntilListening([this.ports[name]]);
  }

  /** The process id of one that runs. */
  pidOf(name: string): number | undefined {
    const child = this.started.get(name);
    return child?.isRunning ? child.pid : undefined;
  }

  /** Stops one process and waits until it has ended. */
  async stop(name: string): Promise<void> {
    await this.started.get(name)?.stop();
    this.started.delete(name);
  }

  close(): Promise<void> {
    this.closing ??= this.closeOnce();
    return this.closing;
  }

  private async closeOnce(): Promise<void> {
    endRunningCommands();
    await this.supervisor.stopAll();
    await this.databaseOnce?.catch(() => undefined);
    await stopEmbedded();
    this.supervisor.forget();
    await destroyCluster(stateDir(), { keep: kept });
  }

  private async startDatabase(): Promise<BenchDatabase> {
    const database = await startPostgres(this.ports.postgres);
    this.supervisor.ownPostgres();
    await generateClient();
    await applyMigrations(database.ownerUrl);
    process.env.DATABASE_URL = database.appUrl;
    return database;
  }

  private async buildWeb(): Promise<void> {
    const url = process.env.DATABASE_URL;
    // A build that asked a database would fail here: pages are made when they are first asked for.
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none';
    await build('bench');
    if (url === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = url;
    // They would be checked with everything else, and name pages that are gone.
    rmSync(join(projectRoot, '.next/bench/types'), { recursive: true, force: true });
  }

  private start(name: string, args: string[], env: Record<string, string> = {}): Child {
    if (this.closing) throw new Error('The run is over.');
    const child = this.supervisor.start({
      name,
      args,
      env: { NODE_ENV: 'production', ...env },
      logFile: statePath(`logs/${name}.log`),
    });
    this.started.set(name, child);
    return child;
  }
}
