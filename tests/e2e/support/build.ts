import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One server action as the build lists it. */
export interface BuiltAction {
  id: string;
  name: string;
  /** Its folder below `app/[locale]`. */
  folder: string;
  /** An address of a page that carries it, in Chinese; names stand in for what the path leaves open. */
  page: string;
}

/** One page or route handler as the build lists it. */
export interface BuiltRoute {
  /** As in the browser, e.g. `/[locale]/console/orders/[orderId]`. */
  path: string;
  kind: 'page' | 'handler';
}

interface ReferenceManifest {
  node: Record<string, { exportedName: string; filename: string; workers: Record<string, unknown> }>;
  edge: Record<string, unknown>;
}

/** Every action of the build under test, by the build's own list: what is not in it cannot be called. */
export function builtActions(): BuiltAction[] {
  const { node, edge } = read<ReferenceManifest>('server/server-reference-manifest.json');
  if (Object.keys(edge).length > 0) throw new Error('Actions of the edge runtime are none of ours.');
  return Object.entries(node).map(([id, { exportedName, filename, workers }]) => ({
    id,
    name: exportedName,
    folder: filename.replace(/^app\/\[locale\]\//, '').replace(/\/actions\.ts$/, ''),
    page: addressOf(Object.keys(workers)[0] ?? ''),
  }));
}

/** Pages the framework makes of ours; nobody reaches them by an address. */
const ofTheFramework = ['/_global-error', '/_not-found'];

/** Every page and route handler of the build under test. */
export function builtRoutes(): BuiltRoute[] {
  const routes = read<Record<string, string>>('app-path-routes-manifest.json');
  return Object.entries(routes)
    .filter(([, path]) => !ofTheFramework.includes(path))
    .map(([file, path]) => ({ path, kind: file.endsWith('/page') ? 'page' : 'handler' }));
}

function addressOf(worker: string): string {
  const steps = worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .split('/');
  const typed = steps
    .filter((step) => !/^\(.*\)$|^\[\[/.test(step))
    .map((step) => step.replace(/^\[(\.\.\.)?|\]$/g, ''));
  return typed.join('/').replace(/^\/locale/, '/zh');
}

function read<T>(file: string): T {
  return JSON.parse(readFileSync(join(process.env.NEXT_DIST_DIR ?? '.next', file), 'utf8')) as T;
}
