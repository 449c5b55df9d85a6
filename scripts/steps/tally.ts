import { readFileSync } from 'node:fs';

/** Counts tests, and every check that is not a test but failed. */
export class Tally {
  passed = 0;
  failed = 0;

  /** Does one step; what it throws counts as one failure, is shown, and does not keep the next from running. */
  async step(name: string, work: () => Promise<void>): Promise<boolean> {
    console.log(`\n── ${name}`);
    try {
      await work();
      return true;
    } catch (error) {
      this.failed += 1;
      console.error(error instanceof Error ? error.message : error);
      return false;
    }
  }

  /** Adds the results of one test runner. A runner that failed without a failed test, or skipped one, is a failure too. */
  add({ passed, failed, skipped }: Results, exitCode: number): void {
    this.passed += passed;
    this.failed += failed;
    if (skipped > 0) throw new Error(`${skipped} tests were skipped: every test runs or is removed.`);
    if (passed + failed === 0) throw new Error('No test ran.');
    if (exitCode !== 0 && failed === 0) throw new Error(`The tests ended with code ${exitCode} although none failed.`);
  }

  /** The line a machine reads. */
  get line(): string {
    return `${this.passed} passed, ${this.failed} failed`;
  }
}

export type Results = { passed: number; failed: number; skipped: number };

/** Reads what Vitest's JSON reporter wrote. */
export function vitestResults(file: string): Results {
  const report = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number | undefined>;
  return {
    passed: report.numPassedTests ?? 0,
    failed: report.numFailedTests ?? 0,
    skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
  };
}

/** Reads what Playwright's JSON reporter wrote. */
export function playwrightResults(file: string): Results {
  const { stats } = JSON.parse(readFileSync(file, 'utf8')) as { stats: Record<string, number | undefined> };
  return {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped ?? 0,
  };
}
