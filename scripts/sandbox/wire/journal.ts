import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const line = z.object({ table: z.string(), key: z.string(), value: z.unknown() });

/** Rows by key, in the order they first appeared; every `put` is on disk before it returns. */
export interface Table<T> {
  get(key: string): T | undefined;
  put(key: string, value: T): void;
  drop(key: string): void;
  all(): T[];
  entries(): [key: string, value: T][];
  count(): number;
}

/** State in memory, with one JSON line per change in a file (or none), replayed and compacted at the start. */
export class Journal {
  private readonly rows = new Map<string, Map<string, unknown>>();

  constructor(private readonly file: string | null) {
    if (file === null) return;
    mkdirSync(dirname(file), { recursive: true });
    if (existsSync(file)) this.replay(file);
    this.compact(file);
  }

  table<T>(name: string, schema: z.ZodType<T>): Table<T> {
    const kept = this.rows.get(name) ?? new Map<string, unknown>();
    const rows = new Map<string, T>([...kept].map(([key, value]) => [key, schema.parse(value)]));
    this.rows.delete(name);
    return {
      get: (key) => rows.get(key),
      put: (key, value) => {
        rows.set(key, value);
        this.write(name, key, value);
      },
      drop: (key) => {
        if (rows.delete(key)) this.write(name, key, null);
      },
      all: () => [...rows.values()],
      entries: () => [...rows],
      count: () => rows.size,
    };
  }

  private write(table: string, key: string, value: unknown): void {
    if (this.file !== null) appendFileSync(this.file, `${JSON.stringify({ table, key, value })}\n`);
  }

  private replay(file: string): void {
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const [index, text] of lines.entries()) {
      if (text === '') continue;
      const parsed = line.safeParse(parseLine(text));
      if (!parsed.success) {
        // A crash may cut the last line short; anything earlier means the file was damaged.
        if (index >= lines.length - 1) continue;
        throw new Error(`The sandbox journal ${file} is damaged at line ${index + 1}; move it away to start afresh.`);
      }
      const { table, key, value } = parsed.data;
      const rows = this.rows.get(table) ?? new Map<string, unknown>();
      this.rows.set(table, rows);
      if (value === null) rows.delete(key);
      else rows.set(key, value);
    }
  }

  private compact(file: string): void {
    const lines = [...this.rows].flatMap(([table, rows]) =>
      [...rows].map(([key, value]) => `${JSON.stringify({ table, key, value })}\n`),
    );
    writeFileSync(`${file}.new`, lines.join(''));
    renameSync(`${file}.new`, file);
  }
}

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
