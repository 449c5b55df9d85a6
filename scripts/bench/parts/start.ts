import { setTimeout as pause } from 'node:timers/promises';
import { median } from '../rounds';
import { rowOf } from '../row';
import type { Stage } from '../stage/stage';
import type { Part } from './part';

const starts = 3;

/** From the moment the web process is started until it says that it is ready, and until it has sent its first page. */
export const measureStart: Part = async ({ stage, say }) => {
  say('building, then starting the web process …');
  const ready: number[] = [];
  const firstPage: number[] = [];
  await stage.built();
  for (let start = 0; start < starts; start += 1) {
    await stage.stop('web');
    const begun = performance.now();
    await stage.spawnWeb();
    await until(stage, '/api/health/ready');
    ready.push(performance.now() - begun);
    await until(stage, '/zh');
    firstPage.push(performance.now() - begun);
  }
  return [
    rowOf({ name: 'cold start until ready', unit: 'ms', value: median(ready) }),
    rowOf({ name: 'cold start until the first page was sent', unit: 'ms', value: median(firstPage) }),
  ];
};

async function until(stage: Stage, path: string): Promise<void> {
  const giveUpAt = performance.now() + 60_000;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${stage.ports.web}${path}`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    if (performance.now() > giveUpAt) throw new Error(`The web process did not answer ${path} within a minute.`);
    await pause(10);
  }
}
