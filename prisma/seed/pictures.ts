import sharp from 'sharp';
import { receiveUpload } from '@/lib/files';

/** A product's picture, drawn for it: a quiet field of its colour, a few windows, its name. Uploaded as a vendor would. */
export async function drawPicture(name: string, hue: number, at: Date) {
  const bytes = new Uint8Array(
    await sharp(Buffer.from(drawing(name, hue)))
      .png()
      .toBuffer(),
  );
  return receiveUpload('PRODUCT_IMAGE', new File([bytes], 'cover.png', { type: 'image/png' }), at);
}

function drawing(name: string, hue: number): string {
  const tone = (saturation: number, lightness: number) => `hsl(${hue} ${saturation}% ${lightness}%)`;
  const rows = [0, 1, 2, 3].map((row) => {
    const y = 228 + row * 44;
    const width = [250, 310, 190, 270][row] ?? 220;
    return `<rect x="352" y="${y}" width="20" height="20" rx="4" fill="${tone(72, 58)}"/><rect x="386" y="${y + 4}" width="${width}" height="12" rx="6" fill="${tone(30, 86)}"/>`;
  });
  const bars = [92, 138, 70, 164, 120].map(
    (height, bar) =>
      `<rect x="${96 + bar * 40}" y="${414 - height}" width="24" height="${height}" rx="4" fill="${tone(70, bar === 3 ? 52 : 76)}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="780" height="520" viewBox="0 0 780 520">
    <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${tone(74, 95)}"/><stop offset="1" stop-color="${tone(66, 84)}"/></linearGradient></defs>
    <rect width="780" height="520" fill="url(#g)"/><circle cx="690" cy="60" r="170" fill="${tone(70, 88)}"/>
    <text x="64" y="126" font-size="44" font-weight="700" font-family="Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif" fill="${tone(62, 24)}">${name}</text>
    <rect x="64" y="152" width="652" height="310" rx="14" fill="#fff"/><rect x="64" y="152" width="652" height="44" rx="14" fill="${tone(40, 96)}"/>
    <circle cx="90" cy="174" r="6" fill="${tone(70, 70)}"/><circle cx="112" cy="174" r="6" fill="${tone(50, 82)}"/><circle cx="134" cy="174" r="6" fill="${tone(50, 88)}"/>
    ${bars.join('')}${rows.join('')}
  </svg>`;
}
