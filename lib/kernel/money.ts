import { DomainError } from './errors';

// Money is integer fen from end to end. All arithmetic below is bigint, exact by construction; no decimal library is
// needed, and forms that import this file send none to the browser.

declare const fenBrand: unique symbol;

/** An amount in fen (1/100 yuan), negative when it is owed the other way. */
export type Fen = bigint & { readonly [fenBrand]: 'Fen' };

/** Basis points: an integer from 0 (0%) to 10000 (100%). */
export type RateBps = number;

const FULL_RATE_BPS = 10_000;
const MAXIMUM_TYPED_YUAN = 100_000_000n;

/** A typed amount that is not a sum of money from ¥0.00 to ¥100,000,000.00; `params.reason` says why. */
export class InvalidAmount extends DomainError {
  readonly code = 'kernel.invalidAmount';

  constructor(reason: 'empty' | 'negative' | 'notAnAmount' | 'tooManyDecimals' | 'tooLarge') {
    super({ params: { reason } });
  }
}

/** Names an integer as fen; RangeError for anything that is not one exactly. */
export function fen(value: bigint | number | string): Fen {
  if (typeof value === 'bigint') return value as Fen;
  // A number past 2^53 may already have lost fen, and BigInt('') is 0n: neither is taken.
  const isInteger = typeof value === 'number' ? Number.isSafeInteger(value) : /^-?\d+$/.test(value);
  if (!isInteger) throw new RangeError(`Not an integer amount of fen: ${value}`);
  return BigInt(value) as Fen;
}

export const ZERO_FEN: Fen = fen(0);

/** The sum of all amounts given. */
export function addFen(...amounts: readonly Fen[]): Fen {
  return sumFen(amounts);
}

/** a − b, negative when b is the larger. */
export function subtractFen(a: Fen, b: Fen): Fen {
  return fen(a - b);
}

/** The sum of any number of amounts; zero for none. */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0n;
  for (const amount of amounts) total += amount;
  return fen(total);
}

/** The smallest of the amounts. */
export function minFen(first: Fen, ...others: readonly Fen[]): Fen {
  let least = first;
  for (const amount of others) if (amount < least) least = amount;
  return least;
}

/** The largest of the amounts. */
export function maxFen(first: Fen, ...others: readonly Fen[]): Fen {
  let most = first;
  for (const amount of others) if (amount > most) most = amount;
  return most;
}

/** What a person typed, in yuan ("128.50", "1,600", full-width digits), as fen; throws InvalidAmount. */
export function parseYuan(text: string): Fen {
  const typed = toHalfWidth(text).trim();
  if (typed === '') throw new InvalidAmount('empty');
  if (/^[-−]/.test(typed)) throw new InvalidAmount('negative');
  // Commas only where they group by three: "1,6" is more likely a slip than sixteen yuan.
  const [, whole, decimals = ''] = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/.exec(typed) ?? [];
  if (whole === undefined) throw new InvalidAmount('notAnAmount');
  if (decimals.length > 2) throw new InvalidAmount('tooManyDecimals');
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  // Counted before BigInt reads them: it would take seconds over a megabyte of digits.
  if (digits.length > String(MAXIMUM_TYPED_YUAN).length) throw new InvalidAmount('tooLarge');
  const amount = BigInt(digits) * 100n + BigInt(decimals.padEnd(2, '0'));
  if (amount > MAXIMUM_TYPED_YUAN * 100n) throw new InvalidAmount('tooLarge');
  return fen(amount);
}

// Only the full-width block: NFKC would also turn "12²" into 122.
function toHalfWidth(text: string): string {
  return text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}

/** Yuan with grouped thousands and two decimals: "1,234.50", "-1,234.50". */
export function formatYuan(amount: Fen): string {
  return signOf(amount) + formatMagnitude(amount);
}

/** Yuan with the currency sign: "¥1,234.50", "-¥1,234.50". */
export function formatYuanSigned(amount: Fen): string {
  return `${signOf(amount)}¥${formatMagnitude(amount)}`;
}

function signOf(amount: Fen): string {
  return amount < 0n ? '-' : '';
}

function formatMagnitude(amount: Fen): string {
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, '0');
  return `${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}

/** The share of an amount at a rate, half-up to the fen. DEC-09. RangeError for a negative amount or a rate outside 0..10000. */
export function shareHalfUp(amount: Fen, rateBps: RateBps): Fen {
  if (amount < 0n) throw new RangeError(`No share of a negative amount: ${amount}; reverse the transfer instead`);
  assertRate(rateBps);
  return fen(divideHalfUp(amount * BigInt(rateBps), BigInt(FULL_RATE_BPS)));
}

/** The share half-up and what is left of the amount: the remainder is never rounded a second time. DEC-09. */
export function splitByRate(amount: Fen, rateBps: RateBps): { share: Fen; remainder: Fen } {
  const share = shareHalfUp(amount, rateBps);
  return { share, remainder: subtractFen(amount, share) };
}

/**
 * Parts of an amount in proportion to weights, exact to the last fen: each part is rounded down, the last part that has
 * a weight takes what is left. DEC-09. RangeError for a negative amount or weight, or if no weight is positive.
 */
export function splitByWeights(amount: Fen, weights: readonly bigint[]): Fen[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  if (amount < 0n || total <= 0n || weights.some((weight) => weight < 0n)) {
    throw new RangeError(`Cannot split ${amount} fen by weights ${weights.join(', ')}`);
  }
  const last = weights.findLastIndex((weight) => weight > 0n);
  const parts = weights.map((weight, index) => (index === last ? ZERO_FEN : fen((amount * weight) / total)));
  const remainder = subtractFen(amount, sumFen(parts));
  return parts.map((part, index) => (index === last ? remainder : part));
}

/**
 * The sale price as a percentage of the original, three decimals half-up: 1,440 of 1,600 is "90.000". SPC-07.
 * Free and always free (0 of 0) is no discount, "100.000"; RangeError for a negative price or a price on a free original.
 */
export function discountRate(sale: Fen, original: Fen): string {
  if (sale < 0n || original < 0n || (original === 0n && sale > 0n)) {
    throw new RangeError(`No discount rate of ${sale} on ${original} fen`);
  }
  const thousandths = original === 0n ? 100_000n : divideHalfUp(sale * 100_000n, original);
  const digits = thousandths.toString().padStart(4, '0');
  return `${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

/** A rate as people read it: 1000 is "10%", 1050 is "10.5%". */
export function formatRateBps(rateBps: RateBps): string {
  assertRate(rateBps);
  return `${rateBps / 100}%`;
}

function assertRate(rateBps: RateBps): void {
  if (!Number.isInteger(rateBps) || rateBps < 0 || rateBps > FULL_RATE_BPS) {
    throw new RangeError(`Not a rate in basis points: ${rateBps}`);
  }
}

// For numerators of zero or more only: bigint division truncates, which is downwards there.
function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  return (2n * numerator + denominator) / (2n * denominator);
}

/** Fen as JSON carries them: a decimal string, since JSON numbers lose fen past 2^53. */
export function fenToJson(amount: Fen): string {
  return amount.toString();
}

/** Fen back from JSON; RangeError if it is not an integer. */
export function fenFromJson(value: string): Fen {
  return fen(value);
}
