import { type Fen, fen } from '@/lib/kernel/money';

const yuan = (amount: number): Fen => fen(BigInt(Math.round(amount * 100)));

type Unit = 'DAY' | 'MONTH' | 'YEAR';
type Row = [unit: Unit, original: number, sale: number];

/** A spec: its name, what it costs new, and to renew by the year. */
type SpecLine = [name: string, rows: Row[], renewalYear: number];

export interface SeedProduct {
  name: string;
  summary: string;
  tags: string[];
  highlights: string[];
  description: string;
  specs: SpecLine[];
  hue: number;
}

export interface SeedVendor {
  slug: string;
  companyName: string;
  storeName: string;
  owner: string;
  bankName: string;
  accountNumber: string;
  intro: string;
  products: SeedProduct[];
}

/** The rows of the price editor for a spec. */
export function specsOf(product: SeedProduct) {
  const price = ([unit, original, sale]: Row) => ({ unit, count: 1, original: yuan(original), sale: yuan(sale) });
  return product.specs.map(([name, rows, renewalYear]) => ({
    key: '',
    name,
    onSale: true,
    prices: rows.map(price),
    renewals: [price(['YEAR', renewalYear, renewalYear])],
  }));
}

/** A headed list in a product's description. */
export const feature = (title: string, ...points: string[]) =>
  `## ${title}\n\n${points.map((point) => `- ${point}`).join('\n')}`;
/** Paragraphs of a description. */
export const text = (...parts: string[]) => parts.join('\n\n');
