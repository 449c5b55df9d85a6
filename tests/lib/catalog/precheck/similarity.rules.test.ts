import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bandsOf, likenessBps, passagesOf, piecesOf } from '@/lib/catalog/precheck/similarity';

const listing = `云表单让业务人员自己搭建数据收集页面，无需编写代码。支持逻辑跳转、附件上传、
多级审批与数据看板，收集到的内容可导出为表格，也可通过接口同步到企业内部系统。`;
const reworded = listing
  .replace('云表单', '智能表格')
  .replace('无需编写代码', '不用写代码')
  .replace('多级审批', '审批');
const other = '这是一款面向连锁餐饮门店的排班与考勤工具，店长在手机上就能调整班次，系统自动核算工时并生成工资单。';

const alike = (a: string, b: string) => likenessBps(piecesOf(a), piecesOf(b));
const meet = (a: string, b: string) => bandsOf(piecesOf(a)).some((band) => bandsOf(piecesOf(b)).includes(band));

describe('LST-07: likeness of two listings', () => {
  test('the same text is wholly alike, whatever its punctuation, width and case', () => {
    expect(alike(listing, listing)).toBe(10_000);
    expect(alike(listing, `  ${listing.replaceAll('，', ' ,').replaceAll('。', '!')}\n`)).toBe(10_000);
    expect(alike('ABC forms online', 'ａｂｃ Forms Online')).toBe(10_000);
  });

  test('a few words changed are still a copy, another subject is not', () => {
    expect(alike(listing, reworded)).toBeGreaterThan(6000);
    expect(alike(listing, other)).toBeLessThan(300);
  });

  test('nothing is like a text without pieces', () => {
    expect(alike('短', '短')).toBe(0);
    expect(bandsOf(piecesOf('短'))).toEqual([]);
  });

  test('copies meet in the index, strangers do not', () => {
    expect(meet(listing, reworded)).toBe(true);
    expect(meet(listing, other)).toBe(false);
  });

  test('likeness is the same from both sides and never above 100 %', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (a, b) => {
        expect(alike(a, b)).toBe(alike(b, a));
        expect(alike(a, b)).toBeLessThanOrEqual(10_000);
        expect(bandsOf(piecesOf(a))).toEqual(bandsOf(piecesOf(a)));
        // What an integer column holds.
        for (const band of bandsOf(piecesOf(a))) expect(band | 0).toBe(band);
      }),
    );
  });
});

test('side by side: passages make up the text, and what is shared is marked', () => {
  const passages = passagesOf('😀甲乙丙丁戊，己庚辛', piecesOf('某某甲乙丙丁戊己某某'));
  expect(passages).toEqual([
    { text: '😀', shared: false },
    { text: '甲乙丙丁戊，己', shared: true },
    { text: '庚辛', shared: false },
  ]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
      expect(
        passagesOf(a, piecesOf(b))
          .map(({ text }) => text)
          .join(''),
      ).toBe(a);
    }),
  );
});
