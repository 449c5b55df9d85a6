import { Decimal as RoundedDecimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountRate, fen, formatYuan, parseYuan, shareHalfUp, splitByRate, splitByWeights } from '@/lib/kernel/money';

// Its default of 20 digits would round before we do.
const Decimal = RoundedDecimal.clone({ precision: 60 });
const anyRate = fc.integer({ min: 0, max: 10_000 });
const anyAmount = fc.bigInt({ min: 0n, max: 10n ** 20n }).map(fen);

describe('money, for any amount', () => {
  it('DEC-09: a share agrees with long division and with a decimal library', () => {
    fc.assert(
      fc.property(anyAmount, anyRate, (amount, rateBps) => {
        const product = amount * BigInt(rateBps);
        const oracle = product / 10_000n + (product % 10_000n >= 5_000n ? 1n : 0n);
        expect(shareHalfUp(amount, rateBps)).toBe(oracle);
        const decimal = new Decimal(String(amount)).times(rateBps).div(10_000).toFixed(0, Decimal.ROUND_HALF_UP);
        expect(String(oracle)).toBe(decimal);
      }),
      { numRuns: 2_000 },
    );
  });

  it('DEC-09: share and remainder make the amount, and neither is negative', () => {
    fc.assert(
      fc.property(anyAmount, anyRate, (amount, rateBps) => {
        const { share, remainder } = splitByRate(amount, rateBps);
        expect(share + remainder).toBe(amount);
        expect(share >= 0n && remainder >= 0n).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('DEC-09: 10^6 amounts split by rate and by weight to the last fen', () => {
    // A stride over a full period: every residue of the rate's denominator is met, the same in every run.
    let value = 1n;
    for (let count = 0; count < 500_000; count += 1) {
      value = (value * 6_364_136_223n + 1_442_695_041n) % 1_000_000_007n;
      const amount = fen(value);
      const { share, remainder } = splitByRate(amount, count % 10_001);
      if (share + remainder !== amount) expect.fail(`${amount} at ${count % 10_001} bps loses fen`);
      const [a = -1n, b = -1n, c = -1n] = splitByWeights(amount, [value % 7n, 3n, value % 5n]);
      if (a + b + c !== amount || a < 0n || b < 0n || c < 0n) expect.fail(`${amount} by weights loses fen`);
    }
  });

  it('DEC-09: each part by weight is its exact proportion, less than a fen below, the last excepted', () => {
    const anyWeights = fc.array(fc.bigInt({ min: 1n, max: 10n ** 9n }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyAmount, anyWeights, (amount, weights) => {
        const total = weights.reduce((sum, weight) => sum + weight, 0n);
        const parts = splitByWeights(amount, weights);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount);
        for (const [index, weight] of weights.slice(0, -1).entries()) {
          const lost = amount * weight - (parts[index] ?? -1n) * total;
          expect(lost >= 0n && lost < total).toBe(true);
        }
      }),
    );
  });

  it('what is written is read back as the same amount, with and without commas', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10_000_000_000n }).map(fen), (amount) => {
        const written = formatYuan(amount);
        expect(parseYuan(written)).toBe(amount);
        expect(parseYuan(written.replaceAll(',', ''))).toBe(amount);
        expect(formatYuan(fen(-amount))).toBe(amount === 0n ? written : `-${written}`);
      }),
    );
  });

  it('no text makes parseYuan do anything but answer within its limits or refuse', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789,.-+e ¥') }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let amount: bigint | undefined;
        try {
          amount = parseYuan(text);
        } catch (refusal) {
          expect(refusal).toMatchObject({ code: 'kernel.invalidAmount' });
        }
        if (amount !== undefined) expect(amount >= 0n && amount <= 10_000_000_000n).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('SPC-07: a discount rate agrees with a decimal library', () => {
    const anyPrice = fc.bigInt({ min: 1n, max: 10_000_000_000n }).map(fen);
    fc.assert(
      fc.property(anyPrice, anyPrice, (sale, original) => {
        const exact = new Decimal(String(sale)).times(100).div(String(original));
        expect(discountRate(sale, original)).toBe(exact.toFixed(3, Decimal.ROUND_HALF_UP));
      }),
    );
  });
});
