import { readFileSync } from 'node:fs';
import { type Config, parseConfig } from './rules';

export { ConfigError } from './errors';
export { type Config, parseConfig } from './rules';
export type { Mode } from './schema';

let parsed: Config | undefined;

/** The settings of this process: read at the first call, never at import, and never again. */
export function config(): Config {
  parsed ??= parseConfig(process.env, (path) => readFileSync(path, 'utf8'));
  return parsed;
}
