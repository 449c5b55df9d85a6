import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { statePath } from '../postgres/embedded';
import { projectRoot } from '../postgres/place';
import { generateClient } from './generate-client';
import { run, runToEnd } from './run';
import { type Tally, vitestResults } from './tally';

const next = 'node_modules/next/dist/bin/next';

/** Everything but the browser: format and lint, types, unused code, and all tests that need no build. */
export async function runChecks(tally: Tally): Promise<void> {
  await tally.step('Prisma client', async () => void (await generateClient()));
  await tally.step('Format and lint', () => run('biome', ['node_modules/@biomejs/biome/bin/biome', 'ci', '.']));
  await tally.step('Types', async () => {
    // Of another build, possibly older: they would name pages that are gone.
    for (const stale of ['.next/types', '.next/test/types'])
      rmSync(join(projectRoot, stale), { recursive: true, force: true });
    await run('next typegen', [next, 'typegen'], { logFile: statePath('logs/typegen.log') });
    await run('tsc', ['node_modules/@typescript/native/bin/tsc', '--noEmit', '-p', '.']);
  });
  await tally.step('Unused files, exports and packages', () => run('knip', ['node_modules/knip/bin/knip.js']));
  await tally.step('Tests without a browser', () => runVitest(tally));
}

async function runVitest(tally: Tally): Promise<void> {
  const report = statePath('vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runToEnd(['node_modules/vitest/vitest.mjs', 'run', ...reporters]);
  tally.add(vitestResults(report), code);
}
