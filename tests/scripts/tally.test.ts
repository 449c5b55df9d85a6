import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playwrightResults, Tally, vitestResults } from '../../scripts/steps/tally';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tally-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => rmSync(folder, { recursive: true }));

const report = (content: object) => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};

describe('Tally', () => {
  it('sums both runners', async () => {
    const tally = new Tally();
    await tally.step('vitest', async () => tally.add({ passed: 7, failed: 0, skipped: 0 }, 0));
    await tally.step('playwright', async () => tally.add({ passed: 3, failed: 2, skipped: 0 }, 1));
    expect(tally.line).toBe('10 passed, 2 failed');
  });

  it('counts a failing check that is no test, and goes on', async () => {
    const tally = new Tally();
    const passed = await tally.step('types', async () => {
      throw new Error('TS2322');
    });
    expect(passed).toBe(false);
    expect(await tally.step('next', async () => {})).toBe(true);
    expect(tally.line).toBe('0 passed, 1 failed');
  });

  it.each([
    ['a skipped test', { passed: 3, failed: 0, skipped: 1 }, 0],
    ['a run without tests', { passed: 0, failed: 0, skipped: 0 }, 0],
    ['a runner that fails without a failed test', { passed: 3, failed: 0, skipped: 0 }, 1],
  ])('counts %s as one failure', async (_what, results, code) => {
    const tally = new Tally();
    await tally.step('tests', async () => tally.add(results, code));
    expect(tally.failed).toBe(1);
  });
});

describe('reports', () => {
  it('reads what Vitest wrote', () => {
    const file = report({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    expect(vitestResults(file)).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  it('reads what Playwright wrote, and calls a flaky test failed', () => {
    const file = report({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 0 } });
    expect(playwrightResults(file)).toEqual({ passed: 4, failed: 2, skipped: 0 });
  });
});
