import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './process-id';

const waitMilliseconds = 90_000;

/** Runs `work` while no other process holds the lock file; a lock whose holder died is taken over. */
export async function withLockFile<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  const giveUpAt = Date.now() + waitMilliseconds;
  while (!tryLock(path)) {
    if (Date.now() > giveUpAt)
      throw new Error(`Another process holds ${path} for too long: remove it if none is running.`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryLock(path: string): boolean {
  const mine = `${path}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    // A link appears together with its content, so nobody ever reads a lock without its holder.
    linkSync(mine, path);
    return true;
  } catch {
    if (holderIsGone(path)) rmSync(path, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function holderIsGone(path: string): boolean {
  try {
    return !isAlive(Number(readFileSync(path, 'utf8')));
  } catch {
    return false;
  }
}
