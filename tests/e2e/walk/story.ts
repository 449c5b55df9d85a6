import sharp from 'sharp';

/** Names nobody else has: the market this is told in has a past, and the story may be told in it again. */
const run = Date.now().toString(36);

export const story = {
  run,
  companyName: `溪桥软件${run}有限公司`,
  storeName: `溪桥${run.slice(-4)}`,
  productName: `溪桥盘点${run.slice(-4)}`,
  accountNumber: `6200${Date.now()}`,
  buyerPhone: '13812345678',
};

export const addresses = {
  bank: `http://127.0.0.1:${process.env.SANDBOX_BANK_PORT ?? 4102}`,
  vendor: `http://127.0.0.1:${process.env.SANDBOX_VENDOR_PORT ?? 4103}`,
};

/** A picture as people upload it. */
export async function picture(name: string, width: number, height: number) {
  const buffer = await sharp({ create: { width, height, channels: 3, background: '#dbe7ff' } })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

/** The day so many days after another, both as Beijing's calendar writes them. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
