import { config } from '@/lib/config';

const settings = config as unknown as () => { movableClock: boolean };
let before: boolean | undefined;

/** Settings are read once and kept; a test that needs another one changes it for its own time. */
export const movable = {
  forbid(): void {
    before ??= settings().movableClock;
    settings().movableClock = false;
  },
  restore(): void {
    if (before !== undefined) settings().movableClock = before;
    before = undefined;
  },
};
