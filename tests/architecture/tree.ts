import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

/** One source file, as the rules see it: its path from the root, its text, and what it imports, as paths from the root. */
export interface Source {
  path: string;
  text: string;
  imports: string[];
}

const root = join(import.meta.dirname, '../..');
const folders = ['app', 'components', 'lib', 'prisma', 'scripts', 'tests'];
const generated = /^(lib\/db\/generated|prisma\/migrations)\//;

/** Every TypeScript source of ours. */
export function readTree(): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !generated.test(path))
    .map((path) => source(path, readFileSync(join(root, path), 'utf8')));
}

/** A source from its text; relative and aliased imports become paths from the root, packages keep their names. */
export function source(path: string, text: string): Source {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return { path, text, imports: importedFiles.map(({ fileName }) => resolved(path, fileName)) };
}

function resolved(from: string, name: string): string {
  if (name.startsWith('@/')) return name.slice(2);
  if (name.startsWith('.')) return posix.join(posix.dirname(from), name);
  return name;
}

/** The modules of lib in the order of lib/README.md: each may import those before it. */
export function moduleOrder(): string[] {
  const readme = readFileSync(join(root, 'lib/README.md'), 'utf8');
  const table = readme.slice(readme.indexOf('## Module order'), readme.indexOf('## Inside a module'));
  return [...table.matchAll(/^\| `([\w-]+)` +\|/gm)].map((match) => match[1] ?? '');
}

/** What stands at the top of the repository. */
export function topLevel(): string[] {
  return readdirSync(root);
}
