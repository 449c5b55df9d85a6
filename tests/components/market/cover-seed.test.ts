import { describe, expect, test } from 'vitest';
import { coverInitial, coverSeed } from '@/components/market/cover-seed';

describe('the initial on a drawn cover', () => {
  test.each([
    ['云帆建站', '云帆软件', '建站'],
    ['云帆 CRM 客户管理', '云帆软件', 'C'],
    ['代理记账年度套餐', '百川企服', '代理'],
    ['Mingzhi Survey', '明志数据', 'M'],
    ['survey', '明志数据', 'S'],
    ['LNMP 运行环境镜像', '启程网络', 'L'],
    ['云', '明志', '云'],
    ['云A', '明志', '云'],
    ['“进销存”', '明志', '进销'],
    ['云帆', '云帆', '云帆'],
    ['Marble', 'Mingzhi', 'M'],
    ['360 防护', '守拙', '3'],
    ['…', '守拙', '·'],
  ])('%s of %s shows %s', (name, store, initial) => expect(coverInitial(name, store)).toBe(initial));
});

test('a name always has the same seed, and names differ', () => {
  const names = Array.from({ length: 200 }, (_, index) => `商品${index}`);
  expect(new Set(names.map(coverSeed)).size).toBeGreaterThan(190);
  expect(coverSeed('云帆建站')).toBe(coverSeed('云帆建站'));
  // Every pattern is used: there are six.
  expect(new Set(names.map((name) => coverSeed(name) % 6)).size).toBe(6);
});
