import { describe, expect, test } from 'vitest';
import { createServiceAgreementInput, saveProductDraftInput, saveSpecsInput } from '@/lib/catalog/schema';

const row = { unit: 'YEAR', count: '1', original: '1,600', sale: '1440' };

describe('the form of specs', () => {
  test('amounts typed in yuan become fen, ticks become yes or no', () => {
    const { specs } = saveSpecsInput.parse({
      productId: 'prd_1',
      specs: [{ key: '', name: ' 标准版 ', onSale: 'on', prices: [row] }, { name: '旗舰版' }],
    });
    expect(specs).toEqual([
      {
        key: '',
        name: '标准版',
        onSale: true,
        prices: [{ unit: 'YEAR', count: 1, original: 160_000n, sale: 144_000n }],
        renewals: [],
      },
      { key: '', name: '旗舰版', onSale: false, prices: [], renewals: [] },
    ]);
  });

  test('rows left blank are no rows', () => {
    const blank = { unit: 'MONTH', count: '1', original: ' ', sale: '' };
    const { specs } = saveSpecsInput.parse({
      productId: 'prd_1',
      specs: [
        { name: '标准版', prices: [blank, row], renewals: [blank] },
        { name: ' ', prices: [blank] },
      ],
    });
    expect(specs.map((spec) => [spec.name, spec.prices.length, spec.renewals.length])).toEqual([['标准版', 1, 0]]);
  });

  test.each([
    ['half a row', { ...row, sale: '' }, 'specs.0.prices.1.sale', 'catalog.problems.amount.empty'],
    ['a negative amount', { ...row, sale: '-1' }, 'specs.0.prices.1.sale', 'catalog.problems.amount.negative'],
    [
      'three decimals',
      { ...row, original: '1.005' },
      'specs.0.prices.1.original',
      'catalog.problems.amount.tooManyDecimals',
    ],
    ['not a number', { ...row, original: 'NaN' }, 'specs.0.prices.1.original', 'catalog.problems.amount.notAnAmount'],
    ['1e3', { ...row, sale: '1e3' }, 'specs.0.prices.1.sale', 'catalog.problems.amount.notAnAmount'],
  ])('%s is refused at its field', (_, second, path, message) => {
    const parsed = saveSpecsInput.safeParse({ productId: 'p', specs: [{ name: 'x', prices: [row, second] }] });
    expect(parsed.error?.issues).toMatchObject([
      { path: path.split('.').map((part) => (/^\d$/.test(part) ? Number(part) : part)), message },
    ]);
  });

  test.each(['0', '-1', '1.5', 'NaN', '', '99999'])('a period of %j is refused', (count) => {
    expect(
      saveSpecsInput.safeParse({ productId: 'p', specs: [{ name: 'x', prices: [{ ...row, count }] }] }).success,
    ).toBe(false);
  });

  test('prices without a name are refused at the name', () => {
    const parsed = saveSpecsInput.safeParse({ productId: 'p', specs: [{ name: '', prices: [row] }] });
    expect(parsed.error?.issues[0]).toMatchObject({
      path: ['specs', 0, 'name'],
      message: 'catalog.problems.specNameMissing',
    });
  });

  test('fields nobody asked for and endless lists are refused', () => {
    expect(saveSpecsInput.safeParse({ productId: 'p', specs: [], status: 'APPROVED' }).success).toBe(false);
    const many = Array.from({ length: 21 }, () => ({ name: 'x' }));
    expect(saveSpecsInput.safeParse({ productId: 'p', specs: many }).success).toBe(false);
  });
});

describe('the form of content', () => {
  const form = { productId: 'p', name: 'n', summary: '', description: '', afterSales: '' };
  test.each([
    ['one field', '表单,数据、 协作 ', ['表单', '数据', '协作']],
    ['several fields', ['表单', ' ', '数据'], ['表单', '数据']],
    ['nothing', undefined, []],
  ])('tags from %s', (_, tags, expected) => {
    expect(saveProductDraftInput.parse({ ...form, tags }).tags).toEqual(expected);
  });

  test('ONB-08: the declaration is made by a tick and by nothing else', () => {
    expect(saveProductDraftInput.parse({ ...form, runsOnPlatform: 'on' }).runsOnPlatform).toBe(true);
    expect(saveProductDraftInput.parse(form).runsOnPlatform).toBe(false);
    expect(saveProductDraftInput.safeParse({ ...form, runsOnPlatform: 'true' }).success).toBe(false);
  });
});

describe('the form of an agreement (AGR-05)', () => {
  const form = { name: '标准协议', acceptanceCriteria: '可以打开\n\n可以导出', acceptanceWorkingDays: '5' };
  test('criteria are lines', () => {
    expect(createServiceAgreementInput.parse(form)).toMatchObject({
      acceptanceCriteria: ['可以打开', '可以导出'],
      acceptanceWorkingDays: 5,
      text: '',
    });
  });

  test.each([
    { acceptanceCriteria: ' \n ' },
    { acceptanceWorkingDays: '0' },
    { acceptanceWorkingDays: '1.5' },
    { acceptanceWorkingDays: '366' },
    { name: ' ' },
    { text: 'x'.repeat(20_001) },
  ])('%j is refused', (part) => {
    expect(createServiceAgreementInput.safeParse({ ...form, ...part }).success).toBe(false);
  });
});
