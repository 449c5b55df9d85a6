import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { config } from '@/lib/config';
import { isId } from '@/lib/kernel/ids';
import { openBytes, sealBytes } from '@/lib/vault';
import { type PublicSize, publicSizes } from './rules';

// Files lie outside everything a web server serves; private ones are sealed, so a copied disk shows nothing.

/** Writes a private file, sealed for its id. */
export async function writePrivate(id: string, content: Buffer): Promise<void> {
  await write(pathOf(id, 'sealed'), sealBytes('file', id, content));
}

/** Writes one size of a public picture. */
export async function writePublic(id: string, size: PublicSize, content: Buffer): Promise<void> {
  await write(pathOf(id, `${size}.webp`), content);
}

/** A private file's content; throws UnreadableSecret if it was tampered with. */
export async function readPrivate(id: string): Promise<Buffer> {
  return openBytes('file', id, await readFile(pathOf(id, 'sealed')));
}

/** A public picture in a size, or null where there is none: ids and sizes come from addresses anyone may type. */
export async function readPublic(id: string, size: string): Promise<Buffer | null> {
  const known = publicSizes.find((candidate) => candidate === size);
  if (!isId('fil', id) || known === undefined) return null;
  try {
    return await readFile(pathOf(id, `${known}.webp`));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function pathOf(id: string, ending: string): string {
  // The id becomes a path: nothing but an id may.
  if (!isId('fil', id)) throw new RangeError(`Not a file's id: ${id}`);
  return join(/* turbopackIgnore: true */ config().filesDir, id.slice(-2), `${id}.${ending}`);
}

async function write(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Renamed when whole, so that nobody ever reads half a file.
  const draft = `${path}.${randomUUID()}.draft`;
  await writeFile(draft, content, { mode: 0o600 });
  await rename(draft, path);
}
