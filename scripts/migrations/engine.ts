import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { DatabaseError } from 'pg';

export type PrismaFile = { path: string; content: string };

let loaded: Promise<void> | undefined;

/** Prisma's schema engine as WebAssembly: the native one is a download that many machines cannot reach. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadEngine();
  await loaded;
  const scripts = new WholeScripts({ connectionString: url, max: 1, connectionTimeoutMillis: 10_000 });
  try {
    const engine = await bindings.SchemaEngine.new(
      { datamodels: undefined },
      () => {},
      bindMigrationAwareSqlAdapterFactory(scripts),
    );
    return await work(engine);
  } catch (error) {
    throw scripts.failure ?? error;
  } finally {
    await scripts.close();
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, which breaks function bodies and leaves half a migration behind when
 * a later statement fails. Sent whole, Postgres parses it itself and runs it as one transaction.
 */
class WholeScripts extends PrismaPg {
  failure: Error | undefined;
  private readonly opened: { dispose(): Promise<void> }[] = [];

  override async connect() {
    const adapter = await super.connect();
    this.opened.push(adapter);
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        this.failure = error instanceof DatabaseError ? locate(error, script) : undefined;
        throw error;
      }
    };
    return adapter;
  }

  /** The engine never closes what it opened, and an open connection would keep the process waiting. */
  async close(): Promise<void> {
    await Promise.all(this.opened.map((adapter) => adapter.dispose()));
  }
}

function locate(error: DatabaseError, script: string): Error {
  const { message, position, detail, hint } = error;
  const line = position ? `line ${script.slice(0, Number(position)).split('\n').length}: ` : '';
  return new Error([`${line}${message}`, detail, hint].filter(Boolean).join('\n'), { cause: error });
}

async function loadEngine(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm');
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { './schema_engine_bg.js': { ...bindings } });
  bindings.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}
