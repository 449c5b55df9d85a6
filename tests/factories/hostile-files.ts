import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** What an upload must come to: a refusal with this code, or a harmless picture drawn anew. */
export type Verdict =
  | 'files.formatRefused'
  | 'files.unreadable'
  | 'files.tooManyPixels'
  | 'files.tooLarge'
  | 'files.missing'
  | 'drawn anew';

export interface HostileFile {
  what: string;
  file: File;
  verdict: Verdict;
}

/** Words that hostile files carry; none may be found in what is kept. */
export const poison = ['SECRET-PLACE', '<script', 'onload=', '<?php', 'PK\u0003\u0004', '%PDF', 'JavaScript'];

const script = Buffer.from('<script>alert(1)</script>');
const picture = (width = 64, height = 48, channels: 3 | 4 = 3) =>
  sharp({ create: { width, height, channels, background: { r: 40, g: 90, b: 200, alpha: 0.5 } } });
const named = (bytes: Uint8Array | string, name: string, type = 'image/jpeg') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type });

const pngMagic = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A PNG written by hand: its header may say anything. */
function png(width: number, height: number, { depth = 8, colour = 0, rows = Buffer.alloc(0), extra = [] as Buffer[] }) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = colour;
  const data = chunk('IDAT', deflateSync(rows, { level: 9 }));
  return Buffer.concat([pngMagic, chunk('IHDR', header), ...extra, data, chunk('IEND', Buffer.alloc(0))]);
}

const greyRows = (width: number, height: number) => Buffer.alloc((width + 1) * height);
const text = (key: string, value: string) => chunk('tEXt', Buffer.from(`${key}\0${value}`));
const inflated = (type: string, megabytes: number) =>
  chunk(type, Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(megabytes * 1024 * 1024), { level: 9 })]));

/** A JPEG with a segment put right after its beginning. */
function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** Sizes in the header of a JPEG changed without changing what follows. */
function lyingJpeg(jpeg: Buffer, width: number, height: number): Buffer {
  const lying = Buffer.from(jpeg);
  const frame = lying.findIndex((byte, at) => byte === 0xff && (lying[at + 1] === 0xc0 || lying[at + 1] === 0xc2));
  lying.writeUInt16BE(height, frame + 5);
  lying.writeUInt16BE(width, frame + 7);
  return lying;
}

/** Every file we know somebody might try, with what must become of it. ONB-04, ONB-15. */
export async function hostileFiles(limit: number): Promise<HostileFile[]> {
  const jpeg = await picture().jpeg().toBuffer();
  const plain = await picture().png().toBuffer();
  const files = [...(await otherFormats()), ...floods(jpeg), ...broken(jpeg, plain)];
  return [
    ...files,
    ...(await disguised(jpeg, plain)),
    ...(await odd(jpeg)),
    ...oddlyNamed(jpeg),
    ...atTheLimit(jpeg, limit),
  ];
}

async function otherFormats(): Promise<HostileFile[]> {
  const verdict = 'files.formatRefused';
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>';
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(4096)]);
  const contents: [string, Uint8Array | string][] = [
    ['a text', 'This is no picture.'],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['an svg with a script', svg],
    ['an svg that asks for a file', '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'],
    ['an xml that expands', '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'],
    ['a gif', await picture().gif().toBuffer()],
    ['a webp', await picture().webp().toBuffer()],
    ['a tiff', await picture().tiff().toBuffer()],
    ['an avif', await picture().avif().toBuffer()],
    ['a heic', heic],
    ['a bmp', Buffer.concat([Buffer.from('BM'), Buffer.alloc(200)])],
    ['an icon', Buffer.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0])],
    ['a zip', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200)])],
    ['a pdf', '%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj'],
    ['a program', Buffer.concat([Buffer.from([0x7f]), Buffer.from('ELF'), Buffer.alloc(500)])],
    ['a postscript program', '%!PS\n(%pipe%id) (w) file'],
    ['a page that ends as a jpeg', Buffer.concat([Buffer.from('<html>'), Buffer.from([0xff, 0xd8, 0xff])])],
    ['a jpeg after a blank', Buffer.concat([Buffer.from(' '), Buffer.from([0xff, 0xd8, 0xff, 0xe0])])],
  ];
  return contents.map(([what, bytes]) => ({ what: `${what} called .jpg`, file: named(bytes, 'licence.jpg'), verdict }));
}

