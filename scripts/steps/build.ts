import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { statePath } from '../postgres/embedded';
import { projectRoot } from '../postgres/place';
import { fingerprint, isDone } from './fingerprint';
import { run } from './run';

const sources = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** Settings that end up in prerendered pages. */
const builtIn = ['MARKET_MODE', 'MARKET_PORT', 'MARKET_BASE_URL', 'OPERATOR_NAME_ZH', 'OPERATOR_NAME_EN', 'HOTLINE'];

/**
 * Builds the web application unless the last build is of the same sources, settings and data: market pages are
 * prerendered, and pages of a database that was thrown away must not survive it. False when skipped.
 */
export async function build(seedingId: string): Promise<boolean> {
  const distDir = join(projectRoot, process.env.NEXT_DIST_DIR ?? '.next');
  const marker = join(distDir, 'market-build');
  const print = fingerprint(sources, [seedingId, ...builtIn.map((name) => `${name}=${process.env[name] ?? ''}`)]);
  if (existsSync(join(distDir, 'BUILD_ID')) && isDone(marker, print)) return false;
  await run('next build', ['node_modules/next/dist/bin/next', 'build'], {
    logFile: statePath('logs/build.log'),
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  writeFileSync(marker, print);
  return true;
}
