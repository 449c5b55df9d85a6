import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

/** Pure rules, tables and the imports of the tree: no database. */
const pure = [
  'tests/lib/kernel/**/*.test.ts',
  'tests/lib/policy/**/*.test.ts',
  'tests/lib/config/**/*.test.ts',
  'tests/lib/**/*.rules.test.ts',
  'tests/components/**/*.test.ts',
  'tests/messages.test.ts',
  'tests/architecture.test.ts',
];

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    environment: 'node',
    maxWorkers: 2,
    // Generous: a busy machine is slow, not wrong.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'unit', include: pure } },
      {
        // Real Postgres: every worker has its own database, copied from a migrated template.
        extends: true,
        test: {
          name: 'database',
          include: ['tests/**/*.test.ts'],
          exclude: [...pure, 'tests/e2e/**'],
          globalSetup: ['tests/global-setup.ts'],
        },
      },
    ],
  },
});
