import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPrivateFile, readPrivate, receiveUpload } from '@/lib/files';
import { watermark } from '@/lib/files/watermark';
import { prepareEnvironment } from '../../factories/environment';

beforeAll(() => {
  prepareEnvironment();
});

const at = new Date('2026-11-20T02:00:00Z');
const white = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .png()
    .toBuffer();

/** How much of a picture is no longer white. */
async function inked(picture: Uint8Array): Promise<number> {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((level) => level < 245).length / (info.width * info.height);
}

describe('a watermark (ONB-04)', () => {
  it('covers a picture of any size, and says another thing for another viewer', async () => {
    for (const [width, height] of [
      [1, 1],
      [300, 3000],
      [3000, 1900],
    ] as const) {
      const share = await inked(await watermark(await white(width, height), '值班同事 a1b2c3 2026-11-20 10:00:00'));
      expect(share).toBeGreaterThan(0.005);
      expect(share).toBeLessThan(0.4);
    }
    const paper = await white(800, 560);
    expect(await watermark(paper, '张三 2026')).not.toEqual(await watermark(paper, '李四 2026'));
  });

  it('writes Chinese with the font the market brings along', async () => {
    // A missing glyph is a box: all boxes look alike, characters do not.
    const paper = await white(800, 560);
    expect(await watermark(paper, '审')).not.toEqual(await watermark(paper, '核'));
  });

  it.each(['<span size="999999">a</span>', '&amp;&lt;</b>', '‮gnirts\u0000', '', 'x'.repeat(5000)])(
    'takes a name like %j as text',
    async (name) => {
      expect((await sharp(await watermark(await white(700, 500), `${name} 2026`)).metadata()).format).toBe('jpeg');
    },
  );

  it('is on every view of an identity paper, on none of a licence, and never on what is stored', async () => {
    const upload = async (purpose: 'LICENCE' | 'LEGAL_REPRESENTATIVE_ID') => {
      const bytes = new Uint8Array(await white(800, 560));
      return receiveUpload(purpose, new File([bytes], 'paper.png'), at);
    };
    const person = await upload('LEGAL_REPRESENTATIVE_ID');
    const licence = await upload('LICENCE');
    expect(await inked(await openPrivateFile(person, '值班同事', at))).toBeGreaterThan(0.005);
    expect(await inked(await openPrivateFile(licence, '值班同事', at))).toBe(0);
    expect(await inked(await readPrivate(person.id))).toBe(0);
  });
});
