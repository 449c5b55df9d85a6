/**
 * Rules that the program enforces today, each proved by a test that cites its id. Add an id together with that test:
 * the public page tells vendors and buyers that they can rely on it.
 */
export const ENFORCED_RULES: ReadonlySet<string> = new Set<string>([]);
