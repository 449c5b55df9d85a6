import type pg from 'pg';
import { createPrisma } from '@/lib/db';
import { poolOf } from '@/lib/db/client';

/** A statement as it was sent. */
export type Statement = { name: string; text: string; values: unknown[] };

const control = /^(BEGIN|COMMIT|ROLLBACK)$/;

/** A client that remembers what it sends, so that the same can be sent without it. */
export class Recorder {
  readonly prisma: ReturnType<typeof createPrisma>;
  private statements: Statement[] = [];

  constructor(url: string) {
    // One connection: statements stand in the order in which they were sent.
    this.prisma = createPrisma(url, 1);
    poolOf(this.prisma).on('connect', (client) => this.listenTo(client));
  }

  /** What `work` sent, without the transaction around it. */
  async record(work: () => Promise<unknown>): Promise<Statement[]> {
    this.statements = [];
    await work();
    return this.statements.filter(({ text }) => !control.test(text));
  }

  close(): Promise<void> {
    return this.prisma.$disconnect();
  }

  private listenTo(client: pg.PoolClient): void {
    const send = client.query.bind(client) as (config: unknown, ...rest: unknown[]) => unknown;
    const listening = (config: unknown, ...rest: unknown[]) => {
      this.statements.push(statementOf(config, rest[0]));
      return send(config, ...rest);
    };
    Object.assign(client, { query: listening });
  }
}

function statementOf(config: unknown, values: unknown): Statement {
  if (typeof config === 'string') return { name: '', text: config, values: Array.isArray(values) ? values : [] };
  const { name = '', text, values: own } = config as pg.QueryConfig & { values?: unknown[] };
  return { name, text, values: own ?? (Array.isArray(values) ? values : []) };
}
