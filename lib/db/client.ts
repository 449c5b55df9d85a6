import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client';

/** A connection that never waits for ever: Prisma's own timeout does not cancel a blocked statement. */
const sessionLimits = '-c lock_timeout=8s -c statement_timeout=20s -c idle_in_transaction_session_timeout=30s';

/** Opens a client. Statements are named by their text, so Postgres plans each once per connection. */
export function createPrisma(connectionString: string, connections = 10): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString, max: connections, options: sessionLimits, application_name: 'market', keepAlive: true },
    { statementNameGenerator: ({ sql }) => statementName(sql), onPoolError: () => undefined },
  );
  return new PrismaClient({ adapter });
}

const names = new Map<string, string>();

function statementName(sql: string): string {
  const known = names.get(sql);
  if (known) return known;
  const name = `m_${createHash('sha1').update(sql).digest('base64url')}`;
  // Statements with spelled-out lists differ by length; a bound keeps a flood of shapes from growing without end.
  if (names.size < 2000) names.set(sql, name);
  return name;
}

const shared = globalThis as { marketPrisma?: PrismaClient };

/** The process's client. One per process, also across reloads in development. */
export function prisma(): PrismaClient {
  if (!shared.marketPrisma) {
    const url = process.env.DATABASE_URL;
    if (!url) throw new Error('DATABASE_URL is not set.');
    shared.marketPrisma = createPrisma(url, Number(process.env.DATABASE_CONNECTIONS ?? 10));
  }
  return shared.marketPrisma;
}
