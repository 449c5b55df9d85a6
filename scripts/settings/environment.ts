import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../postgres/place';

/** Reads `.env`, as Next does; what the environment already says wins. */
export function loadDotEnv(): void {
  const path = join(projectRoot, '.env');
  if (existsSync(path)) process.loadEnvFile(path);
}

/** Sets what is missing or empty in the environment of this process and so of all it starts. */
export function fillEnvironment(settings: Record<string, string>): void {
  for (const [name, value] of Object.entries(settings)) {
    if (!process.env[name]) process.env[name] = value;
  }
}
