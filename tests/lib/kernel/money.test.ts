import { describe, expect, it, test } from 'vitest';
import {
  addFen,
  discountRate,
  fen,
  fenFromJson,
  fenToJson,
  formatRateBps,
  formatYuan,
  formatYuanSigned,
  InvalidAmount,
  maxFen,
  minFen,
  parseYuan,
  shareHalfUp,
  splitByRate,
  splitByWeights,
  subtractFen,
  sumFen,
  ZERO_FEN,
} from '@/lib/kernel/money';

describe('fen are whole', () => {
  test.each([
    [0, 0n],
    [-1, -1n],
    [Number.MAX_SAFE_INTEGER, 9007199254740991n],
    ['12850', 12850n],
    ['-12850', -12850n],
    ['900719925474099300', 900719925474099300n],
    [128n, 128n],
  ])('%s is taken', (value, expected) => expect(fen(value)).toBe(expected));

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '', ' ', '1.0', '1e3', '0x10', '+1', '1 ', '１'])(
    '%j is not',
    (value) => expect(() => fen(value)).toThrow(RangeError),
  );

  it('adds, subtracts, compares', () => {
    expect(addFen()).toBe(0n);
    expect(addFen(fen(1), fen(2), fen(-4))).toBe(-1n);
    expect(subtractFen(fen(1), fen(3))).toBe(-2n);
    expect(sumFen(new Set([fen(5), fen(7)]))).toBe(12n);
    expect(sumFen([])).toBe(ZERO_FEN);
    expect(minFen(fen(3), fen(-2), fen(9))).toBe(-2n);
    expect(maxFen(fen(3), fen(-2), fen(9))).toBe(9n);
    expect(minFen(fen(3))).toBe(3n);
    expect(maxFen(fen(3))).toBe(3n);
  });

  it('travels through JSON as a string, past 2^53 too', () => {
    const amount = fen(9007199254740993n);
    const sent: unknown = JSON.parse(JSON.stringify({ amount: fenToJson(amount) }));
    expect(sent).toEqual({ amount: '9007199254740993' });
    expect(fenFromJson('9007199254740993')).toBe(amount);
    expect(() => fenFromJson('90.07')).toThrow(RangeError);
  });
});

describe('what a person types', () => {
  test.each([
    ['128.50', 12850n],
    ['128.5', 12850n],
    ['1,600', 160000n],
    ['1600', 160000n],
    ['12,345,678.90', 1234567890n],
    ['0', 0n],
    ['0.01', 1n],
    ['007', 700n],
    ['  20 ', 2000n],
    ['\u3000１，６００．５０\u3000', 160050n],
    ['99999999.99', 9999999999n],
    ['100000000', 10000000000n],
    ['100,000,000.00', 10000000000n],
    ['00000000000000000001', 100n],
  ])('%j is understood', (text, expected) => expect(parseYuan(text)).toBe(expected));

  test.each([
    ['', 'empty'],
    [' \u3000\t', 'empty'],
    ['-1', 'negative'],
    ['－１', 'negative'],
    ['−1', 'negative'],
    ['-0', 'negative'],
    ['NaN', 'notAnAmount'],
    ['Infinity', 'notAnAmount'],
    ['1e3', 'notAnAmount'],
    ['0x10', 'notAnAmount'],
    ['+5', 'notAnAmount'],
    ['.5', 'notAnAmount'],
    ['5.', 'notAnAmount'],
    ['1,6', 'notAnAmount'],
    ['1,6000', 'notAnAmount'],
    ['1600,000', 'notAnAmount'],
    [',600', 'notAnAmount'],
    ['1.600,00', 'notAnAmount'],
    ['1 600', 'notAnAmount'],
    ['12²', 'notAnAmount'],
    ['一百', 'notAnAmount'],
    ['٣', 'notAnAmount'],
    ['1\n2', 'notAnAmount'],
    ['1.234', 'tooManyDecimals'],
    ['1.000', 'tooManyDecimals'],
    ['100000000.01', 'tooLarge'],
    ['100,000,001', 'tooLarge'],
    ['1000000000', 'tooLarge'],
    ['9'.repeat(100_000), 'tooLarge'],
  ])('%j is refused as %s', (text, reason) => {
    const refusal = refusalOf(() => parseYuan(text));
    expect(refusal).toBeInstanceOf(InvalidAmount);
    expect(refusal).toMatchObject({ code: 'kernel.invalidAmount', params: { reason } });
  });

  function refusalOf(act: () => unknown): unknown {
    try {
      return act();
    } catch (error) {
      return error;
    }
  }
});

