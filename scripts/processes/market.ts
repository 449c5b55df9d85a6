import { readFileSync } from 'node:fs';
import { config, parseConfig } from '../../lib/config';
import { applyMigrations } from '../migrations/apply';
import { type MarketDatabase, openDatabase } from '../postgres/database';
import { stateDir, statePath, stopEmbedded } from '../postgres/embedded';
import { demoSettings, type PartnerPorts } from '../settings/demo-settings';
import { fillEnvironment } from '../settings/environment';
import { requireFreePorts } from '../settings/ports';
import { build } from '../steps/build';
import { generateClient } from '../steps/generate-client';
import { endRunningCommands } from '../steps/run';
import { makeRoomForSeed, refuseDemoData, seed } from '../steps/seed';
import { waitUntilListening, waitUntilReady } from './ready';
import { Supervisor } from './supervisor';
import { webArguments } from './web';

export type MarketOptions = {
  /** `dev` compiles pages when they are asked for and shows the logs; `start` builds first. */
  web: 'start' | 'dev';
  partnerPorts: PartnerPorts;
  say: (line: string) => void;
};

/** One market on this machine: its database, partners, worker and web process, opened and closed as a whole. */
export class Market {
  private supervisor: Supervisor | undefined;
  private opening: Promise<MarketDatabase> | undefined;
  private closing: Promise<void> | undefined;

  constructor(private readonly options: MarketOptions) {}

  /** Brings everything up, doing only what is not done yet; resolves when the market answers. */
  async open(): Promise<void> {
    if (process.env.MARKET_MODE !== 'production') fillEnvironment(demoSettings(stateDir(), this.options.partnerPorts));
    refuseWrongSettings();
    this.supervisor = new Supervisor(stateDir());
    await Promise.race([this.openInOrder(), this.unexpectedEnd()]);
  }

  /** Rejects when a process ends although nobody asked it to. */
  async unexpectedEnd(): Promise<never> {
    const child = await this.supervisor?.firstUnexpectedEnd;
    throw new Error(`${child?.lastLines() ?? ''}\nThe ${child?.name} process ended by itself.`.trim());
  }

  /** Stops all that was started, the last first and Postgres at the end; each finishes what it began. */
  close(): Promise<void> {
    this.closing ??= this.closeOnce();
    return this.closing;
  }

  /** Stops all without waiting for anything but Postgres, which loses nothing by it. */
  async closeNow(): Promise<void> {
    this.supervisor?.killAll();
    endRunningCommands();
    await this.stopDatabase();
  }

  private async openInOrder(): Promise<void> {
    const database = await this.prepareDatabase();
    const settings = config();
    await requireFreePorts(this.ports());
    if (settings.demoSignIns) await makeRoomForSeed(database);
    if (settings.sandboxPartners) await this.startPartners();
    const seedingId = await this.fill(database);
    if (this.options.web === 'start') await this.step('Built the web application', () => build(seedingId));
    this.start('worker', ['--import', 'tsx', 'lib/jobs/worker.ts']);
    this.start('web', webArguments(this.options.web, settings.port));
    await waitUntilReady(settings.port);
  }

  private async closeOnce(): Promise<void> {
    endRunningCommands();
    await this.supervisor?.stopAll();
    await this.stopDatabase();
  }

  private async prepareDatabase(): Promise<MarketDatabase> {
    this.opening = openDatabase();
    const database = await this.opening;
    if (database.startedHere) this.supervisor?.ownPostgres();
    // From here on this process and all it starts are the application: the owner's URL is not for them.
    process.env.DATABASE_URL = database.appUrl;
    process.env.DATABASE_OWNER_URL = '';
    await this.step('Generated the database client', generateClient);
    await this.step('Migrated the database', async () => (await applyMigrations(database.ownerUrl)).length > 0);
    return database;
  }

  /** The seed already calls them, so they must listen before it runs. */
  private async startPartners(): Promise<void> {
    this.start('partners', ['--import', 'tsx', 'scripts/sandbox/start.ts']);
    await waitUntilListening(Object.keys(this.options.partnerPorts).map((name) => Number(process.env[name])));
  }

  private async fill(database: MarketDatabase): Promise<string> {
    if (!config().demoSignIns) {
      await refuseDemoData(database);
      return '';
    }
    let id = '';
    await this.step('Filled the demo market', async () => {
      const seeding = await seed(database);
      id = seeding.id;
      return seeding.made;
    });
    return id;
  }

  private start(name: string, args: string[]): void {
    this.refuseWhileClosing();
    const logFile = this.options.web === 'start' ? statePath(`logs/${name}.log`) : undefined;
    this.supervisor?.start({ name, args, env: { NODE_ENV: this.nodeEnv(), NEXT_TELEMETRY_DISABLED: '1' }, logFile });
  }

  private nodeEnv(): 'production' | 'development' {
    return this.options.web === 'start' ? 'production' : 'development';
  }

  private ports(): Record<string, number> {
    const { port, sandboxPartners } = config();
    if (!sandboxPartners) return { MARKET_PORT: port };
    const partners = Object.keys(this.options.partnerPorts).map((name) => [name, Number(process.env[name])]);
    return { MARKET_PORT: port, ...Object.fromEntries(partners) };
  }

  private async stopDatabase(): Promise<void> {
    // Asked to stop while Postgres comes up: it must be up before it can be stopped.
    await this.opening?.catch(() => undefined);
    if (this.supervisor?.ownsPostgres) await stopEmbedded();
    this.supervisor?.forget();
  }

  private refuseWhileClosing(): void {
    if (this.closing) throw new Error('The market is closing.');
  }

  /** Tells what was done and how long it took; nothing when there was nothing to do. */
  private async step(done: string, work: () => Promise<boolean>): Promise<void> {
    this.refuseWhileClosing();
    const begun = performance.now();
    if (await work()) this.options.say(`${done} (${((performance.now() - begun) / 1000).toFixed(1)} s).`);
  }
}

/** Before anything is touched; the embedded database's URL is not known yet, but always right. */
function refuseWrongSettings(): void {
  const { DATABASE_URL: url, MARKET_MODE: mode } = process.env;
  const embedded = !url && mode !== 'production';
  const variables = embedded ? { ...process.env, DATABASE_URL: 'postgresql://127.0.0.1/market' } : process.env;
  parseConfig(variables, (path) => readFileSync(path, 'utf8'));
}
