import sharp, { type Sharp } from 'sharp';
import { FileFormatRefused, FileUnreadable, PictureTooSmall, TooManyPixels } from './errors';
import { megapixelsMax, type PublicSize, sniffFormat, type UploadLimits } from './rules';

// One picture at a time per thread of work, nothing kept: uploads are rare, and memory belongs to the pages.
sharp.concurrency(1);
sharp.cache(false);

const pixelsMax = megapixelsMax * 1_000_000;
const secondsMax = 20;
/** A licence must stay readable, and no scan needs more. */
const privatePixelsMax = 3_000;

export interface Encoded {
  content: Buffer;
  width: number;
  height: number;
}

const open = (bytes: Uint8Array) =>
  sharp(bytes, { limitInputPixels: pixelsMax, failOn: 'error', animated: false }).timeout({ seconds: secondsMax });

/** Throws a refusal unless the bytes are a whole picture of an allowed format and size. Reads the header only. */
export async function checkPicture(bytes: Uint8Array, limits: UploadLimits): Promise<void> {
  const announced = sniffFormat(bytes);
  const formats = limits.formats.join(' / ').toUpperCase();
  if (announced === null || !limits.formats.includes(announced)) throw new FileFormatRefused({ params: { formats } });
  const { width, height } = await readHeader(bytes);
  if (width * height > pixelsMax) throw new TooManyPixels({ params: { width, height, megapixels: megapixelsMax } });
  if (width < limits.widthMin || height < limits.heightMin) {
    throw new PictureTooSmall({ params: { width, height, widthMin: limits.widthMin, heightMin: limits.heightMin } });
  }
}

async function readHeader(bytes: Uint8Array): Promise<{ width: number; height: number }> {
  try {
    // Without a limit of its own: only the header is read here, and the refusal should name the size.
    const { width, height } = await sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata();
    return { width, height };
  } catch {
    throw new FileUnreadable();
  }
}

/** The picture drawn anew as a JPEG: upright, without metadata, on white where it was transparent. */
export function encodePrivate(bytes: Uint8Array): Promise<Encoded> {
  const fitted = {
    width: privatePixelsMax,
    height: privatePixelsMax,
    fit: 'inside',
    withoutEnlargement: true,
  } as const;
  return draw(open(bytes).autoOrient().resize(fitted).flatten({ background: '#ffffff' }).jpeg({ quality: 88 }));
}

/** The picture drawn anew as WebP, cut to exactly this size, without metadata. */
export function encodePublic(
  bytes: Uint8Array,
  size: { width: number; height: number },
  name: PublicSize,
): Promise<Encoded> {
  const fitted = { ...size, fit: 'cover', position: 'centre' } as const;
  return draw(
    open(bytes)
      .autoOrient()
      .resize(fitted)
      .webp({ quality: name === 'small' ? 80 : 84 }),
  );
}

async function draw(picture: Sharp): Promise<Encoded> {
  try {
    const { data, info } = await picture.toBuffer({ resolveWithObject: true });
    return { content: data, width: info.width, height: info.height };
  } catch {
    // The header was fine, the rest was not.
    throw new FileUnreadable();
  }
}
