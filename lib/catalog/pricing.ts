import type { Fen } from '@/lib/kernel/money';
import type { PolicyPack } from '@/lib/policy';
import { lengthOf, type Problems } from './rules';

export interface PriceRow {
  unit: 'DAY' | 'MONTH' | 'YEAR';
  count: number;
  original: Fen;
  sale: Fen;
}

export interface SpecRow {
  name: string;
  onSale: boolean;
  prices: readonly PriceRow[];
  renewals: readonly PriceRow[];
}

/** What in a list of specs breaks the pricing rules, by path: `specs.0.prices.1.sale`. SPC-02…07. */
export function specProblems(policy: PolicyPack, specs: readonly SpecRow[]): Problems {
  const problems: Problems = {};
  const note = (path: string, problem: string) => {
    problems[path] = [...(problems[path] ?? []), `catalog.problems.${problem}`];
  };
  const { saasPeriodUnits, renewalPeriodUnits } = policy.pricing;
  const names = new Set<string>();
  specs.forEach((spec, index) => {
    const path = `specs.${index}`;
    if (lengthOf(spec.name) > policy.listing.nameMax) note(`${path}.name`, 'specNameTooLong');
    if (names.has(spec.name)) note(`${path}.name`, 'specNameTwice');
    names.add(spec.name);
    if (spec.onSale && spec.prices.length === 0) note(`${path}.prices`, 'priceMissing');
    priceProblems(policy, spec.prices, saasPeriodUnits, `${path}.prices`, note);
    priceProblems(policy, spec.renewals, renewalPeriodUnits, `${path}.renewals`, note);
  });
  return problems;
}

const periodsPerYear = { DAY: 365, MONTH: 12, YEAR: 1 } as const;

function priceProblems(
  policy: PolicyPack,
  prices: readonly PriceRow[],
  units: readonly string[],
  path: string,
  note: (path: string, problem: string) => void,
): void {
  const periods = new Set<string>();
  prices.forEach(({ unit, count, original, sale }, index) => {
    const at = `${path}.${index}`;
    if (!units.includes(unit)) note(`${at}.unit`, 'unitNotOffered');
    if (count < 1 || count > periodsPerYear[unit] * policy.pricing.periodMaxYears) note(`${at}.count`, 'periodTooLong');
    if (periods.has(`${count} ${unit}`)) note(`${at}.count`, 'periodTwice');
    periods.add(`${count} ${unit}`);
    if (sale > original) note(`${at}.sale`, 'saleAboveOriginal');
  });
}

/** The lowest price a new buyer can pay: what cards and lists show. Null where nothing is on sale. SPC-03. */
export function lowestPrice(specs: readonly SpecRow[]): PriceRow | null {
  const offered = specs.filter((spec) => spec.onSale).flatMap((spec) => spec.prices);
  return offered.reduce<PriceRow | null>((low, price) => (low === null || price.sale < low.sale ? price : low), null);
}
