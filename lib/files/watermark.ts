import { access } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

// The machine need not have a Chinese font: the market brings its own.
const fontFile = join(
  /* turbopackIgnore: true */ process.cwd(),
  'node_modules/@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
);

/** Smaller pictures get a white border, so that who looked can be read on any of them. */
const leastWidth = 640;
const leastHeight = 440;

/** A picture with a text written across it again and again, as a JPEG: whoever passes a copy on is named on it. ONB-04. */
export async function watermark(picture: Uint8Array, text: string): Promise<Buffer> {
  await access(fontFile);
  const { width, height } = await sharp(picture).metadata();
  const right = Math.max(0, leastWidth - width);
  const bottom = Math.max(0, leastHeight - height);
  const tile = await tileOf(text, width + right, height + bottom);
  return sharp(picture)
    .extend({ right, bottom, background: '#ffffff' })
    .composite([{ input: tile, tile: true, gravity: 'northwest' }])
    .jpeg({ quality: 86 })
    .toBuffer();
}

async function tileOf(text: string, width: number, height: number): Promise<Buffer> {
  const size = Math.min(48, Math.max(15, Math.round(width / 36)));
  const words = await sharp({
    text: {
      text: `<span foreground="#c01030" alpha="42%">${escaped(text)}</span>`,
      font: `Noto Sans SC Medium ${size}`,
      fontfile: fontFile,
      rgba: true,
      dpi: 72,
    },
  })
    .png()
    .toBuffer();
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const slanted = await sharp(words).rotate(-24, { background: clear }).png().toBuffer();
  const spaced = await sharp(slanted)
    .extend({ top: size, bottom: size, left: size, right: size, background: clear })
    .png()
    .toBuffer();
  // A tile must not be larger than what it is laid on. In one chain sharp would resize before it extends.
  return sharp(spaced).resize({ width, height, fit: 'inside', withoutEnlargement: true }).png().toBuffer();
}

// Names are anyone's to choose: neither markup nor characters that turn the line around.
function escaped(text: string): string {
  const plain = text.replace(/\p{C}/gu, '').slice(0, 60);
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
