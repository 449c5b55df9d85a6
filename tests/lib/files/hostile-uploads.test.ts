import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { config } from '@/lib/config';
import { type FilePurpose, readPrivate, readPublic, receiveUpload } from '@/lib/files';
import { policyAt } from '@/lib/policy';
import { prepareEnvironment } from '../../factories/environment';
import { type HostileFile, hostileFiles, poison } from '../../factories/hostile-files';

const day = new Date('2026-11-20T02:00:00Z');
let files: HostileFile[] = [];

beforeAll(async () => {
  prepareEnvironment();
  files = await hostileFiles(policyAt(day).admission.licenceMaxBytes);
});

async function outcomeOf(purpose: FilePurpose, { file }: HostileFile): Promise<{ verdict: string; id?: string }> {
  try {
    return { verdict: 'drawn anew', id: (await receiveUpload(purpose, file, day)).id };
  } catch (error) {
    return { verdict: error instanceof Error && 'code' in error ? String(error.code) : `bug: ${error}` };
  }
}

describe('hostile uploads (ONB-04, ONB-15, PRV-01)', () => {
  it('are many', () => {
    expect(files.length).toBeGreaterThanOrEqual(40);
  });

  it('are each refused for what they are, or drawn anew', async () => {
    const outcomes: Record<string, string> = {};
    for (const file of files) outcomes[file.what] = (await outcomeOf('LICENCE', file)).verdict;
    expect(outcomes).toEqual(Object.fromEntries(files.map(({ what, verdict }) => [what, verdict])));
  });

  it('leave nothing of themselves in what is kept', async () => {
    for (const file of files.filter(({ verdict }) => verdict === 'drawn anew')) {
      const { id } = await outcomeOf('LEGAL_REPRESENTATIVE_ID', file);
      const kept = await readPrivate(id ?? '');
      const { format, exif, xmp, icc, space, pages } = await sharp(kept).metadata();
      expect({ what: file.what, format, exif, xmp, icc, space, pages }).toMatchObject({
        format: 'jpeg',
        exif: undefined,
        xmp: undefined,
        icc: undefined,
        space: expect.stringMatching(/^(srgb|b-w)$/),
        pages: undefined,
      });
      expect(poison.filter((word) => kept.includes(word))).toEqual([]);
    }
  });

  it('become public pictures as harmless', async () => {
    for (const file of files.filter(({ verdict }) => verdict === 'drawn anew')) {
      const { verdict, id } = await outcomeOf('STORE_LOGO', file);
      if (verdict !== 'drawn anew') {
        expect([file.what, verdict]).toEqual([file.what, expect.stringMatching(/^files\./)]);
        continue;
      }
      const kept = (await readPublic(id ?? '', 'large')) ?? Buffer.alloc(0);
      expect((await sharp(kept).metadata()).format).toBe('webp');
      expect(poison.filter((word) => kept.includes(word))).toEqual([]);
    }
  });

  it('are kept under names of ours, sealed, and nowhere else', async () => {
    const folder = config().filesDir;
    const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(names.length).toBeGreaterThan(10);
    for (const { name, parentPath } of names) {
      expect(name).toMatch(/^fil_[0-9a-z]{26}\.(sealed|small\.webp|large\.webp)$/);
      if (!name.endsWith('.sealed')) continue;
      const start = (await readFile(join(parentPath, name))).subarray(0, 3);
      expect(start.equals(Buffer.from([0xff, 0xd8, 0xff]))).toBe(false);
    }
  });

  it('do not make the process grow', async () => {
    const small = files.filter(({ file }) => file.size < 1024 * 1024);
    const round = async () => {
      for (const file of small) await outcomeOf('LICENCE', file);
      return process.memoryUsage().rss;
    };
    await round();
    const before = await round();
    for (let count = 0; count < 4; count += 1) await round();
    const after = await round();
    expect((after - before) / 1024 / 1024).toBeLessThan(64);
  }, 120_000);
});
