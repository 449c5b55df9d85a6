import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Child } from '../../scripts/processes/child';

const patienceMs = 60_000;

/** Worker processes as `npm start` runs them, with the settings of this process; `end` leaves none behind. */
export class Workers {
  private readonly folder = mkdtempSync(join(tmpdir(), 'workers-'));
  private readonly running: Child[] = [];

  /** Starts one; resolves when it takes jobs. */
  async start(name: string): Promise<Child> {
    const logFile = this.logOf(name);
    const args = ['--import', 'tsx', 'lib/jobs/worker.ts'];
    const child = new Child({ name, args, env: { LOG_LEVEL: 'info', NODE_ENV: 'production' }, logFile });
    this.running.push(child);
    await until(() => this.says(name, 'worker ready') || !child.isRunning, `worker ${name} to be ready`);
    if (!child.isRunning) throw new Error(`Worker ${name} ended: ${child.lastLines()}`);
    return child;
  }

  /** Whether its log holds these words. */
  says(name: string, words: string): boolean {
    return readFileSync(this.logOf(name), 'utf8').includes(words);
  }

  async end(): Promise<void> {
    for (const child of this.running) child.kill();
    await Promise.all(this.running.map(({ exited }) => exited));
    rmSync(this.folder, { recursive: true });
  }

  private logOf(name: string): string {
    return join(this.folder, `${name}.log`);
  }
}

/** Waits until something comes true, by looking again and again. */
export async function until(
  isSo: () => boolean | Promise<boolean>,
  what: string,
  withinMs = patienceMs,
): Promise<void> {
  for (const giveUpAt = Date.now() + withinMs; Date.now() < giveUpAt; await pause(50)) {
    if (await isSo()) return;
  }
  throw new Error(`Waited ${withinMs / 1000} seconds in vain for ${what}.`);
}