function floods(jpeg: Buffer): HostileFile[] {
  const verdict = 'files.tooManyPixels';
  const flat = png(16_000, 16_000, { depth: 1, rows: Buffer.alloc((16_000 / 8 + 1) * 16_000) });
  return [
    { what: 'a png of 256 megapixels in 32 KB', file: named(flat, 'a.png'), verdict },
    { what: 'a png one row too high', file: named(png(8_000, 5_001, { rows: Buffer.alloc(9) }), 'b.png'), verdict },
    {
      what: 'a png as wide as a header allows',
      file: named(png(0x7fff_ffff, 2, {}), 'c.png'),
      verdict: 'files.unreadable',
    },
    { what: 'a jpeg that says it has 4 gigapixels', file: named(lyingJpeg(jpeg, 65_500, 65_500), 'd.jpg'), verdict },
  ];
}

function broken(jpeg: Buffer, plain: Buffer): HostileFile[] {
  const verdict = 'files.unreadable';
  const cut = (bytes: Buffer, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));
  const noise = Buffer.concat([
    jpeg.subarray(0, 3),
    Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 97) % 256)),
  ]);
  const flipped = Buffer.from(plain);
  flipped[flipped.length - 20] = (flipped[flipped.length - 20] ?? 0) ^ 0xff;
  const bodies: [string, Uint8Array][] = [
    ['a jpeg of three bytes', jpeg.subarray(0, 3)],
    ['a jpeg cut in its header', jpeg.subarray(0, 20)],
    ['a png cut in its header', plain.subarray(0, 20)],
    ['a png cut in its picture', cut(plain, 0.6)],
    ['a png without a picture', Buffer.concat([pngMagic, chunk('IEND', Buffer.alloc(0))])],
    ['a png of no width', png(0, 10, { rows: greyRows(0, 10) })],
    ['a png with a colour nobody knows', png(8, 8, { colour: 5, rows: greyRows(8, 8) })],
    ['noise that begins like a jpeg', noise],
    ['a png whose check sum is wrong', flipped],
  ];
  return bodies.map(([what, bytes]) => ({ what, file: named(bytes, 'licence.jpg'), verdict }));
}

async function disguised(jpeg: Buffer, plain: Buffer): Promise<HostileFile[]> {
  const verdict = 'drawn anew';
  const camera = await picture()
    .withExif({ IFD0: { Copyright: 'SECRET-PLACE' }, IFD3: { GPSLatitude: '22/1 32/1 0/1' } })
    .jpeg()
    .toBuffer();
  const commented = withSegment(jpeg, 0xfe, Buffer.from('<?php system($_GET[0]); ?>'));
  const xmp = withSegment(
    jpeg,
    0xe1,
    Buffer.from('http://ns.adobe.com/xap/1.0/\0<x onload="alert(1)">SECRET-PLACE</x>'),
  );
  const written = png(8, 8, {
    rows: greyRows(8, 8),
    extra: [text('Comment', '<script>alert(1)</script> SECRET-PLACE')],
  });
  const bodies: [string, Uint8Array, string][] = [
    ['a jpeg with the place it was taken at', camera, 'camera.jpg'],
    ['a jpeg with a program in its comment', commented, 'comment.php.jpg'],
    ['a jpeg with a page in its description', xmp, 'xmp.jpg'],
    ['a jpeg with a page behind its end', Buffer.concat([jpeg, script]), 'page.html.jpg'],
    [
      'a jpeg that is a zip as well',
      Buffer.concat([jpeg, Buffer.from('PK\u0003\u0004'), Buffer.alloc(64)]),
      'both.zip',
    ],
    ['a png that is a pdf as well', Buffer.concat([plain, Buffer.from('%PDF-1.7 /JavaScript')]), 'both.pdf'],
    ['a png with a page in its text', written, 'text.png'],
    ['a png that calls itself a jpeg', plain, 'really.jpg'],
  ];
  return bodies.map(([what, bytes, name]) => ({ what, file: named(bytes, name), verdict }));
}

