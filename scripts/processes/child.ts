import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { projectRoot } from '../postgres/place';

export type ChildOptions = {
  name: string;
  /** Arguments of Node. */
  args: string[];
  env: Record<string, string | undefined>;
  /** Where its output goes; without one it is shown, each line behind the name. */
  logFile?: string;
};

/** How long a process may take to finish what it began. */
const graceMilliseconds = 40_000;

// With an arena per thread the C library hardly ever gives back what pictures and answers under way took.
const frugal = { MALLOC_ARENA_MAX: '2' };

/** A long-running process of the market, in a group of its own so that Ctrl-C reaches the supervisor alone. */
export class Child {
  readonly name: string;
  readonly exited: Promise<number>;
  private readonly process: ChildProcess;
  private readonly logFile: string | undefined;
  private running = true;

  constructor({ name, args, env, logFile }: ChildOptions) {
    this.name = name;
    this.logFile = logFile;
    if (logFile) mkdirSync(dirname(logFile), { recursive: true });
    const output = logFile ? openSync(logFile, 'a') : 'pipe';
    this.process = spawn(process.execPath, args, {
      cwd: projectRoot,
      detached: true,
      stdio: ['ignore', output, output],
      env: { ...frugal, ...process.env, ...env },
    });
    if (typeof output === 'number') closeSync(output);
    else this.showLines();
    this.exited = new Promise((resolve) => {
      const ended = (code: number) => {
        this.running = false;
        resolve(code);
      };
      this.process.once('exit', (code) => ended(code ?? 1));
      this.process.once('error', () => ended(1));
    });
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  get isRunning(): boolean {
    return this.running;
  }

  /** Asks it to finish and waits; what does not end in time is ended, with everything it started. */
  async stop(): Promise<void> {
    if (this.running) this.process.kill('SIGTERM');
    await Promise.race([this.exited, sleep(graceMilliseconds, undefined, { ref: false })]);
    this.kill();
    await this.exited;
  }

  /** Ends it and everything in its group at once. */
  kill(): void {
    try {
      process.kill(-this.pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  }

  /** The end of its log, for a message about why it ended. */
  lastLines(count = 20): string {
    if (!this.logFile || !existsSync(this.logFile)) return '';
    return readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  }

  private showLines(): void {
    for (const stream of [this.process.stdout, this.process.stderr]) {
      if (stream)
        createInterface({ input: stream }).on('line', (line) => console.log(`${this.name.padEnd(8)} ${line}`));
    }
  }
}
