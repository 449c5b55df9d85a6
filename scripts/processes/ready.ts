import { setTimeout as sleep } from 'node:timers/promises';
import { isListening } from '../settings/ports';

const patienceMilliseconds = 90_000;

/** Resolves when something listens on every one of the ports. */
export async function waitUntilListening(ports: readonly number[]): Promise<void> {
  const giveUpAt = Date.now() + patienceMilliseconds;
  for (const port of ports) {
    while (!(await isListening(port))) {
      if (Date.now() > giveUpAt)
        throw new Error(`Nothing listens on port ${port} after ${patienceMilliseconds / 1000} seconds.`);
      await sleep(100);
    }
  }
}

/** Resolves when the web process says it can serve: its database answers and its migrations are there. */
export async function waitUntilReady(port: number): Promise<void> {
  const giveUpAt = Date.now() + patienceMilliseconds;
  while (Date.now() < giveUpAt) {
    if (await isReady(port)) return;
    await sleep(250);
  }
  throw new Error(`The market did not become ready within ${patienceMilliseconds / 1000} seconds: see its logs.`);
}

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(5000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