describe('what a person reads', () => {
  test.each([
    [0n, '0.00', '¥0.00'],
    [1n, '0.01', '¥0.01'],
    [-1n, '-0.01', '-¥0.01'],
    [10n, '0.10', '¥0.10'],
    [100n, '1.00', '¥1.00'],
    [99999n, '999.99', '¥999.99'],
    [100000n, '1,000.00', '¥1,000.00'],
    [123450n, '1,234.50', '¥1,234.50'],
    [-123450n, '-1,234.50', '-¥1,234.50'],
    [-100000n, '-1,000.00', '-¥1,000.00'],
    [100000000n, '1,000,000.00', '¥1,000,000.00'],
  ])('%s fen', (amount, plain, signed) => {
    expect(formatYuan(fen(amount))).toBe(plain);
    expect(formatYuanSigned(fen(amount))).toBe(signed);
  });

  test.each([
    [0, '0%'],
    [1, '0.01%'],
    [29, '0.29%'],
    [1000, '10%'],
    [1050, '10.5%'],
    [3333, '33.33%'],
    [10000, '100%'],
  ])('a rate of %i basis points is %s', (rateBps, text) => expect(formatRateBps(rateBps)).toBe(text));

  it('writes every rate there is with at most two decimals', () => {
    for (let rateBps = 0; rateBps <= 10_000; rateBps += 1) {
      const [whole = '', decimals = ''] = formatRateBps(rateBps).slice(0, -1).split('.');
      expect(`${Number(whole)}${decimals.padEnd(2, '0')}`).toBe(`${Math.floor(rateBps / 100)}${pad(rateBps % 100)}`);
    }
    function pad(part: number): string {
      return String(part).padStart(2, '0');
    }
  });
});

describe('a share of an amount (DEC-09)', () => {
  test.each([
    [200_000n, 1000, 20_000n],
    [0n, 1000, 0n],
    [4n, 1000, 0n],
    [5n, 1000, 1n],
    [14n, 1000, 1n],
    [15n, 1000, 2n],
    [1n, 4999, 0n],
    [1n, 5000, 1n],
    [12_345n, 0, 0n],
    [12_345n, 10_000, 12_345n],
  ])('DEC-09: %s fen at %i bps is %s, half-up', (amount, rateBps, share) => {
    expect(shareHalfUp(fen(amount), rateBps)).toBe(share);
  });

  it('DEC-09: the other part is the remainder, so ¥2,000.00 at 10% is ¥200.00 and ¥1,800.00', () => {
    expect(splitByRate(fen(200_000), 1000)).toEqual({ share: 20_000n, remainder: 180_000n });
    expect(splitByRate(fen(5), 1000)).toEqual({ share: 1n, remainder: 4n });
  });

  test.each([-1, 10_001, 0.5, Number.NaN])('%d is not a rate', (rateBps) => {
    expect(() => shareHalfUp(fen(100), rateBps)).toThrow(RangeError);
    expect(() => formatRateBps(rateBps)).toThrow(RangeError);
  });

  it('takes no share of a negative amount', () => {
    expect(() => shareHalfUp(fen(-1), 1000)).toThrow(RangeError);
    expect(() => splitByRate(fen(-1), 1000)).toThrow(RangeError);
  });
});

describe('parts by weight (DEC-09)', () => {
  test.each([
    [100n, [1n, 1n, 1n], [33n, 33n, 34n]],
    [2n, [1n, 1n, 1n], [0n, 0n, 2n]],
    [0n, [3n, 7n], [0n, 0n]],
    [7n, [1n], [7n]],
    [101n, [1n, 3n], [25n, 76n]],
    [1n, [1n, 1n, 0n], [0n, 1n, 0n]],
    [10n, [0n, 5n, 0n], [0n, 10n, 0n]],
  ])('DEC-09: %s fen by %s is %s, the rest with the last part that has a weight', (amount, weights, parts) => {
    expect(splitByWeights(fen(amount), weights)).toEqual(parts);
  });

  test.each([
    ['no weights', 10n, []],
    ['only zero weights', 10n, [0n, 0n]],
    ['a negative weight', 10n, [5n, -1n]],
    ['a negative amount', -1n, [1n]],
  ])('%s cannot be split by', (_, amount, weights) => {
    expect(() => splitByWeights(fen(amount), weights)).toThrow(RangeError);
  });
});

describe('the discount rate (SPC-07)', () => {
  test.each([
    [144_000n, 160_000n, '90.000'],
    [13_500n, 15_000n, '90.000'],
    [100_000n, 120_000n, '83.333'],
    [50_000n, 60_000n, '83.333'],
    [200n, 300n, '66.667'],
    [1n, 200_000n, '0.001'],
    [1n, 200_001n, '0.000'],
    [99_999n, 100_000n, '99.999'],
    [1_999_989n, 2_000_000n, '99.999'],
    [1_999_990n, 2_000_000n, '100.000'],
    [0n, 160_000n, '0.000'],
    [160_000n, 160_000n, '100.000'],
    [0n, 0n, '100.000'],
  ])('SPC-07: %s of %s fen is %s', (sale, original, rate) => {
    expect(discountRate(fen(sale), fen(original))).toBe(rate);
  });

  test.each([
    [-1n, 100n],
    [1n, -100n],
    [1n, 0n],
  ])('SPC-07: %s of %s fen has none', (sale, original) => {
    expect(() => discountRate(fen(sale), fen(original))).toThrow(RangeError);
  });
});
