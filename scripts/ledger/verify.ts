import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

export interface Verdict {
  check: string;
  /** What breaks it; empty where it holds. At most a few are named. */
  breaches: string[];
}

interface Check {
  name: string;
  sql: string;
}

const shown = 5;

/** The checks of checks.sql. A file without any is a failure of its own. */
export function readChecks(): Check[] {
  const text = readFileSync(join(import.meta.dirname, 'checks.sql'), 'utf8');
  const checks = text
    .split(/^-- check: /m)
    .slice(1)
    .map((block) => ({ name: block.slice(0, block.indexOf('\n')).trim(), sql: block.slice(block.indexOf('\n')) }));
  if (checks.length === 0) throw new Error('checks.sql holds no check.');
  return checks;
}

/** Runs every check in one read-only snapshot, so that sales going on meanwhile cannot confuse it. */
export async function verifyLedger(databaseUrl: string): Promise<Verdict[]> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'market-verify' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const verdicts: Verdict[] = [];
    for (const { name, sql } of readChecks()) {
      const { rows } = await client.query({ text: sql, rowMode: 'array' });
      verdicts.push({ check: name, breaches: rows.slice(0, shown).map((row: unknown[]) => String(row[0])) });
    }
    await client.query('COMMIT');
    return verdicts;
  } finally {
    await client.end();
  }
}
