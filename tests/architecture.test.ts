import { describe, expect, test } from 'vitest';
import { rules } from './architecture/rules';
import { moduleOrder, readTree, source, topLevel } from './architecture/tree';

const tree = readTree();

test('the whole tree was read', () => {
  expect(tree.length).toBeGreaterThan(200);
  expect(tree.filter(({ path, imports }) => path.startsWith('lib/') && imports.length > 0).length).toBeGreaterThan(80);
  expect(moduleOrder().length).toBeGreaterThan(15);
});

describe.each(rules)('$name', ({ check, planted }) => {
  test('goes red when broken', () => {
    expect(check(source(planted.path, planted.text))).not.toEqual([]);
  });

  test('holds in every file', () => {
    expect(tree.flatMap(check)).toEqual([]);
  });
});

const allowed = new Set([
  ...['app', 'components', 'lib', 'prisma', 'tests', 'public', 'messages', 'scripts', 'docs', '.ci'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'instrumentation.ts', 'next.config.ts', 'README.md'],
  ...[
    'biome.json',
    'knip.json',
    'vitest.config.ts',
    'playwright.config.ts',
    'postcss.config.mjs',
    '.gitignore',
    '.env.example',
  ],
  // Made by running it, and ignored by git.
  ...[
    '.git',
    'node_modules',
    '.next',
    '.market',
    'next-env.d.ts',
    'tsconfig.tsbuildinfo',
    '.env',
    'test-results',
    'playwright-report',
  ],
]);

test('the top level holds what a reader expects', () => {
  expect(topLevel().filter((name) => !allowed.has(name))).toEqual([]);
});
