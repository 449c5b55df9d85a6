import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPrivate, readPublic, receiveUpload } from '@/lib/files';
import { sniffFormat } from '@/lib/files/rules';
import { prepareEnvironment } from '../../factories/environment';

beforeAll(() => {
  prepareEnvironment();
});

const day = new Date('2026-11-20T02:00:00Z');
const asFile = (bytes: Uint8Array | string, name = 'licence.jpg') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type: 'image/jpeg' });

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3366cc' } });

/** A PNG of one colour with so many pixels, written by hand: 256 megapixels fit in some 250 KB, of which most is zeros. */
function bomb(side: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const framed = Buffer.alloc(body.length + 8);
    framed.writeUInt32BE(data.length, 0);
    body.copy(framed, 4);
    framed.writeUInt32BE(crc32(body), body.length + 4);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // One bit per pixel, greyscale.
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((side / 8 + 1) * side), { level: 9 });
  const magic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([magic, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

describe('an upload is refused with a reason (ONB-15)', () => {
  it('when it is a text that calls itself .jpg', async () => {
    await expect(receiveUpload('LICENCE', asFile('This is no picture.'), day)).rejects.toMatchObject({
      code: 'files.formatRefused',
      params: { formats: 'JPG / PNG' },
    });
  });

  it('when it is a picture of another format that calls itself .jpg', async () => {
    const gif = await picture(10, 10).gif().toBuffer();
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    for (const content of [gif, svg]) {
      await expect(receiveUpload('LICENCE', asFile(content), day)).rejects.toMatchObject({
        code: 'files.formatRefused',
      });
    }
  });

  it('when some 30 KB unfold into 256 megapixels', async () => {
    const bytes = bomb(16_000);
    expect(bytes.length).toBeLessThan(64 * 1024);
    const started = performance.now();
    await expect(receiveUpload('LICENCE', asFile(bytes, 'licence.png'), day)).rejects.toMatchObject({
      code: 'files.tooManyPixels',
      params: { width: 16_000, height: 16_000, megapixels: 40 },
    });
    // Refused by the header: nothing was decoded.
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('when it is a byte over 5 MB, and not at 5 MB', async () => {
    const jpeg = await picture(20, 20).jpeg().toBuffer();
    const padded = (bytes: number) => Buffer.concat([jpeg, Buffer.alloc(bytes - jpeg.length)]);
    const limit = 5 * 1024 * 1024;
    await expect(receiveUpload('LICENCE', asFile(padded(limit)), day)).resolves.toMatchObject({ width: 20 });
    await expect(receiveUpload('LICENCE', asFile(padded(limit + 1)), day)).rejects.toMatchObject({
      code: 'files.tooLarge',
      params: { megabytes: 5 },
    });
  });

  it('by the limit of its day: 2 MB in 2018 (C-03)', async () => {
    const bytes = Buffer.concat([await picture(20, 20).jpeg().toBuffer(), Buffer.alloc(2 * 1024 * 1024)]);
    await expect(receiveUpload('LICENCE', asFile(bytes), new Date('2018-09-01T00:00:00Z'))).rejects.toMatchObject({
      code: 'files.tooLarge',
      params: { megabytes: 2 },
    });
  });

  it('when it is empty or stops half way', async () => {
    const whole = await picture(600, 600).jpeg().toBuffer();
    await expect(receiveUpload('LICENCE', asFile(''), day)).rejects.toMatchObject({ code: 'files.missing' });
    await expect(receiveUpload('LICENCE', asFile(whole.subarray(0, whole.length / 2)), day)).rejects.toMatchObject({
      code: 'files.unreadable',
    });
    await expect(receiveUpload('LICENCE', asFile(whole.subarray(0, 12)), day)).rejects.toMatchObject({
      code: 'files.unreadable',
    });
  });

  it('when a product picture is smaller than it is shown', async () => {
    const narrow = await picture(389, 260).png().toBuffer();
    await expect(receiveUpload('PRODUCT_IMAGE', asFile(narrow), day)).rejects.toMatchObject({
      code: 'files.tooSmall',
      params: { widthMin: 390, heightMin: 260 },
    });
  });
});

describe('an upload that is accepted', () => {
  it('is drawn anew: its metadata, and what was hidden behind its end, are gone', async () => {
    const original = await picture(40, 30)
      .withExif({ IFD0: { Copyright: 'SECRET-PLACE' } })
      .jpeg()
      .toBuffer();
    expect(original.includes('SECRET-PLACE')).toBe(true);
    const upload = await receiveUpload('LICENCE', asFile(Buffer.concat([original, Buffer.from('<script>')])), day);
    const kept = await readPrivate(upload.id);
    expect(upload).toMatchObject({ isPublic: false, mime: 'image/jpeg', width: 40, height: 30, bytes: kept.length });
    expect(kept.includes('SECRET-PLACE')).toBe(false);
    expect(kept.includes('<script>')).toBe(false);
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
  });

  it('becomes a WebP of two sizes where it is public, and nothing else can be asked for', async () => {
    const png = await picture(1000, 700).png().toBuffer();
    const { id, isPublic } = await receiveUpload('PRODUCT_IMAGE', asFile(png), day);
    expect(isPublic).toBe(true);
    const sizes = await Promise.all(
      ['small', 'large'].map(async (size) => sharp((await readPublic(id, size)) ?? '').metadata()),
    );
    expect(sizes.map(({ format, width, height }) => ({ format, width, height }))).toEqual([
      { format: 'webp', width: 390, height: 260 },
      { format: 'webp', width: 780, height: 520 },
    ]);
    expect(await readPublic(id, 'huge')).toBeNull();
    expect(await readPublic('fil_00000000000000000000000000', 'small')).toBeNull();
    expect(await readPublic('../../etc/passwd', 'small')).toBeNull();
  });
});

describe('the first bytes', () => {
  it.each([
    ['a JPEG', [0xff, 0xd8, 0xff, 0xe0], 'jpg'],
    ['a PNG', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'png'],
    ['a PNG cut short', [0x89, 0x50, 0x4e], null],
    ['nothing', [], null],
  ])('announce %s', (_what, bytes, format) => {
    expect(sniffFormat(Uint8Array.from(bytes))).toBe(format);
  });
});
