import type { Client } from 'pg';

type Cell = string | number | boolean | null | Date | bigint | readonly string[];

/** A row by its columns' names. */
export type TableRow = Readonly<Record<string, Cell>>;

const rowsAtOnce = 1000;

/** Writes rows that all have the same columns; whatever is not named gets its default. */
export async function insertRows(client: Client, table: string, rows: readonly TableRow[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const batch = JSON.stringify(rows.slice(from, from + rowsAtOnce), (_, value) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
      [batch],
    );
  }
}
