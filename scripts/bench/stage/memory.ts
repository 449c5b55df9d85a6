import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const betweenSamples = 250;

/** Watches how much memory a process holds, from now until it is asked. */
export class MemoryWatch {
  private most = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly pid: () => number | undefined) {
    this.timer = setInterval(() => this.sample(), betweenSamples);
    this.timer.unref();
  }

  /** The most it ever held, in megabytes. */
  stop(): number {
    this.sample();
    clearInterval(this.timer);
    return this.most;
  }

  private sample(): void {
    const pid = this.pid();
    if (pid) this.most = Math.max(this.most, residentMegabytes(pid));
  }
}

function residentMegabytes(pid: number): number {
  try {
    if (process.platform === 'linux') {
      const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
      return Number(kilobytes) / 1024;
    }
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
  } catch {
    // It ended between being listed and being asked.
    return 0;
  }
}
