import { describe, expect, it } from 'vitest';
import { editSpecsInput } from '@/lib/catalog/schema';

const price = (sale: string) => ({ unit: 'MONTH', count: '1', original: '150', sale });
const form = {
  productId: 'prd_1',
  specs: [
    { key: 'sky_1', name: '标准版', onSale: 'on', prices: [price('100'), price('120')], renewals: [price('90')] },
    { key: 'sky_2', name: '旗舰版', prices: [price('140')] },
  ],
};

function shapeOf(extra: Record<string, unknown>) {
  const { specs } = editSpecsInput.parse({ ...form, ...extra });
  return specs.map(({ name, prices, renewals }) => [name, prices.map(({ sale }) => sale), renewals.length]);
}

describe('the buttons of the spec editor without JavaScript (SPC-02)', () => {
  it.each([
    ['specs.0.prices.0', [['标准版', [12000n], 1]]],
    ['specs.0.prices.1', [['标准版', [10000n], 1]]],
    ['specs.0.renewals.0', [['标准版', [10000n, 12000n], 0]]],
  ])('deletes %s alone', (remove, first) => {
    expect(shapeOf({ remove })).toEqual([...first, ['旗舰版', [14000n], 0]]);
  });

  it('deletes a spec with its prices', () => {
    expect(shapeOf({ remove: 'specs.0' })).toEqual([['旗舰版', [14000n], 0]]);
  });

  it.each(['specs.7', 'specs.0.prices.9', 'specs', 'elsewhere.0', 'specs.x.prices.0'])(
    'deletes nothing at %s',
    (remove) => {
      expect(shapeOf({ remove })).toEqual(shapeOf({}));
    },
  );

  it('adds nothing by itself: the page offers the blank row', () => {
    expect(shapeOf({ add: 'specs.0.prices' })).toEqual(shapeOf({}));
  });

  it('takes no other field', () => {
    expect(editSpecsInput.safeParse({ ...form, other: '1' }).success).toBe(false);
  });
});