async function odd(jpeg: Buffer): Promise<HostileFile[]> {
  const verdict = 'drawn anew';
  const frames = await sharp([await picture(20, 20).png().toBuffer(), await picture(20, 20).png().toBuffer()], {
    join: { animated: true },
  })
    .png()
    .toBuffer();
  const control = chunk('acTL', Buffer.from([0, 0, 0, 200, 0, 0, 0, 0]));
  const profile = withSegment(
    jpeg,
    0xe2,
    Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01'), Buffer.alloc(65_000, 7)]),
  );
  const bodies: [string, Uint8Array][] = [
    ['a cmyk jpeg', await picture().toColourspace('cmyk').jpeg().toBuffer()],
    ['a grey jpeg', await picture().greyscale().jpeg().toBuffer()],
    ['a progressive jpeg', await picture(400, 300).jpeg({ progressive: true }).toBuffer()],
    ['a 16-bit png', await picture().toColourspace('rgb16').png().toBuffer()],
    ['a transparent png', await picture(64, 48, 4).png().toBuffer()],
    ['a png of one pixel', await picture(1, 1).png().toBuffer()],
    ['a png in strips', await picture(3_000, 2).png().toBuffer()],
    ['a png of two frames', frames],
    ['a png that says it moves', png(8, 8, { rows: greyRows(8, 8), extra: [control] })],
    ['a jpeg with a colour profile of nonsense', profile],
    ['a png whose text unfolds to 40 MB', png(8, 8, { rows: greyRows(8, 8), extra: [inflated('zTXt', 40)] })],
    ['a png whose colour profile unfolds to 40 MB', png(8, 8, { rows: greyRows(8, 8), extra: [inflated('iCCP', 40)] })],
  ];
  return bodies.map(([what, bytes]) => ({ what, file: named(bytes, 'licence.png'), verdict }));
}

/** Names are never used: neither as a path nor shown. */
function oddlyNamed(jpeg: Buffer): HostileFile[] {
  const names = [
    '../../../../etc/passwd.jpg',
    '..\\..\\windows\\system32\\licence.jpg',
    '/etc/cron.d/licence',
    'licence.jpg\u0000.php',
    'licence\u202egpj.exe',
    `${'很长'.repeat(2_000)}.jpg`,
    '"><img src=x onerror=alert(1)>.jpg',
    'CON.jpg',
    '.htaccess',
    '',
  ];
  return names.map((name) => ({
    what: `the name ${JSON.stringify(name.slice(0, 40))}`,
    file: named(jpeg, name),
    verdict: 'drawn anew',
  }));
}

function atTheLimit(jpeg: Buffer, limit: number): HostileFile[] {
  const padded = (bytes: number) => Buffer.concat([jpeg, Buffer.alloc(bytes - jpeg.length)]);
  return [
    { what: 'nothing at all', file: named('', 'empty.jpg'), verdict: 'files.missing' },
    { what: 'as many bytes as allowed', file: named(padded(limit), 'full.jpg'), verdict: 'drawn anew' },
    { what: 'one byte too many', file: named(padded(limit + 1), 'over.jpg'), verdict: 'files.tooLarge' },
    { what: 'many bytes too many', file: named(padded(limit * 3), 'far.jpg'), verdict: 'files.tooLarge' },
  ];
}
