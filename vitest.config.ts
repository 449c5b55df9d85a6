import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  resolve: { alias: { '@': root.replace(/\/$/, '') } },
  test: {
    projects: [
      {
        // No database: pure rules, tables and the imports of the tree.
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/lib/kernel/**/*.test.ts', 'tests/lib/**/*.rules.test.ts', 'tests/architecture.test.ts'],
        },
      },
    ],
  },
});
