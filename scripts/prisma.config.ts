import { defineConfig } from 'prisma/config';

// Beside the scripts rather than at the top level: pass `--config scripts/prisma.config.ts` to the prisma command.
export default defineConfig({
  schema: '../prisma/schema',
  migrations: { path: '../prisma/migrations' },
  datasource: {
    url: process.env.DATABASE_OWNER_URL ?? 'postgresql://market_owner:market_owner@127.0.0.1:54329/market',
  },
});
