import { describe, expect, test } from 'vitest';
import { type Comparable, revisionChanges, specChanges } from '@/lib/catalog/changes';
import { fen } from '@/lib/kernel/money';

const year = (sale: number, original = 240_000) => ({
  unit: 'YEAR' as const,
  count: 1,
  original: fen(original),
  sale: fen(sale),
});
const month = { unit: 'MONTH' as const, count: 1, original: fen(20_000), sale: fen(20_000) };
const team = {
  key: 'sky_team',
  name: '团队版',
  onSale: true,
  prices: [month, year(200_000)],
  renewals: [year(180_000)],
};
const big = { key: 'sky_big', name: '企业版', onSale: true, prices: [year(400_000, 480_000)], renewals: [] };

const live: Comparable = {
  name: '云杉表单',
  summary: '在线表单',
  description: '## 功能',
  tags: ['表单', '审批'],
  highlights: [],
  afterSales: '一小时内响应',
  imageFileId: 'fil_1',
  rightBasis: 'OWN',
  runsOnPlatform: true,
  agreementVersionId: 'sav_1',
  specs: [team, big],
};

describe('what a revision changes of the one that sells (LST-14)', () => {
  test('nothing, where it is the same', () => {
    const { specs, ...fields } = revisionChanges(live, structuredClone({ ...live, specs: [] }));
    expect(fields).toEqual({});
    expect(specs.map((spec) => spec.state)).toEqual(['gone', 'gone']);
    expect(revisionChanges(live, { ...live }).specs.map((spec) => spec.state)).toEqual(['same', 'same']);
  });

  test.each([
    ['name', '云杉表单 Pro'],
    ['tags', ['表单', '自动化']],
    ['tags', ['审批', '表单']],
    ['imageFileId', null],
    ['runsOnPlatform', false],
    ['agreementVersionId', 'sav_2'],
  ] as const)('%s, with both values', (field, after) => {
    const { specs: _, ...fields } = revisionChanges(live, { ...live, [field]: after });
    expect(fields).toEqual({ [field]: { before: live[field], after } });
  });
});

describe('specs beside each other (SPC-02, SPC-05)', () => {
  const statesOf = (specs: ReturnType<typeof specChanges>) =>
    specs.map(({ state, prices }) => [state, ...prices.map((price) => `${price.kind} ${price.unit} ${price.state}`)]);

  test('a spec keeps its key when it is renamed, and a dearer period is a change of it', () => {
    const changes = specChanges([team, big], [{ ...team, name: '协作版', prices: [month, year(220_000)] }, big]);
    expect(statesOf(changes)).toEqual([
      ['changed', 'NEW MONTH same', 'NEW YEAR changed', 'RENEWAL YEAR same'],
      ['same', 'NEW YEAR same'],
    ]);
    expect(changes[0]).toMatchObject({ before: { name: '团队版' }, after: { name: '协作版' } });
    expect(changes[0]?.prices[1]).toMatchObject({ before: { sale: 200_000n }, after: { sale: 220_000n } });
  });

  test('taken off sale, it has changed', () => {
    expect(specChanges([big], [{ ...big, onSale: false }])[0]?.state).toBe('changed');
  });

  test('what is new comes in its place, what goes comes last', () => {
    const flagship = { ...big, key: 'sky_new', name: '旗舰版' };
    const changes = specChanges([team, big], [flagship, { ...team, prices: [year(200_000)], renewals: [] }]);
    expect(statesOf(changes)).toEqual([
      ['new', 'NEW YEAR new'],
      ['changed', 'NEW YEAR same', 'NEW MONTH gone', 'RENEWAL YEAR gone'],
      ['gone', 'NEW YEAR gone'],
    ]);
    expect(changes.map(({ key }) => key)).toEqual(['sky_new', 'sky_team', 'sky_big']);
  });

  test('another count of the same unit is another period', () => {
    const threeYears = { ...year(500_000, 720_000), count: 3 };
    expect(statesOf(specChanges([big], [{ ...big, prices: [threeYears] }]))).toEqual([
      ['changed', 'NEW YEAR new', 'NEW YEAR gone'],
    ]);
  });
});
