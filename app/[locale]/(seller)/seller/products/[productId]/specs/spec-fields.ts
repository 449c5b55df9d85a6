import { discountRate, parseYuan } from '@/lib/kernel/money';

export type Unit = 'DAY' | 'MONTH' | 'YEAR';

/** A price as it stands in the form: texts, because that is what people type. `id` only tells rows apart in the browser. */
export type PriceFields = { id: number; unit: Unit; count: string; original: string; sale: string };

/** A spec as it stands in the form. */
export type SpecFields = {
  id: number;
  /** Empty for a spec that is new. */
  key: string;
  name: string;
  onSale: boolean;
  prices: PriceFields[];
  renewals: PriceFields[];
};

export type PriceKind = 'prices' | 'renewals';

let lastId = 0;
const nextId = () => ++lastId;

/** A row to fill in. */
export function blankPrice(unit: Unit): PriceFields {
  return { id: nextId(), unit, count: '1', original: '', sale: '' };
}

/** A spec to fill in, with its first price. */
export function blankSpec(): SpecFields {
  return { id: nextId(), key: '', name: '', onSale: true, prices: [blankPrice('MONTH')], renewals: [] };
}

type Typed = Record<string, string | string[]>;

/** The rows of a refused form as they were typed, so that nothing is lost where no script kept them. */
export function typedSpecs(values: Typed): SpecFields[] {
  const text = (name: string) => [values[name] ?? ''].flat().at(-1) ?? '';
  const rowsOf = (path: string) =>
    numbersIn(values, path)
      .map((index) => priceAt(`${path}.${index}`, text))
      .filter(isPriceTyped);
  return numbersIn(values, 'specs')
    .map((index): SpecFields => {
      const path = `specs.${index}`;
      return {
        id: nextId(),
        key: text(`${path}.key`),
        name: text(`${path}.name`),
        onSale: text(`${path}.onSale`) === 'on',
        prices: rowsOf(`${path}.prices`),
        renewals: rowsOf(`${path}.renewals`),
      };
    })
    .filter(({ name, prices, renewals }) => name !== '' || prices.length > 0 || renewals.length > 0);
}

function priceAt(path: string, text: (name: string) => string): PriceFields {
  return {
    id: nextId(),
    unit: (text(`${path}.unit`) || 'MONTH') as Unit,
    count: text(`${path}.count`),
    original: text(`${path}.original`),
    sale: text(`${path}.sale`),
  };
}

function isPriceTyped({ original, sale }: PriceFields): boolean {
  return original.trim() !== '' || sale.trim() !== '';
}

// `specs.0.name`, `specs.2.name` → 0, 2
function numbersIn(values: Typed, path: string): number[] {
  const found = Object.keys(values).flatMap((name) => {
    if (!name.startsWith(`${path}.`)) return [];
    const index = Number(name.slice(path.length + 1).split('.')[0]);
    return Number.isInteger(index) ? [index] : [];
  });
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The sale price as a percentage of the original, three decimals; null until both can be read. SPC-07. */
export function rateOf({ original, sale }: Pick<PriceFields, 'original' | 'sale'>): string | null {
  try {
    return `${discountRate(parseYuan(sale), parseYuan(original))}%`;
  } catch {
    return null;
  }
}

// A form of ours carries at most 500 fields: a spec has three and its two blank rows eight, a price has four.
const fieldsMax = 430;

/** Whether there is room for one more row. */
export function isFull(specs: readonly SpecFields[]): boolean {
  const fields = specs.reduce((sum, { prices, renewals }) => sum + 11 + 4 * (prices.length + renewals.length), 0);
  return fields > fieldsMax;
}
