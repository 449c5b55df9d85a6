import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { projectRoot } from '../postgres/place';

const running = new Set<ChildProcess>();

export type RunOptions = {
  env?: Record<string, string | undefined>;
  /** Keeps the output here and shows it only when the command fails. */
  logFile?: string;
};

/** Runs Node with these arguments to its end; throws, showing what it said, when that end is not good. */
export async function run(what: string, args: string[], options: RunOptions = {}): Promise<void> {
  const { code, output } = await runToEnd(args, options);
  if (code !== 0)
    throw new Error(`${output.trim().split('\n').slice(-40).join('\n')}\n${what} failed (code ${code}).`.trim());
}

/** Runs Node with these arguments; answers how it ended. Its group ends with this program. */
export function runToEnd(args: string[], { env, logFile }: RunOptions = {}): Promise<{ code: number; output: string }> {
  if (logFile) mkdirSync(dirname(logFile), { recursive: true });
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    detached: true,
    stdio: ['ignore', logFile ? 'pipe' : 'inherit', logFile ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env },
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (logFile) appendFileSync(logFile, chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      endGroup(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Ends every command that still runs, with all it started. */
export function endRunningCommands(): void {
  for (const child of running) endGroup(child);
}

function endGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already.
  }
}
