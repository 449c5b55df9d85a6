import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Db } from '@/lib/db';
import { writePublic } from '@/lib/files/disk';
import { publicSizes } from '@/lib/files/rules';

/** Draws what a vendor's pictures show: factories only note that there are some, and a browser asks for them. */
export async function drawPictures(db: Db, vendorId: string): Promise<void> {
  const drawn = await sharp(pngOf(780, 520)).webp().toBuffer();
  const pictures = await db.storedFile.findMany({ where: { vendorId, isPublic: true }, select: { id: true } });
  for (const { id } of pictures) for (const size of publicSizes) await writePublic(id, size, drawn);
}

/** A PNG of one grey, this many pixels wide and high; however large, it takes few bytes. */
export function aPicture(width: number, height: number, name = 'picture.png'): File {
  return new File([pngOf(width, height)], name, { type: 'image/png' });
}

/** The bytes of such a picture. */
export function pngOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // One bit for each pixel, grey: the least that a decoder must unfold.
  header.set([1, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.ceil(width / 8) + 1) * height);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
