import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAliveAs } from '../postgres/process-id';
import { Child, type ChildOptions } from './child';

type Running = { supervisor: number; ownsPostgres: boolean; children: { pid: number; argument: string }[] };

/** Starts the market's processes, notices when one dies, and stops them all in the opposite order. */
export class Supervisor {
  private readonly children: Child[] = [];
  private readonly written: Running = { supervisor: process.pid, ownsPostgres: false, children: [] };
  private stopping = false;
  private readonly unexpected = Promise.withResolvers<Child>();

  private readonly file: string;

  /** What runs is recorded in `stateDir`, so that a start after a crash first ends what the crash left behind. */
  constructor(stateDir: string) {
    mkdirSync(stateDir, { recursive: true });
    this.written.ownsPostgres = endLeftovers(stateDir);
    this.file = recordIn(stateDir);
    this.write();
  }

  start(options: ChildOptions): Child {
    const child = new Child(options);
    this.children.push(child);
    this.written.children.push({ pid: child.pid, argument: programOf(options.args) });
    this.write();
    void child.exited.then(() => {
      if (!this.stopping) this.unexpected.resolve(child);
    });
    return child;
  }

  /** Resolves with the first process that ends although nobody asked it to. */
  get firstUnexpectedEnd(): Promise<Child> {
    return this.unexpected.promise;
  }

  async stopAll(): Promise<void> {
    this.stopping = true;
    // The last started depends on those before it: the web process on the partners it calls.
    for (const child of this.children.toReversed()) await child.stop();
  }

  killAll(): void {
    this.stopping = true;
    for (const child of this.children) child.kill();
  }

  /** Postgres was started for this market, so it ends with it, even if a crash comes between. */
  ownPostgres(): void {
    this.written.ownsPostgres = true;
    this.write();
  }

  get ownsPostgres(): boolean {
    return this.written.ownsPostgres;
  }

  /** Everything ended as it should: there is nothing for the next start to clean up. */
  forget(): void {
    rmSync(this.file, { force: true });
  }

  private write(): void {
    writeFileSync(this.file, JSON.stringify(this.written));
  }
}

/** Ends what a crashed supervisor left running; answers whether Postgres was its own. */
export function endLeftovers(stateDir: string): boolean {
  const file = recordIn(stateDir);
  if (!existsSync(file)) return false;
  const { supervisor, ownsPostgres, children } = JSON.parse(readFileSync(file, 'utf8')) as Running;
  if (isAliveAs(supervisor, 'scripts/')) {
    throw new Error(`This market already runs, started by process ${supervisor}: stop that one first.`);
  }
  for (const { pid, argument } of children) {
    if (isAliveAs(pid, argument)) process.kill(-pid, 'SIGKILL');
  }
  return ownsPostgres;
}

function recordIn(stateDir: string): string {
  return join(stateDir, 'processes.json');
}

/** What a process list shows of it; Next gives itself another title, in which only its name is kept. */
function programOf(args: readonly string[]): string {
  const program = args.find((arg) => arg.includes('/')) ?? '';
  return program.slice(program.lastIndexOf('/') + 1);
}
